import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LARGEST, type ReadOptions } from '../../src/cv/read.ts';
import { readingOrder } from '../../src/cv/reading-order.ts';
import { skillsInCv } from '../../src/cv/skills.ts';
import { DECOYS, SKILLS, TEXT } from './cv.ts';
import {
  binary,
  chinesePdf,
  docx,
  HELVETICA,
  LONG,
  lockedPdf,
  packed,
  paragraph,
  pdf,
  word,
} from './files.ts';
import { readCv } from './node.ts';

const textOf = async (data: Uint8Array): Promise<string> => {
  const read = await readCv(data);
  if ('problem' in read) throw new Error(read.problem);
  return read.text;
};
const problemOf = async (data: Uint8Array, options: ReadOptions = {}): Promise<string | null> => {
  const read = await readCv(data, options);
  return 'problem' in read ? read.problem : null;
};
const readSkills = async (data: Uint8Array): Promise<string[]> =>
  skillsInCv(await textOf(data)).map(({ name }) => name);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('skills of a CV', () => {
  it.each([
    ['plain text', () => utf8(TEXT)],
    ['a Word document', docx],
  ])('in %s are found, and none that is not there', async (_what, make) => {
    const names = await readSkills(make());
    expect(SKILLS.filter((name) => !names.includes(name))).toEqual([]);
    expect(DECOYS.filter((name) => names.includes(name))).toEqual([]);
  });

  it('come with the words they were found in, and the page', () => {
    const [skill] = skillsInCv('For six years\nI kept clusters of k8s running on the pier.');
    expect(skill).toEqual({
      name: 'Kubernetes',
      before: 'For six years I kept clusters of ',
      words: 'k8s',
      after: ' running on the pier.',
      page: null,
      level: 'known',
    });
    const pages = skillsInCv('I write Python.\fI also keep Docker images.').map(({ page }) => page);
    expect(pages).toEqual([1, 2]);
  });

  it.each<[string, string[]]>([
    ['Skills: Python, SQL\nCurrently learning: Terraform and Kafka', ['Terraform', 'Kafka']],
    ['Currently learning:\nTerraform\nKafka\n\nExperience:\nPython at a mill', ['Terraform', 'Kafka']],
    ['Python and SQL (currently learning Terraform)', ['Terraform']],
    ['Python, Terraform (in progress)', ['Terraform']],
    ['Machine learning with PyTorch; deep learning with TensorFlow', []],
    ['Grundkenntnisse: Docker\nPython', ['Docker']],
  ])('that are still being learnt are told apart: %j', (text, learning) => {
    const found = skillsInCv(text);
    expect(found.filter(({ level }) => level === 'learning').map(({ name }) => name)).toEqual(learning);
  });
});

describe('a PDF', () => {
  it('is read through its folded streams, lines and spaces as they are drawn', async () => {
    const content = `BT /F1 12 Tf 16 TL 72 700 Td (Apache Air) Tj (flow) Tj T* [(and) -400 (more)] TJ T* (of that kind) ' ET`;
    expect(await textOf(pdf(content, HELVETICA))).toBe('Apache Airflow\nand more\nof that kind');
  });

  it('is read in the encodings that older programs write', async () => {
    const content = `BT /F1 9 Tf 60 700 Td (${LONG}) Tj ET`;
    const hex = [...content].map((c) => c.charCodeAt(0).toString(16).padStart(2, '0')).join('');
    const file = String.fromCharCode(...pdf(`${hex}>`, HELVETICA, [], false));
    expect(await textOf(binary(file.replace('<< /Length', '<< /Filter /ASCIIHexDecode /Length')))).toBe(LONG);
  });

  it('in two columns is read column by column, and names run over the ends of lines', async () => {
    const left = ['Skills', 'Python', 'Hugging', 'Face', 'computer', 'vision'];
    const right = [
      'Experience at a mill, four years',
      'Sums of grain with XGBoost',
      'Lists of sacks kept with SQL',
    ];
    const column = (lines: string[], x: number) =>
      lines.map((line, i) => `BT /F1 10 Tf ${x} ${700 - 16 * i} Td (${line}) Tj ET`).join(' ');
    const text = await textOf(pdf(`${column(left, 50)} ${column(right, 200)}`, HELVETICA));
    expect(text).toBe(
      'Skills\nPython\nHugging Face\ncomputer vision\n\nExperience at a mill, four years\nSums of grain with XGBoost\nLists of sacks kept with SQL',
    );
  });

  it('has its words together that are set letter by letter with wide gaps', async () => {
    const spaced = (words: string) =>
      `[${[...words].map((c) => (c === ' ' ? '-280' : `(${c}) -110`)).join(' ')}] TJ`;
    const content = `BT /F1 11 Tf 16 TL 60 700 Td ${spaced('Kept with Python')} T* ${spaced('and PyTorch')} ET`;
    expect(await textOf(pdf(content, HELVETICA))).toBe('Kept with Python\nand PyTorch');
  });

  it('has words together that a line parted, where the lexicon knows them', async () => {
    const lines = ['Ran Kuber-', 'netes, scikit-', 'learn and Postgre-', 'SQL, and learn-', 'ing from it'];
    const content = `BT /F1 11 Tf 16 TL 60 700 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
    const text = await textOf(pdf(content, HELVETICA));
    expect(text.replaceAll('\n', ' ')).toBe(
      'Ran Kubernetes, scikit-learn and PostgreSQL, and learning from it',
    );
  });

  it('has names whole that lost a ligature, and bold print once', async () => {
    const content = `BT /F1 11 Tf 60 700 Td (Air ow and Tensor ow) Tj ET BT /F1 11 Tf 60 660 Td (Kafka) Tj 0.3 0 Td (Kafka) Tj ET`;
    expect(await textOf(pdf(content, HELVETICA))).toBe('Airflow and Tensorflow\nKafka');
  });

  it('is read where its directory is broken, lengths are wrong, or its end is lost', async () => {
    const whole = String.fromCharCode(...pdf(`BT /F1 9 Tf 60 700 Td (${LONG}) Tj ET`, HELVETICA, [], false));
    expect(await textOf(binary(whole.replace(/\/Length \d+/, '/Length 9')))).toBe(LONG);
    expect(await textOf(binary(whole.replace('/Type /Catalog', '/Type /Lost')))).toBe(LONG);
    for (const at of ['trailer', '5 0 obj'])
      expect(await textOf(binary(whole.slice(0, whole.indexOf(at) + 5)))).toContain('Airflow');
  });

  it('without its end is read out of streams of objects, too', async () => {
    const inner = `5 0 ${HELVETICA}`;
    const stream = packed(inner);
    const more = [
      `9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${stream.length} >>\nstream\n${stream}\nendstream\nendobj`,
    ];
    const file = String.fromCharCode(...pdf(`BT /F1 9 Tf 60 700 Td (${LONG}) Tj ET`, 'null', more));
    const cut = file.replace('5 0 obj\nnull\nendobj', '').replace(/trailer[\s\S]*$/, '');
    expect(await textOf(binary(cut))).toBe(LONG);
  });

  it('gives what is filled into its form', async () => {
    const field =
      '8 0 obj\n<< /Type /Annot /Subtype /Widget /FT /Tx /T (skills) /V (Terraform, Kafka) /Rect [0 0 90 20] >>\nendobj';
    const file = String.fromCharCode(...pdf(`BT /F1 9 Tf 60 700 Td (${LONG}) Tj ET`, HELVETICA, [field]));
    const form = file
      .replace('/Contents 4 0 R', '/Contents 4 0 R /Annots [8 0 R]')
      .replace('/Pages 2 0 R', '/Pages 2 0 R /AcroForm << /Fields [8 0 R] >>');
    expect(await textOf(binary(form))).toContain('Terraform, Kafka');
  });

  it('tells of each page, and ends where it is told to', async () => {
    const told: number[][] = [];
    await readCv(pdf(`BT /F1 9 Tf 60 700 Td (${LONG}) Tj ET`, HELVETICA), {
      progress: (page, of) => told.push([page, of]),
    });
    expect(told).toEqual([[1, 1]]);
    const stop = new AbortController();
    const read = readCv(pdf(`BT /F1 9 Tf 60 700 Td (${LONG}) Tj ET`, HELVETICA), { signal: stop.signal });
    stop.abort();
    const ended = await read;
    expect('problem' in ended || ended.partial === 'time').toBe(true);
  });

  it('asks for its password where one is needed, and only there', async () => {
    expect(await textOf(lockedPdf('', LONG))).toBe(LONG);
    const locked = lockedPdf('harbour', LONG);
    expect(await problemOf(locked)).toBe('encrypted');
    expect(await problemOf(locked, { password: 'pier' })).toBe('wrong-password');
    expect(await readCv(locked, { password: 'harbour' })).toEqual({ text: LONG });
  });

  it('in an old character set is read by the tables that come along', async () => {
    expect(await textOf(chinesePdf())).toBe('Python, Kubernetes, Terraform, 工程师');
  });

  it('that cannot be read says why', async () => {
    expect(await problemOf(pdf('q 1 0 0 1 0 0 cm /Im1 Do Q', HELVETICA))).toBe('pictures');
    expect(await problemOf(binary('%PDF-1.4\nnothing of a file'))).toBe('damaged');
  });

  it('that goes round in circles comes to an end', async () => {
    const file = binary(
      '%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Kids [2 0 R 3 0 R] /Resources 4 0 R >> endobj\n3 0 obj 3 0 R endobj\n4 0 obj 4 0 R endobj',
    );
    expect(['damaged', 'pictures', 'empty']).toContain(await problemOf(file));
  });

  // 36 MB, from a file of as many kB.
  it('that unfolds without end comes to an end', async () => {
    const bomb = packed(' '.repeat(3_000_000));
    const streams = Array.from(
      { length: 12 },
      (_, i) =>
        `${10 + i} 0 obj\n<< /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n${bomb}\nendstream\nendobj`,
    );
    const kids = streams.map((_, i) => `${10 + i} 0 R`).join(' ');
    const file = String.fromCharCode(...pdf('BT ET', HELVETICA));
    const whole = `${file.replace('/Contents 4 0 R', `/Contents [${kids}]`)}\n${streams.join('\n')}`;
    expect(['pictures', 'damaged']).toContain(await problemOf(binary(whole)));
  }, 60_000);
});

describe('the order of a page', () => {
  const box = (text: string, x: number, y: number, width = 60) => ({ text, x, y, width, size: 10 });

  it('keeps a label beside what it names', () => {
    const boxes = [
      box('Tools:', 50, 10, 30),
      box('Kafka', 150, 10),
      box('Tongues:', 50, 30, 40),
      box('Terraform', 150, 30),
    ];
    expect(readingOrder(boxes).flat()).toEqual(['Tools:\tKafka', 'Tongues:\tTerraform']);
  });

  it('reads what stands above and below two columns before and after them', () => {
    const boxes = [
      box('A name across the page', 50, 10, 400),
      ...[40, 60, 80].flatMap((y) => [box(`left ${y}`, 50, y), box(`right ${y}`, 250, y, 200)]),
      box('A closing line across the page', 50, 120, 400),
    ];
    expect(readingOrder(boxes).flat()).toEqual([
      ...['A name across the page', 'left 40', 'left 60', 'left 80'],
      ...['right 40', 'right 60', 'right 80', 'A closing line across the page'],
    ]);
  });
});

describe('a Word document', () => {
  const run = (inner: string) => `<w:p><w:r>${inner}</w:r></w:p>`;
  it.each<[string, string, string[]]>([
    [
      'words parted by hyphens of its own',
      run('<w:t>scikit</w:t><w:noBreakHyphen/><w:t>learn, Kuber</w:t><w:softHyphen/><w:t>netes</w:t>'),
      ['scikit-learn', 'Kubernetes'],
    ],
    [
      'deleted and hidden words',
      `<w:p><w:del><w:r><w:delText>Terraform</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>Kafka</w:t></w:r><w:r><w:t>Python</w:t></w:r></w:p>`,
      ['Python'],
    ],
    [
      'a text box, once',
      run(
        `<mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('Python')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('Terraform')}</w:txbxContent></mc:Fallback></mc:AlternateContent>`,
      ),
      ['Python'],
    ],
    [
      'signs and tabs between words',
      run('<w:t>Terraform</w:t><w:sym w:char="F0B7"/><w:t>Kafka</w:t><w:tab/><w:t>Python</w:t>'),
      ['Terraform', 'Kafka', 'Python'],
    ],
    [
      'instructions of fields',
      run('<w:instrText>HYPERLINK Terraform</w:instrText><w:t>Python</w:t>'),
      ['Python'],
    ],
  ])('with %s', async (_what, body, skills) => {
    expect(
      await readSkills(word({ body: paragraph('Orla Penhallow keeps a mill in Leeds.') + body })),
    ).toEqual(skills);
  });

  it('is read by its relations, whatever its parts and prefixes are called', async () => {
    const file = zipSync({
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Type="http://x/officeDocument" Target="text/main.xml"/></Relationships>',
      ),
      'text/main.xml': strToU8(
        '<q:document><q:p><q:r><q:t>A miller who writes Python</q:t></q:r></q:p></q:document>',
      ),
      'text/_rels/main.xml.rels': strToU8(
        '<Relationships><Relationship Type="http://x/footnotes" Target="../notes.xml"/><Relationship Type="http://x/aFChunk" Target="/piece.htm"/></Relationships>',
      ),
      'notes.xml': strToU8('<q:footnotes><q:p><q:r><q:t>Kafka</q:t></q:r></q:p></q:footnotes>'),
      'piece.htm': strToU8('<html><body><p>Terraform</p></body></html>'),
    });
    expect(await readSkills(file)).toEqual(['Python', 'Kafka', 'Terraform']);
  });

  it('is read as far as it goes when its end is lost', async () => {
    const whole = docx();
    expect((await readSkills(whole.slice(0, whole.length - 300))).length).toBeGreaterThan(5);
  });
});

describe('other kinds', () => {
  it.each<[string, string, string[]]>([
    [
      'Rich Text',
      String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Terraform;}}{\*\generator Kafka;}Skills: Py{\b Torch}, caf\'e9 \u8211? Docker\par {\v Kafka}Go\'6cang}`,
      ['PyTorch', 'Docker', 'Go'],
    ],
    [
      'Rich Text with a text box inside a drawing',
      String.raw`{\rtf1{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv Kafka}}{\shptxt \pard{\*\pn Kafka}{\b Python}, {\i Docker}\par}}}Terraform}`,
      ['Python', 'Docker', 'Terraform'],
    ],
    [
      'Rich Text with an empty part that may be passed over',
      String.raw`{\rtf1{\*}\b Python\par{\*{\i Docker }}\i Terraform}`,
      ['Python', 'Docker', 'Terraform'],
    ],
    [
      'Rich Text with groups too deep to be followed',
      `{\\rtf1 Written at a mill: Python {\\v ${'{'.repeat(700)}Kafka${'}'.repeat(700)}Kafka}Docker}`,
      ['Python', 'Docker'],
    ],
    [
      'Rich Text with a picture as bytes, braces among them',
      String.raw`{\rtf1 Written at a mill: Python {\pict\bin8 }Kafka{{}Docker, too}`,
      ['Python', 'Docker'],
    ],
    [
      'Markdown',
      '# Orla Penhallow\n**Skills**: `Python`, *PyTorch*, [Docker](https://example.org/terraform), scikit\\-learn\n<!-- no more Terraform - ever -->',
      ['Python', 'PyTorch', 'Docker', 'scikit-learn'],
    ],
    [
      'LaTeX',
      String.raw`\section{Skills}\textbf{Python}, \emph{PyTorch}, C\#, Docker\\Kubernetes~too % Terraform${'\n'}\cvitem{Tools}{\textbf{Airflow}}`,
      ['Python', 'PyTorch', 'C#', 'Docker', 'Kubernetes', 'Airflow'],
    ],
    [
      'HTML',
      '<html><style>.terraform{}</style><body><ul><li>Written at a mill: Python</li><li>Py<b>Torch</b></li><li>C&#43;&#43;</li></ul>',
      ['Python', 'PyTorch', 'C++'],
    ],
  ])('%s', async (_what, source, skills) => {
    expect(await readSkills(utf8(source))).toEqual(skills);
  });

  it('OpenDocument', async () => {
    const content =
      '<o:body><t:p>A miller: Python<t:tab/>Kafka</t:p><t:tracked-changes><t:p>Terraform</t:p></t:tracked-changes></o:body>';
    expect(await readSkills(zipSync({ 'content.xml': strToU8(content) }))).toEqual(['Python', 'Kafka']);
  });

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
  ])('%s says why it cannot be read', async (_what, data, problem) => {
    expect(await problemOf(data)).toBe(problem);
  });

  it('in old and in wide encodings are text', async () => {
    expect(await textOf(binary('Caf\u00e9 \u0096 Python and more'))).toBe('Café – Python and more');
    expect(await textOf(binary('Jo \u00d0 Ing\u008enieur, Python and more'))).toBe(
      'Jo – Ingénieur, Python and more',
    );
    const wide = [...'Python and more of it'].map((c) => `${c}\0`).join('');
    expect(await textOf(binary(`\u00ff\u00fe${wide}`))).toBe('Python and more of it');
    expect(await textOf(binary(wide))).toBe('Python and more of it');
  });
});

describe('whatever the bytes', () => {
  const seeds = [
    pdf(`BT /F1 12 Tf 72 700 Td [(one) 20 <74776f>] TJ /X1 Do ET`, HELVETICA, [], false),
    pdf(`BT /F1 12 Tf 72 700 Td (${LONG}) Tj ET`, HELVETICA),
    docx(),
  ];
  const spoilt = fc
    .tuple(fc.nat(seeds.length - 1), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 40 }), fc.nat())
    .map(([seed, changes, cut]) => {
      const data = (seeds[seed] ?? new Uint8Array()).slice();
      for (const [at, byte] of changes) data[at % data.length] = byte;
      return cut % 3 === 0 ? data.slice(0, cut % data.length) : data;
    });

  it('nothing throws, and text stays bounded', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(spoilt, fc.uint8Array({ maxLength: 2000 })), async (data) => {
        const read = await readCv(data);
        expect('problem' in read || read.text.length < 1_000_000).toBe(true);
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});
