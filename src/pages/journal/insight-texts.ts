import type { TitleSays, Verdict } from '../../classifier/analysis.ts';
import { t, tn } from '../../platform/i18n.ts';
import { about, count, dayMedium, dayShort, list, money, monthShort, percent } from '../../ui/format.ts';
import { PER } from '../../ui/texts.ts';
import type { Picture } from './picture.ts';

const listings = (n: number): string => tn('insights_listings', n);
const countOrNone = (n: number): string => (n === 0 ? t('insights_none') : count(n));

const WORK: Record<Verdict, string> = {
  ai: t('insights_work_ai'),
  ml: t('insights_work_ml'),
  mixed: t('insights_work_mixed'),
  neither: t('insights_work_neither'),
};
const TITLED: Record<TitleSays, string> = {
  ai: t('insights_titled_ai'),
  ml: t('insights_titled_ml'),
  both: t('insights_titled_both'),
  other: t('insights_titled_other'),
};
type Role = 'ai' | 'ml' | 'both' | null;
const ROLE = {
  ai: t('insights_role_ai'),
  ml: t('insights_role_ml'),
  both: t('insights_role_both'),
  none: t('insights_role_none'),
};
const roleWords = (role: Role): string => ROLE[role ?? 'none'];

/** Every sentence of the insights: what to learn next, and the charts. */
export const INSIGHTS = {
  heading: t('insights_heading'),
  verdict: WORK,
  period: {
    legend: t('insights_period_legend'),
    all: t('insights_period_all'),
    weeks: (n: number): string => t('insights_period_weeks', { n: count(n) }),
  },
  allBoards: t('insights_boards_all'),
  span: (n: number, from: number, to: number): string =>
    t('insights_span', { listings: listings(n), from: dayMedium(from), to: dayMedium(to) }),
  table: t('insights_table'),
  few: (seen: number, needed: number): string =>
    seen === 0
      ? t('insights_few_nothing', { needed: count(needed) })
      : tn('insights_few', seen, { needed: count(needed) }),
  learn: {
    heading: t('insights_learn_heading'),
    scope: { all: t('insights_learn_scope_all'), saved: t('insights_learn_scope_saved') },
    scopeLegend: t('insights_learn_scopeLegend'),
    basis: (n: number, within: number, role: Role): string => {
      const all = tn('insights_learn_all', n, { role: roleWords(role) });
      return within === 0
        ? t('insights_learn_none', { listings: all })
        : tn('insights_learn', within, { listings: all });
    },
    within: (open: number, all: number): string =>
      t('insights_learn_within', { n: count(open), all: count(all) }),
    role: t('insights_learn_role'),
    skills: t('insights_learn_skills'),
    addSkills: t('insights_learn_addSkills'),
    gain: (nearer: number, within: number): string => {
      const all = tn('insights_learn_nearer', nearer);
      return within === 0 ? all : tn('insights_learn_within', within, { nearer: all });
    },
    underway: t('insights_learn_underway'),
    way: (steps: readonly string[]): string => t('insights_learn_way', { steps: list(steps) }),
    which: (n: number): string => tn('insights_learn_which', n),
    more: (n: number): string => t('insights_learn_more', { n: count(n) }),
    untitled: t('insights_learn_untitled'),
    at: (title: string, company: string | null): string => [title, company].filter(Boolean).join(', '),
    done: t('insights_learn_done'),
    method: t('insights_learn_method'),
  },
  time: {
    heading: t('insights_time_heading'),
    unit: { week: t('insights_time_unit_week'), month: t('insights_time_unit_month') },
    label: (start: number, unit: 'week' | 'month'): string =>
      (unit === 'week' ? dayShort : monthShort)(start),
    total: t('insights_time_total'),
    summary: (shares: readonly string[], n: number): string =>
      t('insights_time_summary', { listings: listings(n), shares: list(shares) }),
    share: (verdict: Verdict, share: number): string => `${WORK[verdict]} ${percent(share)}`,
    hint: { week: t('insights_time_hint_week'), month: t('insights_time_hint_month') },
    none: t('insights_time_none'),
  },
  pay: {
    heading: t('insights_pay_heading'),
    summary: (ai: string, ml: string, n: number): string =>
      t('insights_pay_summary', { ai, ml, listings: listings(n) }),
    one: (role: 'ai' | 'ml', median: string): string => t('insights_pay_one', { work: WORK[role], median }),
    hint: t('insights_pay_hint'),
    rough: t('insights_pay_rough'),
    interns: (n: number): string => tn('insights_pay_interns', n),
    unconverted: (n: number): string => tn('insights_pay_unconverted', n),
    none: t('insights_pay_none'),
    few: (n: number): string => t('insights_pay_few', { n }),
    columns: [
      t('insights_pay_columns'),
      t('insights_pay_columns2'),
      t('insights_pay_columns3'),
      t('insights_pay_columns4'),
      t('insights_pay_columns5'),
    ],
    row: (role: 'ai' | 'ml', n: number): string => `${WORK[role]} (${count(n)})`,
  },
  skills: {
    heading: t('insights_skills_heading'),
    summary: (have: number, all: number): string =>
      t('insights_skills_summary', { all: count(all), have: count(have) }),
    have: t('insights_skills_have'),
    lack: t('insights_skills_lack'),
    columns: [
      t('insights_skills_columns'),
      t('insights_skills_columns2'),
      t('insights_skills_columns3'),
      t('insights_skills_columns4'),
    ],
    legend: { have: t('insights_skills_legend_have'), lack: t('insights_skills_legend_lack') },
    hint: t('insights_skills_hint'),
  },
  titles: {
    heading: t('insights_titles_heading'),
    row: (says: TitleSays, n: number): string => `${TITLED[says]} (${count(n)})`,
    summary: (says: 'ai' | 'ml', n: number, right: number, swapped: number): string => {
      const titles = says === 'ml' ? tn('insights_titles_ml', n) : tn('insights_titles_ai', n);
      return tn('insights_titles', right, {
        titles,
        right: countOrNone(right),
        swapped: countOrNone(swapped),
        work: WORK[says],
        other: WORK[says === 'ml' ? 'ai' : 'ml'],
      });
    },
    other: t('insights_titles_unnamed'),
    column: t('insights_titles_column'),
  },
};

/** What the picture of the reader's market says, and what is said of it. */
export const PICTURE = {
  title: t('insights_picture_open'),
  hint: t('insights_picture_hint'),
  save: t('insights_picture_save'),
  copy: t('insights_picture_copy'),
  saved: t('insights_picture_saved'),
  copied: t('insights_picture_copied'),
  savedInstead: t('insights_picture_savedInstead'),
  few: t('insights_picture_few'),
  close: t('journal_detail_close'),
  heading: (n: number): string => t('insights_picture_heading', { n: count(n) }),
  span: (from: number, to: number): string =>
    t('insights_picture_span', { from: dayMedium(from), to: dayMedium(to) }),
  work: (verdict: Verdict, n: number): string =>
    t('insights_picture_work', { n: count(n), work: WORK[verdict] }),
  rest: (n: number): string => t('insights_picture_rest', { n: count(n) }),
  titles: (says: 'ai' | 'ml', n: number, other: number): string =>
    t(says === 'ai' ? 'insights_picture_titles_ai' : 'insights_picture_titles_ml', {
      n: count(n),
      other: count(other),
    }),
  median: (role: 'ai' | 'ml', n: number): string =>
    t('insights_picture_median', { work: WORK[role], n: count(n) }),
  skills: t('insights_picture_skills'),
  foot: t('insights_picture_foot'),
  /** The sum of one role: `≈ £80,000 a year`. */
  sum: ({ median, currency, converted }: Picture['pay'][number]): string =>
    `${about(money(Math.round(median), currency), converted)} ${PER.year}`,
  /** All that is drawn, in the order of the drawing. */
  spoken: ({ n, from, to, work, rest, titles, pay, skills }: Picture): string =>
    [
      PICTURE.heading(n),
      PICTURE.span(from, to),
      list([
        ...work.map((one) => PICTURE.work(one.verdict, one.n)),
        ...(rest > 0 ? [PICTURE.rest(rest)] : []),
      ]),
      titles ? PICTURE.titles(titles.says, titles.n, titles.other).replace(/\.$/, '') : '',
      ...pay.map((one) => `${PICTURE.sum(one)}: ${PICTURE.median(one.role, one.n)}`),
      skills.length > 0
        ? `${PICTURE.skills}: ${list(skills.map((one) => `${one.name} ${count(one.n)}`))}`
        : '',
    ]
      .filter(Boolean)
      .map((sentence) => `${sentence}.`)
      .join(' '),
};
