// Words that a file tore apart, put together again.

/** Letters that fonts draw as one, and that some files lose. */
const LIGATURES = ['ffi', 'ffl', 'ff', 'fi', 'fl'];
/** Words of a text that are tried with a lost ligature. */
const MOST_TRIED = 4000;

/** The parts of a word at a line's end and at the beginning of the next. */
const PARTED = /([\p{L}\d+#.]{1,30})[-\u2010\u00ad]\n[ \t]*(?=([\p{L}\d+#]{1,30}))/gu;
/** A short word and the rest of another: `Air ow`. */
const TORN = /(?<![\p{L}\d])(\p{L}{1,20})[ \ufffd](\p{Ll}{2,20})(?![\p{L}\d])/gu;

/** The last words of a line and the first of the next: a name may run over the line's end. */
const OVER = /((?:[\p{L}\d+#./-]{1,30}[ \t])?[\p{L}\d+#./-]{1,30})[ \t]*\n[ \t]*(?=([\p{L}\d+#./-]{1,30}))/gu;

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

/**
 * A text with the words whole that were parted at the end of a line or lost a ligature (`Air ow`), names on
 * one line that ran over its end, letters drawn as one apart, and soft hyphens gone.
 *
 * @param isWord does the lexicon know this word?
 */
export function mended(text: string, isWord: (word: string) => boolean): string {
  const whole = text
    .replace(/[\ufb00-\ufb06]/g, (letters) => letters.normalize('NFKC'))
    .replace(/\r\n?/g, '\n')
    .replace(PARTED, (_all, first: string, second: string) => joined(first, second, isWord))
    .replace(OVER, (all, last: string, first: string) =>
      isWord(`${last} ${first}`) || isWord(`${last.split(/[ \t]/).at(-1)} ${first}`) ? `${last} ` : all,
    )
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
