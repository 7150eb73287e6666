/** Every sentence on pay. */
import type { Verdict } from '../../classifier/analysis.ts';
import type { Level, Role, SourceId } from '../../pay/yardstick.ts';
import { type Key, t } from '../../platform/i18n.ts';
import { count, percent, regionName } from '../../ui/format.ts';
import { PER } from '../../ui/texts.ts';

const ROLE = { ai: t('pay_role_ai'), ml: t('pay_role_ml') };
const LEVEL: Record<Exclude<Level, 'all'>, string> = {
  entry: t('pay_level_entry'),
  mid: t('pay_level_mid'),
  senior: t('pay_level_senior'),
};
const SOURCE: Record<SourceId, string> = {
  article: t('pay_name_article'),
  posted: t('pay_name_posted'),
  survey: t('pay_name_survey'),
};
/** `in the UK`: countries with figures of pay, each with its own little words. */
const IN: Record<string, Key> = {
  CA: 'pay_in_CA',
  DE: 'pay_in_DE',
  GB: 'pay_in_GB',
  IT: 'pay_in_IT',
  NL: 'pay_in_NL',
  US: 'pay_in_US',
};
const place = (country: string): string =>
  country === 'GB' ? t('pay_place_GB') : country === 'US' ? t('pay_place_US') : regionName(country);

/** Where a figure holds: `US, senior`. */
const where = (country: string, level: Level): string =>
  level === 'all' ? place(country) : `${place(country)}, ${LEVEL[level]}`;

/** From so many times the median on, a distance is told in times it. */
const TIMES_FROM = 2;
/** A distance as small as this share is none. */
const ABOUT = 0.02;
const times = (ratio: number): string => count(Math.round(ratio * 10) / 10);

type Years = { from: string; to: string } | null;
const named = (words: string, years: Years): string =>
  years ? `${words}, ${years.from}–${years.to}` : words;

export const PAY = {
  heading: t('pay_heading'),
  unposted: t('pay_unposted'),
  others: t('pay_others'),
  upTo: (pay: string): string => t('pay_upTo', { pay }),
  from: (pay: string): string => t('pay_from', { pay }),
  per: PER,
  spokenPosted: (pay: string): string => t('pay_spokenPosted', { pay }),
  assumed: (currency: string): string => t('pay_assumed', { currency }),
  median: (role: Role): string => t('pay_median', { role: ROLE[role] }),
  /** A row of the sources: `AI median, UK (Levels.fyi)`. */
  title: (role: Role, country: string, level: Level, source: SourceId): string =>
    t('pay_title', { role: ROLE[role], where: where(country, level), source: SOURCE[source] }),
  half: (half: string): string => t('pay_half', { half }),
  uncounted: t('pay_uncounted'),
  counted: {
    article: (n: string): string => t('pay_counted_answers', { n }),
    survey: (n: string): string => t('pay_counted_answers', { n }),
    posted: (n: string): string => t('pay_counted_listings', { n }),
    own: (n: string): string => t('pay_counted_own', { n }),
  },
  months: (from: string, to: string): string => t('pay_from_to', { from, to }),
  own: (country: string | null): string =>
    country === null ? t('pay_own') : t('pay_own_in', { country: place(country) }),
  /** A comparison as a sentence, by what of the posted pay is compared. */
  point: {
    range: (how: string): string => t('pay_point_range', { how }),
    one: (how: string): string => t('pay_point_one', { how }),
    from: (how: string): string => t('pay_point_from', { how }),
    upTo: (how: string): string => t('pay_point_upTo', { how }),
  },
  /** A source as a sentence names it: `Levels.fyi, hazy`. */
  named: {
    article: (years: Years): string => named(t('pay_named_article'), years),
    posted: (years: Years): string => named(t('pay_named_posted'), years),
    survey: (years: Years): string => named(t('pay_named_survey'), years),
  },
  /** `… in the UK (Levels.fyi, hazy)`. */
  where: (how: string, country: string, level: Level, source: string): string => {
    const key = IN[country];
    const there = key ? t(key) : `(${place(country)})`;
    return t('pay_where', { how, there: level === 'all' ? there : `${there}, ${LEVEL[level]}`, source });
  },
  /**
   * `20% above the AI median of £75k`; `ratio`: 1.2 for that.
   *
   * @param exact it is the median of the role the work is: of the other role's only above or below is said
   * @param rough pay was converted to compare it
   */
  compared: (ratio: number, role: Role, pay: string, exact: boolean, rough: boolean): string => {
    const off = Math.round((ratio - 1) * 100) / 100;
    const values = { role: ROLE[role], pay, percent: percent(Math.abs(off)), times: times(ratio) };
    if (Math.abs(off) <= ABOUT) return t('pay_compared_about', values);
    if (!exact) return off > 0 ? t('pay_compared_above', values) : t('pay_compared_below', values);
    if (ratio >= TIMES_FROM)
      return rough ? t('pay_compared_roughlyTimes', values) : t('pay_compared_times', values);
    if (rough)
      return off > 0 ? t('pay_compared_roughlyAbove', values) : t('pay_compared_roughlyBelow', values);
    return off > 0 ? t('pay_compared_exactlyAbove', values) : t('pay_compared_exactlyBelow', values);
  },
  why: {
    work: t('pay_why_work'),
    country: t('pay_why_country'),
    intern: t('pay_why_intern'),
    figure: (verdict: Verdict | null, country: string): string =>
      verdict === 'ai' || verdict === 'ml'
        ? t('pay_why_role', { role: ROLE[verdict], country: place(country) })
        : t('pay_why_figure', { country: place(country) }),
    rate: (currency: string): string => t('pay_why_rate', { currency }),
  },
  sources: t('pay_sources'),
  source: (name: string, caveat: string): string => t('pay_source', { name, caveat }),
  rates: (month: string): string => t('pay_rates', { month }),
  oldRates: (months: number): string => t('pay_rates_old', { months }),
  year: (words: string): string => t('pay_year', { words }),
  twelveMonths: t('pay_twelveMonths'),
  hours: (hours: number, weeks: number): string => t('pay_hours', { hours, weeks }),
  days: (days: number): string => t('pay_days', { days }),
  weeks: (weeks: number): string => t('pay_weeks', { weeks }),
};
