/** Every sentence on pay. */
import { t } from '../../platform/i18n.ts';
import { percent } from '../../ui/format.ts';
import { PER } from '../../ui/texts.ts';

const ROLE = { ai: t('pay_role_ai'), ml: t('pay_role_ml') };
const LEVEL: Record<string, string> = {
  entry: t('pay_level_entry'),
  mid: t('pay_level_mid'),
  senior: t('pay_level_senior'),
  executive: t('pay_level_executive'),
};
const place = (country: string): string => (country === 'GB' ? t('pay_place') : country);

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
  heading: t('pay_heading'),
  unposted: t('pay_unposted'),
  basis: (currency: string): string => t('pay_basis', { pay: currency }),
  upTo: (pay: string): string => t('pay_upTo', { pay }),
  from: (pay: string): string => t('pay_from', { pay }),
  per: PER,
  about: (pay: string): string => `≈ ${pay}`,
  posted: t('pay_posted'),
  spokenPosted: (pay: string): string => t('pay_spokenPosted', { pay }),
  /** What stands beside a mark. */
  title: (median: Named): string =>
    median.source === 'survey'
      ? t('pay_title_survey', { role: ROLE[median.role], where: where(median) })
      : t('pay_title_median', { role: ROLE[median.role], where: where(median) }),
  /** Everything that is known of a mark. */
  spoken: (
    median: Named,
    pay: string,
    middleHalf: string | null,
    source: string,
    n: string | null,
  ): string => {
    const values = { role: ROLE[median.role], where: where(median), pay };
    const figure =
      middleHalf === null
        ? t('pay_spoken_median', values)
        : t('pay_spoken_half', { ...values, half: middleHalf });
    const from = n === null ? t('pay_spoken_uncounted', { source }) : t('pay_spoken_answers', { source, n });
    return `${figure} ${from}`;
  },
  own: (country: string | null): string =>
    country === null ? t('pay_own') : t('pay_own_in', { country: place(country) }),
  spokenOwn: (pay: string, n: string): string => t('pay_spokenOwn', { pay, n }),
  /** A comparison as a sentence, by what of the posted pay is compared. */
  point: {
    range: (how: string): string => t('pay_point_range', { how }),
    one: (how: string): string => t('pay_point_one', { how }),
    from: (how: string): string => t('pay_point_from', { how }),
    upTo: (how: string): string => t('pay_point_upTo', { how }),
  },
  /** `20% above the AI median`; `difference`: 0.2 for that. Without the figure for the role that the work is not. */
  compared: (difference: number, role: 'ai' | 'ml', exact: boolean, rough: boolean): string => {
    const values = { role: ROLE[role], percent: percent(Math.abs(difference)) };
    if (Math.abs(difference) <= 0.02) return t('pay_compared_about', values);
    if (!exact) return difference > 0 ? t('pay_compared_above', values) : t('pay_compared_below', values);
    if (rough)
      return difference > 0 ? t('pay_compared_roughlyAbove', values) : t('pay_compared_roughlyBelow', values);
    return difference > 0 ? t('pay_compared_exactlyAbove', values) : t('pay_compared_exactlyBelow', values);
  },
  where,
  uncompared: (currency: string): string => t('pay_uncompared', { currency }),
  source: {
    article: (name: string, caveat: string): string => t('pay_source_article', { name, caveat }),
    survey: (name: string, caveat: string): string => t('pay_source_survey', { name, caveat }),
  },
  rates: (source: string, date: string): string => t('pay_rates', { source, date }),
  year: (words: string): string => t('pay_year', { words }),
  hours: (hours: number, weeks: number): string => t('pay_hours', { hours, weeks }),
  days: (days: number): string => t('pay_days', { days }),
  months: t('pay_months'),
  weeks: (weeks: number): string => t('pay_weeks', { weeks }),
};
