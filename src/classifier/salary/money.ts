import lexicon from '../../../lexicons/salary.json' with { type: 'json' };
import { anyOf, END, escaped, LETTER } from '../text/patterns.ts';
import { lengthAsWritten, separated } from './run-together.ts';
import { isUnspaced } from './unspaced.ts';

/** One amount as written. `currency` is an ISO code, an open sign (`$`, `kr`, `¥`) or null when none is written. */
export interface Money {
  /** Offsets of the amount with its currency. */
  start: number;
  end: number;
  value: number;
  currency: string | null;
  /** What a short form (`80k`, `12 lakhs`) stands for, already multiplied out; 1 for an amount in full. */
  unit: number;
}

const NAMES = new Map<string, string>([
  ...Object.entries(lexicon.signs),
  ...Object.entries(lexicon.openSigns).flatMap(([sign, open]) =>
    [sign, ...('also' in open ? open.also : [])].map((written): [string, string] => [written, sign]),
  ),
  ...Object.keys(lexicon.scale).map((code): [string, string] => [code, code]),
]);
const WORDS = new Map<string, string>([
  ...Object.entries(lexicon.currencyWords),
  ...Object.entries(lexicon.openWords),
]);

/** The first two letters, lower case, of what may follow a number and a space: `euros`, `thousand`, `k€`. */
const BEGINNINGS = new Set([
  ...[...WORDS.keys(), ...lexicon.thousands, ...lexicon.lakhs, ...lexicon.crores, 'k '].map((word) =>
    word.slice(0, 2),
  ),
  ...[...NAMES.keys()].map((name) => `k${name.charAt(0).toLowerCase()}`),
]);

/** Whether a word at `at` may be a currency's or a magnitude's: a cheap look at its beginning. */
export const mayNameMoney = (text: string, at: number): boolean =>
  BEGINNINGS.has(text.slice(at, at + 2).toLowerCase());

/** The last two letters of short words for a currency before a number, less their full stop (`kr`, `Rs.`). */
const ENDINGS = new Set(
  [...[...NAMES.keys()].filter((name) => name.endsWith('.')), ...WORDS.keys()]
    .filter((name) => name.length < 5)
    .map((name) => name.replace('.', '').slice(-2)),
);

/** Whether the word that ends before `end` may be a currency's: a cheap look at its end. */
export const mayEndMoney = (text: string, end: number): boolean => ENDINGS.has(text.slice(end - 2, end));

const isWord = (name: string): boolean => /^\p{L}+$/u.test(name);
const names = [...NAMES.keys()];
// `円` and `元` stand beside any character, as `€` does.
const SIGNS = anyOf(names.filter((name) => !isWord(name) || isUnspaced(name)).map(escaped));
const LETTERS = anyOf(names.filter((name) => isWord(name) && !isUnspaced(name)));
/** Signs that stand before a figure only: `P65,000`, unlike `12 lakhs P.A.` */
const LEADING = new Set(
  Object.entries(lexicon.openSigns).flatMap(([sign, open]) => ('leads' in open ? [sign] : [])),
);
const LETTERS_AFTER = anyOf(names.filter((name) => isWord(name) && !isUnspaced(name) && !LEADING.has(name)));
const WORDED = anyOf([...WORDS.keys()].map(escaped));

const BEFORE = new RegExp(
  `(?:(?<![${LETTER}])(?:${LETTERS}|${WORDED})\\s?(${SIGNS})?|(${SIGNS}))[\\s~:(]{0,2}$`,
  'i',
);
const BEFORE_NAME = new RegExp(`^(?:${SIGNS}|${LETTERS}|${WORDED})`, 'i');
const NUMBER =
  /(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,2}(?:,\d{2}){1,3},\d{3}|\d{1,3}(?:\.\d{3}){1,3}|\d{1,3}(?:['’´]\d{3}){1,3}|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}){1,3}|\d{4,10}(?:\.000)?|\d{1,3})(?!\d)(?:[.,](\d{1,2})(?![\d]))?/y;
/** Short forms of large numbers, each with the currency it is used in, where there is but one. */
const SHORT: readonly { words: RegExp; unit: number; currency: string | null; period?: boolean }[] = [
  { words: lexicon.lakhs, unit: 1e5, currency: 'Rs' },
  // Left standing after the amount, for the period they state.
  { words: lexicon.lakhsPerYear, unit: 1e5, currency: 'Rs', period: true },
  { words: lexicon.crores, unit: 1e7, currency: 'Rs' },
  { words: lexicon.millions, unit: 1e6, currency: null },
].map(({ words, ...rest }) => ({
  ...rest,
  words: new RegExp(`^\\+?\\s?(?:${anyOf(words)})${END}`, 'i'),
}));
/** The same with a blank at its separators, as sources that were cut up have it: `R$ 2. 021,00`, `$ 120 , 000`. */
const SPACED = /\d{1,3}(?:(?:\s[.,]\s?|[.,]\s)\d{3}){1,3}(?!\d)(?:[.,](\d{1,2})(?!\d))?/y;
const TEN_THOUSANDS = new RegExp(`^\\s?(?:${anyOf(lexicon.tenThousands)})`, 'u');
/** `₹12L`: too common a letter to be lakhs beside any other sign. */
const LAKH_LETTER = /^\s?L(?![\p{L}\d])/u;
/** `R$ 9 mil`, `9 mil euros`: thousands only beside a currency. */
const THOUSANDS_BESIDE = new RegExp(`^\\s?(?:${anyOf(lexicon.thousandsAfterSign)})${END}`, 'i');
const NO_PAY = new RegExp(`^\\s?(?:%|\\+?\\s?(?:${anyOf(lexicon.billions)})${END})`, 'i');
const LONG_NAMES = anyOf([...names, ...WORDS.keys()].filter((name) => isWord(name) && name.length > 1));
/** Names that may follow a `k` at once: long ones, and the single characters of other scripts (`140k元`). */
const NAMES_AFTER_K = anyOf([LONG_NAMES, ...names.filter((name) => isWord(name) && name > '\u2e80')]);
const THOUSANDS = anyOf(lexicon.thousands);
const AFTER = new RegExp(
  `^\\s?(?:(?!(?:${LONG_NAMES})${END})((?:k|${THOUSANDS})(?=$|[^${LETTER}]|(?:${NAMES_AFTER_K})${END})))?\\s{0,2}(?:(${SIGNS})|(${WORDED}|${LETTERS_AFTER})${END})?(?:\\s?(k)${END})?`,
  'i',
);
/** `58.000,-`, `6'500.–`: a dash in place of the cents. */
const NO_CENTS = /^[.,]\s?[-–—−]{1,2}(?![\d\p{Sc}]*\d)/u;
const SUFFIX = new RegExp(`^\\s?(?:(${SIGNS})|(${WORDED}|${LETTERS_AFTER})${END})`, 'i');
/** Characters before and after the digits in which a currency or a short form stands. */
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

interface Ending {
  unit: number;
  currency: string | null;
  length: number;
}

const isRupees = (name: string | undefined): boolean => name === 'INR' || name === 'Rs';
/** Currencies beside which `mil` is a thousand: where a Romance language is spoken. */
const ROMANCE = new Set(['BRL', 'EUR', 'MXN', 'COP', 'ARS', 'CLP', 'RON']);

/** The short form and the currency after a number. `before`: the currency before it. */
function endingOf(rest: string, value: number, before: string | undefined, rupees: boolean): Ending | null {
  if (NO_PAY.test(rest)) return null;
  const thousand = ROMANCE.has(before ?? '') ? THOUSANDS_BESIDE.exec(rest)?.[0] : undefined;
  if (thousand !== undefined && value < 1000) return { unit: 1000, currency: null, length: thousand.length };
  const wide = TEN_THOUSANDS.exec(rest)?.[0];
  const short = wide === undefined ? SHORT.find(({ words }) => words.test(rest)) : undefined;
  const lakh = rupees ? LAKH_LETTER.exec(rest)?.[0] : undefined;
  const form = wide ?? short?.words.exec(rest)?.[0] ?? lakh;
  if (short?.period) return { unit: short.unit, currency: short.currency, length: 0 };
  if (form !== undefined) {
    const suffix = SUFFIX.exec(rest.slice(form.length));
    const currency = named(suffix?.[1] ?? suffix?.[2] ?? '');
    return {
      unit: wide === undefined ? (short?.unit ?? 1e5) : 1e4,
      currency: currency ?? (wide === undefined ? (short?.currency ?? null) : null),
      length: form.length + (currency === null ? 0 : (suffix?.[0].length ?? 0)),
    };
  }
  const after = AFTER.exec(rest);
  const currency = named(after?.[2] ?? after?.[3] ?? '');
  const thousands = (after?.[1] ?? after?.[4]) !== undefined && value < 10000;
  const length = currency !== null || thousands ? (after?.[0].trimEnd().length ?? 0) : 0;
  return { unit: thousands ? 1000 : 1, currency, length };
}

function numberAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * Reads the amount whose first digit stands at `at`; null when the digits are part of a word, a percentage or
 * a sum in billions.
 *
 * @param rupees the amount before it in a range is in Indian rupees
 */
export function moneyAt(text: string, at: number, rupees = false): Money | null {
  const before = currencyBefore(text.slice(Math.max(0, at - LONGEST_PREFIX), at));
  const beside = at > 0 ? text.charAt(at - 1) : ' ';
  if (before === null && /[\p{L}\d.,#+]/u.test(beside) && !isUnspaced(beside)) return null;
  // `072026` is a number of something, not an amount.
  if (text.charAt(at) === '0' && /\d/.test(text.charAt(at + 1))) return null;
  const match = (before && numberAt(SPACED, text, at)) ?? numberAt(NUMBER, text, at);
  if (!match) return null;
  const noCents = NO_CENTS.exec(text.slice(at + match[0].length, at + match[0].length + 5))?.[0] ?? '';
  const digitsEnd = at + match[0].length + noCents.length;
  const value = figure(match[0], match[1]);
  const written = text.slice(digitsEnd, digitsEnd + LONGEST_SUFFIX);
  const rest = separated(written);
  const ending = endingOf(rest, value, before?.name, rupees || isRupees(before?.name));
  if (ending === null) return null;
  return {
    start: at - (before?.length ?? 0),
    end: digitsEnd + lengthAsWritten(written, rest, ending.length),
    value: ending.unit === 1 ? value : Math.round(value * ending.unit * 100) / 100,
    currency: precise(before?.name ?? null, ending.currency),
    unit: ending.unit,
  };
}

/** A code beats an open sign: `$85,000 CAD`. */
function precise(before: string | null, after: string | null): string | null {
  if (before === null) return after;
  if (after === null || after.length !== 3) return before;
  return before.length === 3 ? before : after;
}
