import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cvText, LARGEST } from '../../src/cv/read.ts';
import { skillsInCv } from '../../src/cv/skills.ts';
import { DECOYS, SKILLS, TEXT } from './cv.ts';
import { binary, docx, HELVETICA, LONG, packed, pdf } from './files.ts';

const textOf = (data: Uint8Array): string => {
  const read = cvText(data);
  if ('problem' in read) throw new Error(read.problem);
  return read.text;
};
const problemOf = (data: Uint8Array): string | null => {
  const read = cvText(data);
  return 'problem' in read ? read.problem : null;
};

describe('skills of a CV', () => {
  it.each([
    ['plain text', () => new TextEncoder().encode(TEXT)],
    ['a Word document', docx],
  ])('in %s are found, and none that is not there', (_what, make) => {
    const names = skillsInCv(textOf(make())).map(({ name }) => name);
    expect(SKILLS.filter((name) => !names.includes(name))).toEqual([]);
    expect(DECOYS.filter((name) => names.includes(name))).toEqual([]);
  });

  it('come with the words they were found in', () => {
    const [skill] = skillsInCv('For six years\nI kept clusters of k8s running on the pier.');
    expect(skill).toEqual({
      name: 'Kubernetes',
      before: 'For six years I kept clusters of ',
      words: 'k8s',
      after: ' running on the pier.',
    });
  });
});

describe('a PDF', () => {
  it('is read through its folded streams, lines and spaces as they are drawn', () => {
    const content = `BT /F1 12 Tf 16 TL 72 700 Td (Apache Air) Tj (flow) Tj T* [(and) -400 (more)] TJ T* (of that kind) ' ET`;
    expect(textOf(pdf(content, HELVETICA))).toBe('Apache Airflow and more of that kind');
  });

  it('is read by the table of its font, by names of glyphs and by Windows’ codes', () => {
    const cmap = packed(
      '2 beginbfchar <0001> <0047> <0002> <006F> endbfchar 1 beginbfrange <0010> <0012> <0061> endbfrange',
    );
    const wide = '<< /Type /Font /Subtype /Type0 /ToUnicode 6 0 R /DescendantFonts [7 0 R] >>';
    const more = [
      `6 0 obj\n<< /Filter /FlateDecode /Length ${cmap.length} >>\nstream\n${cmap}\nendstream\nendobj`,
      '7 0 obj\n<< /Type /Font /W [1 [600 600] 16 18 500] >>\nendobj',
    ];
    const words = '<00010002> Tj 200 0 Td <001000110012> Tj';
    const filler = `${words} `.repeat(6);
    expect(textOf(pdf(`BT /F1 10 Tf 50 500 Td ${filler} ET`, wide, more))).toContain('Go\tabc');
    const named =
      '<< /Type /Font /Subtype /Type1 /Encoding << /Differences [1 /fi 2 /uni0041 3 /eacute] >> >>';
    const text = textOf(pdf(`BT /F1 10 Tf (\\001nance \\002 caf\\003 \\223so\\224, ${LONG}) Tj ET`, named));
    expect(text).toContain('finance A café “so”');
  });

  it('is read where its directory is broken and lengths are wrong', () => {
    const whole = String.fromCharCode(...pdf(`BT /F1 9 Tf (${LONG}) Tj ET`, HELVETICA, [], false));
    expect(textOf(binary(whole.replace(/\/Length \d+/, '/Length 9')))).toBe(LONG);
    expect(textOf(binary(whole.replace('/Type /Catalog', '/Type /Lost')))).toBe(LONG);
  });

  it('is read out of streams of objects', () => {
    const inner = '5 0 << /Type /Font /Subtype /Type1 >>';
    const stream = packed(inner);
    const more = [
      `9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${stream.length} >>\nstream\n${stream}\nendstream\nendobj`,
    ];
    const file = String.fromCharCode(...pdf(`BT /F1 9 Tf (${LONG}) Tj ET`, 'null', more));
    expect(textOf(binary(file.replace('5 0 obj\nnull\nendobj', '')))).toBe(LONG);
  });

  it('that cannot be read says why', () => {
    const locked = String.fromCharCode(...pdf('BT ET', HELVETICA)).replace('/Root', '/Encrypt 8 0 R /Root');
    expect(problemOf(binary(locked))).toBe('encrypted');
    expect(problemOf(pdf('q 1 0 0 1 0 0 cm /Im1 Do Q', HELVETICA))).toBe('pictures');
    expect(problemOf(binary('%PDF-1.4\nnothing of a file'))).toBe('damaged');
  });

  it('that goes round in circles comes to an end', () => {
    const file = binary(
      '%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Kids [2 0 R 3 0 R] /Resources 4 0 R >> endobj\n3 0 obj 3 0 R endobj\n4 0 obj 4 0 R endobj',
    );
    expect(problemOf(file)).toBe('damaged');
  });

  it('that unfolds without end is cut off', () => {
    const bomb = packed(' '.repeat(3_000_000));
    const streams = Array.from(
      { length: 60 },
      (_, i) =>
        `${10 + i} 0 obj\n<< /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n${bomb}\nendstream\nendobj`,
    );
    const kids = streams.map((_, i) => `${10 + i} 0 R`).join(' ');
    const file = String.fromCharCode(...pdf('BT ET', HELVETICA));
    const whole = `${file.replace('/Contents 4 0 R', `/Contents [${kids}]`)}\n${streams.join('\n')}`;
    expect(problemOf(binary(whole))).toBe('pictures');
  }, 60_000);
});

describe('other files', () => {
  it.each<[string, Uint8Array, string]>([
    ['an empty one', new Uint8Array(), 'empty'],
    ['one too large', new Uint8Array(LARGEST + 1), 'large'],
    ['a picture', binary('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\u0001'), 'other'],
    ['an archive without a document', zipSync({ 'a.txt': strToU8('hello') }), 'other'],
    [
      'a Word document of the old kind',
      binary('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'),
      'old-word',
    ],
  ])('%s says why it cannot be read', (_what, data, problem) => {
    expect(problemOf(data)).toBe(problem);
  });

  it('in the old encodings of Windows are text', () => {
    expect(textOf(binary('Caf\u00e9 \u0096 Python and more'))).toBe('Café – Python and more');
    expect(
      textOf(binary('\u00ff\u00feP\0y\0t\0h\0o\0n\0 \0a\0n\0d\0 \0m\0o\0r\0e\0 \0o\0f\0 \0i\0t\0')),
    ).toBe('Python and more of it');
  });
});

describe('whatever the bytes', () => {
  const seeds = [
    pdf(`BT /F1 12 Tf 72 700 Td [(one) 20 <74776f>] TJ /X1 Do ET`, HELVETICA, [], false),
    pdf(`BT /F1 12 Tf (${LONG}) Tj ET`, HELVETICA),
    docx(),
  ];
  const spoilt = fc
    .tuple(fc.nat(seeds.length - 1), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 40 }), fc.nat())
    .map(([seed, changes, cut]) => {
      const data = (seeds[seed] ?? new Uint8Array()).slice();
      for (const [at, byte] of changes) data[at % data.length] = byte;
      return cut % 3 === 0 ? data.slice(0, cut % data.length) : data;
    });

  it('nothing throws, and text stays bounded', () => {
    fc.assert(
      fc.property(fc.oneof(spoilt, fc.uint8Array({ maxLength: 2000 })), (data) => {
        const read = cvText(data);
        expect('problem' in read || read.text.length < 1_000_000).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});
