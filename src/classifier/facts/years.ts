import lexicon from '../../../lexicons/experience.json' with { type: 'json' };
import { alone, anyOf, BEGIN, LETTER } from '../text/patterns.ts';
import type { Tokens } from '../text/tokens.ts';
import { filterOf, mayHold } from '../text/word-filter.ts';
import { type Anchors, nearYears } from './facts-scan.ts';

const AFTER_NUMBER = new RegExp(
  `^(?:\\s?\\)|\\s?\\+|\\s?plus|&plus;)?(?:\\s?(?:[-–—/~]|to|or|and|bis|à|a|o|ou|oder|tot)\\s?(\\d{1,2})\\s?\\+?)?(?:\\s?\\(\\d{1,2}\\))?(?: or more| oder mehr| full| solid)?[\\s-]{0,3}(?:${anyOf(lexicon.yearWords)})(?![${LETTER}])`,
  'i',
);
const EXPERIENCE = alone(lexicon.experience);
const NOT_EXPERIENCE = alone(lexicon.notExperience);
const PREFERRED = alone(lexicon.preferred);
const NUMBERS = new Map<string, number>(Object.entries(lexicon.numbers));
const SPELLED = new RegExp(
  `${BEGIN}(${anyOf([...NUMBERS.keys()])})(?: (?:to|or|bis|à|a|o|-) [${LETTER}]{2,6})?(?: or more| oder mehr| full)?$`,
  'i',
);
const DEGREE_CHOICE = /degree|bachelor|master|ph\.?d|\bm\.?s|\bb\.?s/i;
const ALTERNATIVE = 260;
const MOST_YEARS = 15;
const NOT_AFTER = /^\s?\(?(?:ago|old|in business|of age|contract|fixed|together|preferred)\b/i;
const BEFORE = 60;
const AFTER = 110;

/**
 * The headline minimum of years of experience: the first one asked for; where several stand as alternatives by
 * degree held, the smallest of them.
 *
 * @returns whole years, or null when none are asked for
 */
export function yearsOf(tokens: Tokens, { numbers, numberWords, years: yearWords }: Anchors): number | null {
  const { text } = tokens;
  if (yearWords.length === 0 && numbers.length === 0) return null;
  let first: number | null = null;
  let end = 0;
  for (let i = 0; i < numbers.length; i++) {
    const at = numbers[i] ?? 0;
    if (first !== null && at - end > ALTERNATIVE) break;
    if (!nearYears(tokens, numberWords[i] ?? 0)) continue;
    const years = yearsAt(text, at);
    if (years === null) continue;
    if (first === null) first = years;
    else if (DEGREE_CHOICE.test(text.slice(end, at))) first = Math.min(first, years);
    end = at;
  }
  return first ?? spelledYears(tokens, yearWords);
}

const NUMBER_WORDS = filterOf([...NUMBERS.keys()]);
/** Words between a number and its unit, the number included: `three to five years`. */
const REACH = 4;

function followsNumber({ hash }: Tokens, word: number): boolean {
  for (let i = Math.max(0, word - REACH); i < word; i++) if (mayHold(NUMBER_WORDS, hash[i] ?? 0)) return true;
  return false;
}

/** Years written out (`three years`, `drei Jahre`), at the first word for years that has a number before it. */
function spelledYears(tokens: Tokens, yearWords: readonly number[]): number | null {
  const { text, start } = tokens;
  for (const word of yearWords) {
    if (!followsNumber(tokens, word)) continue;
    const at = (start[word] ?? 0) - 1;
    const before = text.slice(Math.max(0, at - BEFORE), at);
    const number = SPELLED.exec(before)?.[1]?.toLowerCase();
    const line = before.slice(before.lastIndexOf('\n') + 1);
    const after = text.slice(at, at + AFTER).split('\n')[0] ?? '';
    const years = number === undefined ? undefined : NUMBERS.get(number);
    if (years !== undefined && EXPERIENCE.test(after) && !NOT_EXPERIENCE.test(line.slice(-40))) return years;
  }
  return null;
}

function yearsAt(text: string, at: number): number | null {
  let end = at;
  while (end < at + 3 && isDigit(text.charCodeAt(end))) end++;
  if (end - at > 2) return null;
  const years = Number(text.slice(at, end));
  if (years > MOST_YEARS) return null;
  const match = AFTER_NUMBER.exec(text.slice(end, end + 40));
  if (!match) return null;
  const before = text.slice(Math.max(0, at - BEFORE), at);
  if (/\d\s?\+?\s?(?:[-–—/]|to|bis|à|a)\s?$/.test(before) || /[$€£.,]$/.test(before)) return null;
  const wordsEnd = end + match[0].length;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const after = text.slice(wordsEnd, wordsEnd + AFTER).split('\n')[0] ?? '';
  const near = after.slice(0, 30);
  if (NOT_EXPERIENCE.test(line.slice(-28)) || NOT_AFTER.test(near)) return null;
  if (match[0].includes('+') || line.endsWith('+')) return years;
  // A bare line (`At least 3 years`) may lean on the heading above it.
  return EXPERIENCE.test(after) || EXPERIENCE.test(line.length < 25 ? before : line) || line.trim().length < 4
    ? years
    : null;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether the words are about something wished for rather than asked for. */
export const isWish = (words: string): boolean => PREFERRED.test(words);
