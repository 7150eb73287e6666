import pay from '../../lexicons/pay.json' with { type: 'json' };
import type { Salary, Verdict } from '../classifier/analysis.ts';
import { money, payRange, shortMoney } from '../ui/format.ts';
import { PAY } from '../ui/texts.ts';

/** A point on the pay scale. */
export interface Mark {
  role: 'ai' | 'ml';
  /** Pay per year. */
  amount: number;
  label: string;
}

/** What is said of pay: always in words, and drawn when posted pay and medians stand on one footing. */
export interface PayView {
  /** The posted pay in words; null when none is stated. */
  posted: string | null;
  /** The medians in words; null for work that is neither. */
  context: string | null;
  strip: { low: number; high: number; label: string; marks: Mark[]; spoken: string } | null;
  source: string;
  caveat: string;
}

const medianOf = (role: 'ai' | 'ml'): number =>
  pay.medians.find((one) => one.role === role && one.country === 'GB' && one.level === 'all')?.median ?? 0;

/** Pay marked in words as posted: `£85,000–£110,000 a year`. */
export function postedWords(salary: Salary): string | null {
  const range = payRange(salary, money, PAY);
  return range && `${range} ${PAY.per[salary.period]}`;
}

/**
 * The posted pay beside the article's UK medians (Levels.fyi, per year, in GBP). Only yearly pay in pounds is drawn
 * on one scale with them; anything else is told as posted.
 *
 * @param raw the pay in the posting's own words, shown when it could not be read as figures
 */
export function payView(salary: Salary | null, raw: string | null, verdict: Verdict | null): PayView {
  const { name, caveat } = pay.sources.article;
  const posted = salary ? postedWords(salary) : raw;
  const base = { posted, source: PAY.source(name), caveat };
  if (verdict === 'neither' || verdict === null) return { ...base, context: null, strip: null };
  const ai = medianOf('ai');
  const ml = medianOf('ml');
  const context = PAY.medians(money(ai, 'GBP'), money(ml, 'GBP'));
  const drawn = salary?.currency === 'GBP' && salary.period === 'year' ? salary : null;
  const low = drawn?.min ?? drawn?.max;
  const high = drawn?.max ?? drawn?.min;
  const label = drawn && payRange(drawn, shortMoney, PAY);
  if (!low || !high || !label) return { ...base, context, strip: null };
  const marks: Mark[] = [
    { role: 'ai', amount: ai, label: PAY.median.ai(shortMoney(ai, 'GBP')) },
    { role: 'ml', amount: ml, label: PAY.median.ml(shortMoney(ml, 'GBP')) },
  ];
  const spoken = PAY.strip(posted, money(ai, 'GBP'), money(ml, 'GBP'));
  return { ...base, context: null, strip: { low, high, label, marks, spoken } };
}
