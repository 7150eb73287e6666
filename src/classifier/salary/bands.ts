import type { PayBand, Salary } from '../analysis.ts';
import type { Mention } from './context.ts';
import { senseBefore, withoutLimit, withoutPeriod } from './words.ts';

/** Pay read for certain, and where it stands. */
export interface Settled {
  salary: Salary;
  mention: Mention;
  /** The currency is the place's own, though its sign is another country's too. */
  assumed: boolean;
}

/** Pay as a whole, and each zone or level of it where several are told apart. */
export interface Pay {
  salary: Salary | null;
  bands: PayBand[];
  assumed: 'currency' | null;
}

/** Zones or levels that are told, at most. */
const MAX_BANDS = 20;
/** Characters of a band's label. */
const MAX_LABEL = 60;
/** Characters before and after a figure in which its label stands. */
const LOOK_BACK = 160;
const SENTENCE = /[.!?]\s(?=\p{Lu})/u;
const CLAUSE = /[;,.|•\n()\p{Sc}]/u;

/** Without the pay of a part of full-time work, where that of the whole is told too. */
function wholeOf(found: readonly Settled[]): readonly Settled[] {
  const both = ['full', 'part'].every((share) => found.some(({ mention }) => mention.share === share));
  return both ? found.filter(({ mention }) => mention.share !== 'part') : found;
}

/** Without pay in total, where base pay or pay of no particular kind is told too. */
function basicOf(found: readonly Settled[]): readonly Settled[] {
  const based = found.filter(({ mention }) => mention.part === 'base');
  const plain = found.filter(({ mention }) => mention.part === null && mention.sense === 'pay');
  if (based.length > 0)
    return found.filter(({ mention }) => mention.part === 'base' || mention.part === null);
  return plain.length > 0 ? found.filter(({ mention }) => mention.part !== 'total') : found;
}

/** What is to be counted: no figure of pay in total where base pay is told apart, none without a word of pay. */
function sureOf(found: readonly Settled[]): readonly Settled[] {
  const basic = basicOf(wholeOf(found));
  // Ranges without a word of pay are other zones or levels of one that has it; lone figures are not.
  const known = basic.some(({ mention }) => mention.sense === 'pay');
  return known
    ? basic.filter(({ mention, salary }) => mention.sense === 'pay' || salary.min !== salary.max)
    : basic;
}

/** How many times less or more than every range a lone figure may be and still be pay of the same job. */
const FAR = 3;

/** Without lone figures that are far from the ranges told: a benefit's or an insurance's, whatever its words are. */
function nearOf(found: Settled[]): Settled[] {
  const ranges = found.flatMap(({ salary: { min, max } }) =>
    min !== null && max !== null && min < max ? [[min, max] as const] : [],
  );
  if (ranges.length === 0) return found;
  const least = Math.min(...ranges.map(([min]) => min)) / FAR;
  const most = Math.max(...ranges.map(([, max]) => max)) * FAR;
  return found.filter(({ salary: { min, max } }) => (max ?? most) >= least && (min ?? max ?? least) <= most);
}

/** Those of the first currency named, and of one period: the year's where there is any. */
function alike(found: readonly Settled[]): Settled[] {
  const sure = sureOf(found);
  const sameCurrency = sure.filter(({ salary }) => salary.currency === sure[0]?.salary.currency);
  const yearly = sameCurrency.filter(({ salary }) => salary.period === 'year');
  if (yearly.length > 0) return nearOf(yearly);
  return nearOf(sameCurrency.filter(({ salary }) => salary.period === sameCurrency[0]?.salary.period));
}

/** The last words of a label, as many as are shown, less what only leads on to a figure. */
function trimmed(words: string): string {
  const whole = withoutLimit(words.split(SENTENCE).at(-1) ?? '').trimEnd();
  const shown = whole.length > MAX_LABEL ? whole.slice(-MAX_LABEL).replace(/^\S*\s/, '') : whole;
  return shown.replace(/^[^\p{L}\d]+|[^\p{L}\d)+]+$/gu, '');
}

/** The words of a line between the figure before and this one. */
function wordsBefore(text: string, { start }: Mention, previousEnd: number): string {
  const before = text.slice(Math.max(previousEnd, start - LOOK_BACK, 0), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const words = trimmed(line);
  return words === '' ? trimmed(before.trimEnd().split('\n').at(-1) ?? '') : words;
}

function wordsAfter(text: string, { end }: Mention, nextStart: number): string {
  const after = text.slice(end, Math.min(nextStart, end + LOOK_BACK)).split(CLAUSE)[0] ?? '';
  return trimmed(withoutPeriod(after));
}

/** What tells the bands apart: the words after each figure where all have some, else those before it. */
function labelled(text: string, same: readonly Settled[]): PayBand[] {
  const after = same.map(({ mention }, i) =>
    wordsAfter(text, mention, same[i + 1]?.mention.start ?? text.length),
  );
  const useAfter = after.every((words) => words.length > 1) && new Set(after).size > 1;
  return same.map(({ mention, salary: { min, max } }, i) => {
    const before = wordsBefore(text, mention, same[i - 1]?.mention.end ?? 0);
    const words = useAfter
      ? after[i]
      : before.length > 1 || senseBefore(before) === 'pay'
        ? before
        : after[i];
    return { label: words || null, min, max };
  });
}

/** The widest span of the pay found in a text, in the currency named first; its parts where there are several. */
export function spanOf(text: string, found: readonly Settled[]): Pay {
  const same = alike(found);
  const first = same[0]?.salary;
  if (!first) return { salary: null, bands: [], assumed: null };
  const mins = same.map(({ salary }) => salary.min).filter((n) => n !== null);
  const maxs = same.map(({ salary }) => salary.max).filter((n) => n !== null);
  const salary = {
    min: mins.length > 0 ? Math.min(...mins) : null,
    max: maxs.length > 0 ? Math.max(...maxs) : null,
    currency: first.currency,
    period: first.period,
  };
  const apart = same.filter(
    ({ salary: { min, max } }, i) =>
      same.findIndex((one) => one.salary.min === min && one.salary.max === max) === i,
  );
  return {
    salary,
    bands: apart.length > 1 ? labelled(text, apart).slice(0, MAX_BANDS) : [],
    assumed: same.every(({ assumed }) => assumed) ? 'currency' : null,
  };
}
