import experience from '../../../lexicons/experience.json' with { type: 'json' };
import { gapBefore, opensSentence, wordAt } from '../text/token-text.ts';
import { GAP_BREAK, type Tokens } from '../text/tokens.ts';
import { filterOf, mayHold } from '../text/word-filter.ts';
import { YEARS_BETWEEN } from './lexicon.ts';

const YEAR_WORDS = new Set(experience.yearWords.map((word) => word.toLowerCase()));
const YEAR_FILTER = filterOf(experience.yearWords);
const NUMBERS = new Map<string, number>(Object.entries(experience.numbers));
/** Figures above this are no years of experience with a skill. */
const MOST_YEARS = 20;
/** Words looked at between years and a skill. */
const REACH = 7;

const isYear = (tokens: Tokens, i: number): boolean =>
  mayHold(YEAR_FILTER, tokens.hash[i] ?? 0) && YEAR_WORDS.has(wordAt(tokens, i).replace(/['’]s?$/, ''));

/** The number at a word, of 1 to {@link MOST_YEARS}; else null. */
function numberAt(tokens: Tokens, i: number): number | null {
  const word = wordAt(tokens, i);
  const digits = /^(\d{1,2})\+?$/.exec(word)?.[1];
  const number = digits === undefined ? (NUMBERS.get(word) ?? null) : Number(digits);
  return number === null || number < 1 || number > MOST_YEARS ? null : number;
}

/** The number of years before the year word `i`: the lower end of a range. */
function yearsBefore(tokens: Tokens, i: number): number | null {
  const at = i - 1;
  if (at < 0 || opensSentence(tokens, i)) return null;
  const number = numberAt(tokens, at);
  if (number === null || opensSentence(tokens, at)) return number;
  const isRange = /^\s?[-–—]\s?$/.test(gapBefore(tokens, at));
  const low = isRange
    ? numberAt(tokens, at - 1)
    : wordAt(tokens, at - 1) === 'to'
      ? numberAt(tokens, at - 2)
      : null;
  return low !== null && low < number ? low : number;
}

/** Whether a sentence or a part of one begins with word `i`. */
const breaks = (tokens: Tokens, i: number): boolean =>
  opensSentence(tokens, i) || ((tokens.gap[i] ?? 0) & GAP_BREAK) !== 0;

/** Years asked for with the list that begins at word `first`: `3+ years of X and Y`. Null where there are none. */
export function yearsAhead(tokens: Tokens, first: number): number | null {
  for (let i = first - 1; i >= 0 && i >= first - REACH && !breaks(tokens, i + 1); i--) {
    if (isYear(tokens, i)) return yearsBefore(tokens, i);
    if (!YEARS_BETWEEN.has(wordAt(tokens, i))) return null;
  }
  return null;
}

/** Years asked for with the skill that ends at word `last`: `X (3+ years)`. Those that lead on to another skill are its. */
export function yearsBehind(tokens: Tokens, last: number): number | null {
  if (opensSentence(tokens, last + 1) || !/^\s?[(:–—-]?\s?$/.test(gapBefore(tokens, last + 1))) return null;
  for (let i = last + 1; i <= last + 4 && !opensSentence(tokens, i); i++) {
    if (!isYear(tokens, i)) {
      if (numberAt(tokens, i) === null && wordAt(tokens, i) !== 'to') return null;
      continue;
    }
    return breaks(tokens, i + 1) || breaks(tokens, i + 2) ? yearsBefore(tokens, i) : null;
  }
  return null;
}
