import { gapBefore, opensSentence, wordAt } from '../text/token-text.ts';
import { GAP_BREAK, type Tokens } from '../text/tokens.ts';
import { isYearUnit, MOST_YEARS, yearsAt } from '../text/year-numbers.ts';
import { YEARS_BETWEEN } from './lexicon.ts';

/** Words looked at between a unit of years and the skill it is asked for. */
const REACH = 7;
/** Words of a figure behind a skill, its unit included: `3 to 5 years`. */
const FIGURE = 4;

/** Whether a sentence, or a part of one, begins with word `i`. */
const opensPart = (tokens: Tokens, i: number): boolean =>
  opensSentence(tokens, i) || ((tokens.gap[i] ?? 0) & GAP_BREAK) !== 0;

/** The years before their unit at word `i`, and the word they begin with; null where no whole year is asked for. */
function yearsBefore(tokens: Tokens, i: number): { years: number; first: number } | null {
  const found = yearsAt(tokens, i);
  return found && found.first < i && found.years >= 1 && found.years <= MOST_YEARS ? found : null;
}

/** Years asked for with the list that begins at word `first`: `3+ years of X and Y`; null where there are none. */
export function yearsAhead(tokens: Tokens, first: number): number | null {
  for (let i = first - 1; i >= 0 && i >= first - REACH && !opensPart(tokens, i + 1); i--) {
    if (isYearUnit(tokens, i)) return yearsBefore(tokens, i)?.years ?? null;
    if (!YEARS_BETWEEN.has(wordAt(tokens, i))) return null;
  }
  return null;
}

/**
 * Years asked for with the skill that ends at word `last`: `X (3+ years)`; null where there are none. Those that lead on
 * to another skill are its.
 */
export function yearsBehind(tokens: Tokens, last: number): number | null {
  if (!/^\s?[(:–—-]?\s?$/.test(gapBefore(tokens, last + 1))) return null;
  for (let i = last + 1; i <= last + FIGURE && !opensSentence(tokens, i); i++) {
    if (!isYearUnit(tokens, i)) continue;
    const found = yearsBefore(tokens, i);
    const isItsOwn = opensPart(tokens, i + 1) || opensPart(tokens, i + 2);
    return found?.first === last + 1 && isItsOwn ? found.years : null;
  }
  return null;
}
