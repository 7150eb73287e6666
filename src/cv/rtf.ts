// The words of a Rich Text file.
import { fromWindows } from './plain.ts';

/** Control words of RTF that begin a part which is not text. */
const UNREAD = new Set(
  'fonttbl colortbl stylesheet info pict object objdata themedata datastore listtable listoverridetable rsidtbl generator xmlnstbl latentstyles fldinst filetbl revtbl bkmkstart bkmkend template'.split(
    ' ',
  ),
);
/** Control words of parts that are text although they stand in an unread one: what is written in a drawing's box. */
const READ = new Set(['shptxt', 'dptxbxtext']);
/** Control words that stand for a break or a sign. */
const SIGNS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  page: '\n',
  sect: '\n',
  row: '\n',
  cell: '\t',
  nestcell: '\t',
  tab: '\t',
  bullet: '•',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
};
/** Character sets by the number of their code page. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  10000: 'macintosh',
};
/** Groups inside groups that are followed; what deeper ones change holds for the deepest that is. */
const DEEPEST = 500;

interface Group {
  /** Nothing of it is read. */
  unread: boolean;
  hidden: boolean;
  /** Characters that stand in for each Unicode letter, for readers that know none. */
  standIns: number;
}

const TOKEN =
  /([{}])|\\'([0-9a-fA-F]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\(\r?\n|[^a-z])|([^\\{}\r\n]+)|[\r\n]+/gi;

/** The text of an RTF file; never throws. */
export function rtfText(data: Uint8Array): string {
  const source = fromWindows(data);
  let decode = fromWindows;
  const decodeBy = (name: string) => {
    const decoder = new TextDecoder(name);
    decode = name === 'windows-1252' ? fromWindows : (data) => decoder.decode(data);
  };
  let group: Group = { unread: false, hidden: false, standIns: 1 };
  const stack: Group[] = [];
  /** Open groups beyond those that are followed. */
  let deeper = 0;
  let text = '';
  /** Characters still to be left out: they stand in for a Unicode letter. */
  let toSkip = 0;
  /** The word that comes next begins a part that readers may pass over. */
  let ignorable = false;
  const add = (words: string) => {
    if (group.unread || group.hidden) return;
    text += words;
  };
  const tokens = new RegExp(TOKEN);
  for (let token = tokens.exec(source); token; token = tokens.exec(source)) {
    const [, brace, byte, word, number, sign, plain] = token;
    if (brace !== undefined) {
      toSkip = 0;
      ignorable = false;
    }
    if (brace === '{') {
      if (stack.length < DEEPEST) stack.push({ ...group });
      else deeper++;
    } else if (brace === '}') {
      if (deeper > 0) deeper--;
      else group = stack.pop() ?? group;
    } else if (byte !== undefined) {
      if (toSkip > 0) toSkip--;
      else add(decode(Uint8Array.of(Number.parseInt(byte, 16))));
    } else if (word !== undefined) {
      const value = number === undefined ? null : Number(number);
      if (READ.has(word)) group.unread = false;
      else if (UNREAD.has(word) || ignorable) group.unread = true;
      // So many bytes follow, among them whatever would else be a sign.
      else if (word === 'bin') tokens.lastIndex += Math.max(0, value ?? 0);
      else if (word === 'u' && value !== null) {
        add(String.fromCharCode(value < 0 ? value + 65_536 : value));
        toSkip = group.standIns;
      } else if (word === 'uc') group.standIns = value ?? 1;
      else if (word === 'v' || word === 'deleted') group.hidden = value !== 0;
      else if (word === 'plain') group.hidden = false;
      else if (word === 'ansicpg') decodeBy(CODE_PAGES[value ?? 0] ?? 'windows-1252');
      else if (word === 'mac') decodeBy('macintosh');
      else if (Object.hasOwn(SIGNS, word)) add(SIGNS[word] ?? '');
      ignorable = false;
    } else if (sign !== undefined) {
      if (sign === '*') ignorable = true;
      else if (sign === '~') add(' ');
      else if (sign === '_') add('-');
      else if (/[\r\n]/.test(sign)) add('\n');
      else if (/[\\{}]/.test(sign)) add(sign);
    } else if (plain !== undefined) {
      const skipped = Math.min(toSkip, plain.length);
      toSkip -= skipped;
      add(plain.slice(skipped));
    }
  }
  return text;
}
