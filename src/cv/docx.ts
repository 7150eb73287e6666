import { Unzip, UnzipInflate } from 'fflate';
import { decodeEntities } from '../posting/entities.ts';

/** Characters of XML that are unfolded from one file. */
const MOST = 20_000_000;
/** The parts of a document that hold what is written. */
const PARTS = /^word\/(?:document|header\d*|footer\d*|footnotes)\.xml$/;

/** Unfolds the parts wanted from a ZIP archive; as much as can be had of a damaged one. */
function unzip(data: Uint8Array): Map<string, string> {
  const parts = new Map<string, string>();
  let left = MOST;
  const archive = new Unzip((file) => {
    if (!PARTS.test(file.name)) return;
    const decoder = new TextDecoder();
    file.ondata = (error, chunk, final) => {
      left -= chunk?.length ?? 0;
      if (error || left < 0) throw error ?? new Error('too much');
      parts.set(file.name, (parts.get(file.name) ?? '') + decoder.decode(chunk, { stream: !final }));
    };
    file.start();
  });
  archive.register(UnzipInflate);
  try {
    for (let i = 0; i < data.length; i += 65536)
      archive.push(data.subarray(i, i + 65536), i + 65536 >= data.length);
  } catch {
    return parts;
  }
  return parts;
}

/** The words of a part: runs of text, with tabs, line breaks and the ends of paragraphs and cells. */
function wordsOf(xml: string): string {
  const token = /<w:(t|delText)(?:\s[^<>]{0,200})?>([^<]*)<|<(w:tab|w:br|w:cr|\/w:p|\/w:tc)(?=[\s/>])/g;
  let text = '';
  for (const [, kind, words, mark] of xml.matchAll(token)) {
    if (kind === 't') text += decodeEntities(words ?? '');
    else if (mark === 'w:tab' || mark === '/w:tc') text += '\t';
    else if (mark) text += '\n';
  }
  return text;
}

/** The text of a Word document; null when the archive holds none. Never throws. */
export function docxText(data: Uint8Array): string | null {
  const parts = unzip(data);
  const body = parts.get('word/document.xml');
  if (body === undefined) return null;
  const others = [...parts].filter(([name]) => name !== 'word/document.xml').map(([, xml]) => wordsOf(xml));
  return [wordsOf(body), ...others].join('\n').trim();
}
