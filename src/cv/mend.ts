// Words that a file tore apart, put together again.

/** Letters that fonts draw as one, and that some files lose. */
const LIGATURES = ['ffi', 'ffl', 'ff', 'fi', 'fl'];
/** Words of a text that are tried with a lost ligature. */
const MOST_TRIED = 4000;

/** A short word and the rest of another: `Air ow`. */
const TORN = /(?<![\p{L}\d])(\p{L}{1,20})[ \ufffd](\p{Ll}{2,20})(?![\p{L}\d])/gu;

/** `Kuber-`, `netes` is one word; `scikit-`, `learn` keeps its hyphen, where the lexicon has it so. */
function joined(first: string, second: string, isWord: (word: string) => boolean): string {
  const hasHyphen = isWord(`${first}-${second}`);
  const isOne = isWord(first + second);
  // Some names are known both ways: those of two capitalised halves are written as one.
  if (hasHyphen && !(isOne && /^\p{Lu}/u.test(second))) return `${first}-`;
  if (isOne) return first;
  // A name with a hyphen goes on with a capital; what goes on in small letters was one word.
  return /^\p{Ll}/u.test(second) && /\p{Ll}$/u.test(first) ? first : `${first}-`;
}

/** Characters at either end of a line that are looked at: no name of the lexicon is longer. */
const LONGEST_NAME = 80;
const WORD_AT_END = /[\p{L}\d+#./]{1,30}$/u;
const WORD_AT_START = /^[\p{L}\d+#./-]{1,30}/u;
const HYPHEN_AT_END = /[-\u2010\u00ad]$/;

/** How a line goes on in the next: what replaces its end; null where it does not. */
function joint(line: string, next: string, isWord: (word: string) => boolean): string | null {
  const first = WORD_AT_START.exec(next.slice(0, LONGEST_NAME))?.[0];
  const end = line.trimEnd();
  if (first === undefined || end === '') return null;
  if (HYPHEN_AT_END.test(end)) {
    const before = end.slice(0, -1);
    const last = WORD_AT_END.exec(before.slice(-LONGEST_NAME))?.[0];
    return last === undefined
      ? null
      : before.slice(0, before.length - last.length) +
          joined(last, WORD_AT_END.exec(first)?.[0] ?? first, isWord);
  }
  const words = end.slice(-LONGEST_NAME).split(/[ \t]+/);
  const last = words.at(-1) ?? '';
  const isName =
    isWord(`${last} ${first}`) || (words.length > 1 && isWord(`${words.at(-2)} ${last} ${first}`));
  return isName ? `${end} ` : null;
}

/** Lines with those put together that part a word or a name. */
function withWholeWords(text: string, isWord: (word: string) => boolean): string {
  const lines: string[] = [];
  for (const next of text.split('\n')) {
    const line = lines.at(-1);
    const trimmed = next.trimStart();
    const begun = line === undefined ? null : joint(line, trimmed, isWord);
    if (begun === null) lines.push(next);
    else lines[lines.length - 1] = begun + trimmed;
  }
  return lines.join('\n');
}

/**
 * A text with the words whole that were parted at the end of a line or lost a ligature (`Air ow`), names on
 * one line that ran over its end, letters drawn as one apart, and soft hyphens gone.
 *
 * @param isWord does the lexicon know this word?
 */
export function mended(text: string, isWord: (word: string) => boolean): string {
  const plain = text
    .replace(/[\ufb00-\ufb06]/g, (letters) => letters.normalize('NFKC'))
    .replace(/\r\n?/g, '\n');
  const whole = withWholeWords(plain, isWord)
    .replace(/\u00ad/g, '')
    // What stands for a letter that no table names.
    .replace(/\p{Cc}/gu, (sign) => (sign >= '\t' && sign <= '\r' ? sign : '\ufffd'));
  let tried = 0;
  return whole
    .replace(TORN, (all, first: string, rest: string) => {
      if (tried++ > MOST_TRIED) return all;
      const ligature = LIGATURES.find((letters) => isWord(first + letters + rest));
      return ligature === undefined ? all : first + ligature + rest;
    })
    .trim();
}
