/** Every sentence on pay. */
import type { Period } from '../classifier/analysis.ts';

const ROLE = { ai: 'AI', ml: 'ML' };
const LEVEL: Record<string, string> = {
  entry: 'entry',
  mid: 'mid-level',
  senior: 'senior',
  executive: 'executive',
};
const place = (country: string): string => (country === 'GB' ? 'UK' : country);

interface Named {
  role: 'ai' | 'ml';
  source: 'article' | 'survey';
  country: string;
  level: string;
  n: number | null;
}

/** Where a median holds: `US, senior`. */
const where = ({ country, level }: Named): string =>
  LEVEL[level] === undefined ? place(country) : `${place(country)}, ${LEVEL[level]}`;

export const PAY = {
  heading: 'Pay',
  unposted: 'The posting states no pay.',
  basis: (currency: string): string => `${currency} a year`,
  upTo: (pay: string): string => `up to ${pay}`,
  from: (pay: string): string => `from ${pay}`,
  per: { year: 'a year', month: 'a month', day: 'a day', hour: 'an hour' } satisfies Record<Period, string>,
  about: (pay: string): string => `≈ ${pay}`,
  posted: 'Posted',
  spokenPosted: (pay: string): string => `Posted: ${pay} a year`,
  /** What stands beside a mark. */
  title: (median: Named): string =>
    `${ROLE[median.role]} ${median.source === 'survey' ? 'survey' : 'median'}, ${where(median)}${median.source === 'survey' ? '' : ' (Levels.fyi)'}`,
  /** Everything that is known of a mark. */
  spoken: (median: Named, pay: string, middleHalf: string | null, source: string, n: string | null): string =>
    `${ROLE[median.role]} engineer, ${where(median)}: median ${pay}${middleHalf === null ? '' : `, middle half ${middleHalf}`}. ${source}${n === null ? '; it gives no number of answers' : `, ${n} answers`}.`,
  own: (country: string | null): string => `Your market${country === null ? '' : `, ${place(country)}`}`,
  spokenOwn: (pay: string, n: string): string =>
    `Your own market: median ${pay} of the ${n} such listings with pay that you have seen.`,
  point: {
    range: 'The middle of the posted range is',
    one: 'The posted pay is',
    from: 'The least posted is',
    upTo: 'The most posted is',
  },
  /** `20 % above the AI median`; without the figure for the role that the work is not. */
  compared: (percent: number, role: 'ai' | 'ml', exact: boolean, rough: boolean): string => {
    if (Math.abs(percent) <= 2) return `about the ${ROLE[role]} median`;
    const side = percent > 0 ? 'above' : 'below';
    const figure = `${rough ? 'roughly ' : ''}${Math.abs(percent)}\u00a0% `;
    return `${exact ? figure : ''}${side} the ${ROLE[role]} median`;
  },
  where,
  uncompared: (currency: string): string =>
    `There is no rate of exchange for ${currency} here, so the posted pay is not compared.`,
  source: {
    article: (name: string, caveat: string): string => `Medians: ${name}. ${caveat}`,
    survey: (name: string, caveat: string): string => `Survey: ${name}. ${caveat} Bars show the middle half.`,
  },
  rates: (source: string, date: string): string => `≈ Approximate: converted at ${source} of ${date}.`,
  year: (words: string): string => `≈ Posted pay is taken for a year at ${words}, as set in the settings.`,
  hours: (hours: number, weeks: number): string => `${hours} hours × ${weeks} weeks`,
  days: (days: number): string => `${days} days`,
  months: '12 months',
};
