// Word (.docx) and OpenDocument (.odt): archives of XML parts that point at one another.
import { strFromU8, Unzip, UnzipInflate, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { htmlToText } from '../posting/html-text.ts';

/** Bytes that one file is unpacked to, at most. */
const MOST_BYTES = 20_000_000;

/** Parts of an archive by their path. */
type Parts = ReadonlyMap<string, Uint8Array>;

const WANTED = /\.(?:xml|rels|html?|mht|txt|rtf)$/i;

/** As many parts as can be had of an archive whose directory, at its end, is lost. */
function unzipFromStart(data: Uint8Array): Parts {
  const parts = new Map<string, Uint8Array>();
  let left = MOST_BYTES;
  const archive = new Unzip((file) => {
    if (!WANTED.test(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, final) => {
      left -= chunk?.length ?? 0;
      if (error || left < 0) throw error ?? new Error('too much');
      chunks.push(chunk);
      if (!final && chunks.length % 16 !== 0) return;
      const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const one of chunks) {
        whole.set(one, at);
        at += one.length;
      }
      parts.set(file.name, whole);
    };
    file.start();
  });
  archive.register(UnzipInflate);
  try {
    for (let i = 0; i < data.length; i += 65_536)
      archive.push(data.subarray(i, i + 65_536), i + 65_536 >= data.length);
  } catch {
    return parts;
  }
  return parts;
}

function unzip(data: Uint8Array): Parts {
  let left = MOST_BYTES;
  try {
    const parts = unzipSync(data, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.test(name) || originalSize > left) return false;
        left -= originalSize;
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch {
    return unzipFromStart(data);
  }
}

/** An element's name without the prefix that a program chose for it. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributeOf = (attributes: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];

/** Walks a part's elements and texts; names come without their prefixes. Never throws, whatever the part holds. */
function walk(
  xml: string,
  on: {
    open(name: string, attributes: Readonly<Record<string, string>>): void;
    close(name: string): void;
    text(words: string): void;
  },
): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => on.open(localName(name), attributes),
      onclosetag: (name) => on.close(localName(name)),
      ontext: (words) => on.text(words),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}

/** Where a part's relations lead, by their kind's last word. */
function relationsOf(parts: Parts, part: string): { kind: string; target: string }[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const xml = parts.get(`${folder}_rels/${part.slice(slash)}.rels`);
  const found: { kind: string; target: string }[] = [];
  if (!xml) return found;
  walk(strFromU8(xml), {
    open(name, attributes) {
      const target = attributeOf(attributes, 'Target');
      if (name !== 'Relationship' || target === undefined) return;
      if (attributeOf(attributes, 'TargetMode') === 'External') return;
      const kind = (attributeOf(attributes, 'Type') ?? '').split('/').at(-1) ?? '';
      found.push({ kind, target: resolved(folder, target) });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

/** A path as another part gives it: from the archive's root, or from where that part lies. */
function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Elements of Word whose content is not part of what is read: deleted, moved away, instructions, older doubles. */
const WORD_UNREAD = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'delInstrText',
  'Fallback',
  'rPrChange',
  'pPrChange',
]);
const WORD_SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  sym: ' ',
};

/** The words of one part of a Word document; also of drawings in it (`a:t` is text there, too). */
function wordText(xml: string): string {
  let text = '';
  let unread = 0;
  let inText = 0;
  let isHidden = false;
  /** Properties of a run stand before its text; those of a paragraph's mark are not the text's. */
  let inRun = false;
  walk(xml, {
    open(name, attributes) {
      if (WORD_UNREAD.has(name)) unread++;
      if (unread > 0) return;
      if (name === 'r') {
        inRun = true;
        isHidden = false;
      } else if (name === 'vanish' || name === 'webHidden') {
        const value = attributeOf(attributes, 'val');
        if (inRun) isHidden = name === 'vanish' && value !== '0' && value !== 'false';
      } else if (name === 't') inText++;
      // In the properties of a paragraph, `tab` only says where tabs stop.
      else if (Object.hasOwn(WORD_SIGNS, name) && inRun && !isHidden) text += WORD_SIGNS[name];
    },
    close(name) {
      if (WORD_UNREAD.has(name)) unread--;
      else if (name === 't') inText = Math.max(0, inText - 1);
      else if (name === 'r') inRun = false;
      else if (name === 'p' || name === 'pt') text += '\n';
      else if (name === 'tc') text += '\t';
    },
    text(words) {
      if (inText > 0 && unread === 0 && !isHidden) text += words;
    },
  });
  return text;
}

/** Parts beside the body that hold words of the document: by what the body says, or by their usual names. */
const WORD_RELATED = /^(?:header|footer|footnotes|endnotes|diagramData|aFChunk)$/;
const WORD_NAMES =
  /^(?:header\d*|footer\d*|footnotes|endnotes|diagrams\/data\d*)\.xml$|^af[^/]{0,40}\.(?:html?|txt|docx)$/i;

/** A part that was put in whole: HTML, or text. */
const chunkText = (data: Uint8Array): string => htmlToText(strFromU8(data));

function docxText(parts: Parts): string | null {
  const root = relationsOf(parts, '').find(({ kind }) => kind === 'officeDocument')?.target;
  const main = [root, 'word/document.xml'].find((path) => path !== undefined && parts.has(path));
  const body = main === undefined ? undefined : parts.get(main);
  if (main === undefined || !body) return null;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const related = relationsOf(parts, main).filter(({ kind }) => WORD_RELATED.test(kind));
  const usual = [...parts.keys()].filter(
    (path) => path.startsWith(folder) && WORD_NAMES.test(path.slice(folder.length)),
  );
  const paths = [...new Set([...related.map(({ target }) => target), ...usual])].filter(
    (path) => path !== main,
  );
  const texts = paths.flatMap((path) => {
    const part = parts.get(path);
    if (!part) return [];
    return /\.xml$/i.test(path) ? [wordText(strFromU8(part))] : [chunkText(part)];
  });
  return [wordText(strFromU8(body)), ...texts].join('\n').trim();
}

const ODT_UNREAD = new Set([
  'tracked-changes',
  'annotation',
  'hidden-text',
  'hidden-paragraph',
  'script',
  'style',
  'font-face',
]);

function odtText(xml: string): string {
  let text = '';
  let unread = 0;
  let inText = 0;
  walk(xml, {
    open(name, attributes) {
      if (ODT_UNREAD.has(name)) unread++;
      if (name === 'p' || name === 'h') inText++;
      if (inText === 0 || unread > 0) return;
      if (name === 'tab') text += '\t';
      else if (name === 'line-break') text += '\n';
      else if (name === 's') text += ' '.repeat(Math.min(Number(attributeOf(attributes, 'c') ?? 1) || 1, 80));
    },
    close(name) {
      if (ODT_UNREAD.has(name)) unread--;
      else if (name === 'p' || name === 'h') {
        inText = Math.max(0, inText - 1);
        if (unread === 0) text += '\n';
      } else if (name === 'table-cell') text += '\t';
    },
    text(words) {
      if (inText > 0 && unread === 0) text += words;
    },
  });
  return text;
}

/**
 * The text of a Word or OpenDocument file.
 *
 * @returns null when the archive is neither; never throws
 */
export function officeText(data: Uint8Array): string | null {
  const parts = unzip(data);
  const word = docxText(parts);
  if (word !== null) return word;
  const content = parts.get('content.xml');
  if (!content) return null;
  // Headers and footers of an OpenDocument stand among its styles.
  const styles = parts.get('styles.xml');
  return [content, ...(styles ? [styles] : [])]
    .map((part) => odtText(strFromU8(part)))
    .join('\n')
    .trim();
}
