import { createHash } from 'node:crypto';
import { strToU8, zipSync, zlibSync } from 'fflate';
import { JOBS, PROSE, SKILL_LINES } from './cv.ts';

export const binary = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
export const packed = (text: string): string => String.fromCharCode(...zlibSync(binary(text)));

/** A PDF of one page: its content, its font, and whatever else. */
export function pdf(content: string, font: string, more: readonly string[] = [], fold = true): Uint8Array {
  const body = fold ? packed(content) : content;
  const filter = fold ? '/Filter /FlateDecode ' : '';
  const objects = [
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj',
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F1 5 0 R >> >> >>\nendobj',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>\nendobj',
    `4 0 obj\n<< ${filter}/Length ${body.length} >>\nstream\n${body}\nendstream\nendobj`,
    `5 0 obj\n${font}\nendobj`,
    ...more,
  ];
  return binary(`%PDF-1.7\n${objects.join('\n')}\ntrailer << /Root 1 0 R >>\n%%EOF`);
}
export const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
export const LONG = 'Apache Airflow and more of that kind';

const xml = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
export const paragraph = (words: string) =>
  `<w:p><w:pPr><w:b/></w:pPr><w:r><w:t xml:space="preserve">${xml(words)}</w:t></w:r></w:p>`;
/** A Word document with a body of its own. */
export const word = ({ body }: { body: string }): Uint8Array =>
  zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });
/** A Word document with tables and a header. */
export function docx(): Uint8Array {
  const rows = SKILL_LINES.map(
    ([name, list]) =>
      `<w:tr><w:tc>${paragraph(name ?? '')}</w:tc><w:tc>${paragraph(list ?? '')}</w:tc></w:tr>`,
  ).join('');
  const jobs = JOBS.flatMap(({ title, lines }) => [title, ...lines]).map(paragraph);
  const body = `<w:document><w:body>${paragraph(PROSE)}<w:tbl>${rows}</w:tbl>${jobs.join('')}</w:body></w:document>`;
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(body),
    'word/header1.xml': strToU8(`<w:hdr>${paragraph('Orla Penhallow')}</w:hdr>`),
    'word/media/image1.png': new Uint8Array(500),
  });
}

/** The cipher of PDFs before 2001. */
function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const box = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (i: number, j: number) => {
    [box[i], box[j]] = [box[j] ?? 0, box[i] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (box[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return data.map((byte) => {
    i = (i + 1) & 255;
    j = (j + (box[i] ?? 0)) & 255;
    swap(i, j);
    return byte ^ (box[((box[i] ?? 0) + (box[j] ?? 0)) & 255] ?? 0);
  });
}

const md5 = (...parts: Uint8Array[]): Uint8Array => {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};
/** What a password is filled up with, from the specification of PDF (algorithm 2). */
const PADDING = binary(
  '\x28\xbf\x4e\x5e\x4e\x75\x8a\x41\x64\x00\x4e\x56\xff\xfa\x01\x08\x2e\x2e\x00\xb6\xd0\x68\x3e\x80\x2f\x0c\xa9\xfe\x64\x53\x69\x7a',
);
const filledUp = (password: string): Uint8Array => {
  const whole = new Uint8Array(32);
  whole.set(binary(password));
  whole.set(PADDING.subarray(0, 32 - password.length), password.length);
  return whole;
};
const hex = (data: Uint8Array): string =>
  [...data].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A PDF that opens with `password` alone (40 bits, as old programs lock files); '' opens for everybody. */
export function lockedPdf(password: string, words: string): Uint8Array {
  const owner = rc4(md5(filledUp('the owner')).subarray(0, 5), filledUp(password));
  const id = binary('sixteen bytes so');
  const key = md5(filledUp(password), owner, binary('\xfc\xff\xff\xff'), id).subarray(0, 5);
  const user = rc4(key, PADDING);
  const content = binary(`BT /F1 11 Tf 60 700 Td (${words}) Tj ET`);
  const own = md5(key, Uint8Array.of(4, 0, 0, 0, 0)).subarray(0, 10);
  const secret = String.fromCharCode(...rc4(own, content));
  const file = String.fromCharCode(...pdf('BT ET', HELVETICA, [], false));
  return binary(
    file
      .replace(/\/Length \d+ >>\nstream\nBT ET/, () => `/Length ${content.length} >>\nstream\n${secret}`)
      .replace(
        'trailer << /Root 1 0 R >>',
        () =>
          `8 0 obj\n<< /Filter /Standard /V 1 /R 2 /P -4 /O <${hex(owner)}> /U <${hex(user)}> >>\nendobj\n` +
          `trailer << /Root 1 0 R /Encrypt 8 0 R /ID [<${hex(id)}> <${hex(id)}>] >>`,
      ),
  );
}

/** A PDF in an old Chinese character set, without a table of its own. */
export function chinesePdf(): Uint8Array {
  const font =
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [6 0 R] >>';
  const more = [
    '6 0 obj\n<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>\nendobj',
    '7 0 obj\n<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /Ascent 880 /Descent -120 /FontBBox [-25 -254 1000 880] >>\nendobj',
  ];
  const words = hex(binary('Python, Kubernetes, Terraform, \xb9\xa4\xb3\xcc\xca\xa6'));
  return pdf(`BT /F1 11 Tf 60 700 Td <${words}> Tj ET`, font, more);
}

/** A PDF that tries what PDFs can: scripts, addresses, other files, on opening and in a field. */
export function hostilePdf(address: string): Uint8Array {
  const script = `app.alert\\(1\\); this.submitForm\\('${address}'\\); fetch\\('${address}'\\);`;
  const more = [
    `6 0 obj\n<< /S /JavaScript /JS (${script}) >>\nendobj`,
    `7 0 obj\n<< /S /URI /URI (${address}) >>\nendobj`,
    `8 0 obj\n<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (Python) /Rect [0 0 9 9] /A 7 0 R /AA << /O 6 0 R /PO 7 0 R >> >>\nendobj`,
    `9 0 obj\n<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /FFilter /DCTDecode /F << /FS /URL /F (${address}) >> /Length 0 >>\nstream\n\nendstream\nendobj`,
    `10 0 obj\n<< /FunctionType 4 /Domain [0 1] /Range [0 1] /Length 40 >>\nstream\n{ 1 1 1 1 1 1 1 1 add add add add add add }\nendstream\nendobj`,
  ];
  const file = String.fromCharCode(
    ...pdf(
      `BT /F1 11 Tf 60 700 Td (${LONG} <img src=${address} onerror=alert\\(1\\)>) Tj ET /X Do`,
      HELVETICA,
      more,
      false,
    ),
  );
  return binary(
    file
      .replace(
        '/Pages 2 0 R',
        '/Pages 2 0 R /OpenAction 6 0 R /AA << /WC 6 0 R >> /AcroForm << /Fields [8 0 R] >>',
      )
      .replace('/Contents 4 0 R', '/Contents 4 0 R /Annots [8 0 R]')
      .replace('/Font << /F1 5 0 R >>', '/Font << /F1 5 0 R >> /XObject << /X 9 0 R >>'),
  );
}
