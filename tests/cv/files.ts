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
