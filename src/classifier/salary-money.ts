import lexicon from '../../lexicons/salary.json' with { type: 'json' };
import { anyOf } from './salary-words.ts';

/** One amount as written. `currency` is an ISO code, an open sign (`$`, `kr`, `¥`) or null when none is written. */
export interface Money {
  /** Offsets of the amount with its currency. */
  start: number;
  end: number;
  value: number;
  currency: string | null;
  /** Written in thousands (`80k`), already multiplied out. */
  thousands: boolean;
  /** Written in Indian lakhs, already multiplied out. */
  lakhs: boolean;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const NAMES = new Map<string, string>([
  ...Object.entries(lexicon.signs),
  ...Object.keys(lexicon.openSigns).map((sign): [string, string] => [sign, sign]),
  ...Object.keys(lexicon.scale).map((code): [string, string] => [code, code]),
]);
const WORDS = new Map<string, string>([
  ...Object.entries(lexicon.currencyWords),
  ...Object.entries(lexicon.openWords),
]);

const isWord = (name: string): boolean => /^\p{L}+$/u.test(name);
const names = [...NAMES.keys()];
const SIGNS = anyOf(names.filter((name) => !isWord(name)).map(escaped));
const LETTERS = anyOf(names.filter(isWord));
const WORDED = anyOf([...WORDS.keys()]);

const BEFORE = new RegExp(
  `(?:(?<!\\p{L})(?:${LETTERS}|${WORDED})\\s?(${SIGNS})?|(${SIGNS}))[\\s~:(]{0,2}$`,
  'iu',
);
const BEFORE_NAME = new RegExp(`^(?:${SIGNS}|${LETTERS}|${WORDED})`, 'iu');
const NUMBER =
  /(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,2}(?:,\d{2}){1,3},\d{3}|\d{1,3}(?:\.\d{3}){1,3}|\d{1,3}(?:['’´]\d{3}){1,3}|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}){1,3}|\d{4,10}(?:\.000)?|\d{1,3})(?!\d)(?:[.,](\d{1,2})(?![\d]))?/y;
const LAKHS = /^\s?(?:l\.?p\.?a\b|lakhs?\b|lacs?\b)/i;
const MAGNITUDE =
  /^\s?(?:%|\+?\s?(?:million|millions|mln|mio|m|mm|bn|b|billion|billions|t|tn|trillion|mrd|mil millones|crores?|cr)(?![\p{L}\d]))/iu;
const AFTER = new RegExp(
  `^\\s?(k|tsd\\.?|t(?=€|eur)|mil(?=\\s(?:€|eur)))?\\s{0,2}(?:(${SIGNS})|(${LETTERS}|${WORDED})(?![\\p{L}\\d]))?(?:\\s?(k)(?![\\p{L}\\d]))?`,
  'iu',
);
const LONGEST_PREFIX = 9;
const LONGEST_SUFFIX = 16;

/** The currency a written name stands for. Upper-case codes only: `try`, `all` and `can` are words. */
function named(written: string): string | null {
  return NAMES.get(written) ?? NAMES.get(written.trim()) ?? WORDS.get(written.toLowerCase()) ?? null;
}

function currencyBefore(prefix: string): { name: string; length: number } | null {
  const match = BEFORE.exec(prefix);
  if (!match) return null;
  const written = BEFORE_NAME.exec(match[0])?.[0] ?? '';
  const name = named(written) ?? (match[1] ? named(match[1]) : null);
  return name === null ? null : { name, length: match[0].length };
}

function figure(written: string, decimals: string | undefined): number {
  const whole =
    decimals === undefined
      ? written.replace(/\.000$/, (end) =>
          written.length > 7 && !/\..*\./.test(written) && /^\d{4,}/.test(written) ? '' : end,
        )
      : written.slice(0, -decimals.length - 1);
  return Number(`${whole.replace(/\D/g, '')}${decimals === undefined ? '' : `.${decimals}`}`);
}

/**
 * Reads the amount whose first digit stands at `at`; null when the digits are part of a word, a percentage or
 * a sum in millions.
 */
export function moneyAt(text: string, at: number): Money | null {
  const before = currencyBefore(text.slice(Math.max(0, at - LONGEST_PREFIX), at));
  if (before === null && at > 0 && /[\p{L}\d.,#+]/u.test(text.charAt(at - 1))) return null;
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  if (!match) return null;
  const digitsEnd = at + match[0].length;
  const rest = text.slice(digitsEnd, digitsEnd + LONGEST_SUFFIX);
  const value = figure(match[0], match[1]);
  const start = at - (before?.length ?? 0);
  const lakhs = LAKHS.exec(rest);
  if (lakhs) {
    return { start, end: digitsEnd, value: value * 1e5, currency: 'INR', thousands: false, lakhs: true };
  }
  if (MAGNITUDE.test(rest)) return null;
  const after = AFTER.exec(rest);
  const written = after?.[2] ?? after?.[3];
  const suffix = written === undefined ? null : named(written);
  const loneK =
    after?.[1] !== undefined && suffix === null && /^\p{L}/u.test(rest.slice(after[0].trimEnd().length));
  const thousands = !loneK && (after?.[1] ?? after?.[4]) !== undefined && value < 10000;
  const used = suffix !== null || thousands ? (after?.[0].trimEnd().length ?? 0) : 0;
  return {
    start,
    end: digitsEnd + used,
    value: thousands ? Math.round(value * 1e5) / 100 : value,
    currency: precise(before?.name ?? null, suffix),
    thousands,
    lakhs: false,
  };
}

/** A code beats an open sign: `$85,000 CAD`. */
function precise(before: string | null, after: string | null): string | null {
  if (before === null) return after;
  if (after === null || after.length !== 3) return before;
  return before.length === 3 ? before : after;
}
