import lexicon from '../../lexicons/experience.json' with { type: 'json' };
import { anyOf } from './salary-words.ts';

const alone = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${anyOf(words)})(?![\\p{L}\\d])`, 'iu');

const AFTER_NUMBER = new RegExp(
  `^(?:\\s?\\+|\\s?plus)?(?:\\s?(?:[-–—/~]|to|or|and|bis|à|a|o|ou|oder|tot)\\s?(\\d{1,2})\\s?\\+?)?(?:\\s?\\(\\d{1,2}\\))?(?: or more| oder mehr| full| solid)?[\\s-]{0,3}(?:${anyOf(lexicon.yearWords)})(?![\\p{L}])`,
  'iu',
);
const EXPERIENCE = alone(lexicon.experience);
const NOT_EXPERIENCE = alone(lexicon.notExperience);
const PREFERRED = alone(lexicon.preferred);
const MOST_YEARS = 20;
const BEFORE = 60;
const AFTER = 110;

/**
 * The headline minimum of years of experience: the first one asked for; where one line states several (by
 * degree held), the smallest of them.
 *
 * @param starts offsets at which numbers begin in the text
 * @returns whole years, or null when none are asked for
 */
export function yearsOf(text: string, starts: readonly number[]): number | null {
  const found: { years: number; line: number }[] = [];
  for (const at of starts) {
    const years = yearsAt(text, at);
    if (years === null) continue;
    const line = text.lastIndexOf('\n', at);
    found.push({ years, line });
    if (found.length >= 12) break;
  }
  const first = found[0];
  if (!first) return null;
  return Math.min(...found.filter((one) => one.line === first.line).map((one) => one.years));
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
  if (NOT_EXPERIENCE.test(line.slice(-28)) || /^\s?(?:ago|old|in business|of age|contract|fixed)/i.test(near))
    return null;
  return EXPERIENCE.test(after) || EXPERIENCE.test(line) || line.trim().length < 4 ? years : null;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether the words are about something wished for rather than asked for. */
export const isWish = (words: string): boolean => PREFERRED.test(words);
