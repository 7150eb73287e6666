import type { Verdict } from '../../classifier/analysis.ts';
import type { CommandAnswer } from '../../platform/commands.ts';
import { t, tn } from '../../platform/i18n.ts';
import type { Entry } from '../../storage/entry.ts';
import { LIMITS } from '../../storage/limits.ts';
import type { Trouble } from '../../storage/trouble.ts';
import { confidenceLevel } from '../../ui/confidence.ts';
import {
  about,
  count,
  dayMedium,
  dayShort,
  list,
  money,
  payRange,
  percent,
  regionName,
  shortMoney,
} from '../../ui/format.ts';
import { CONFIDENCE, leaning, PER, STATUS_WORDS } from '../../ui/texts.ts';
import { answerWords } from '../../ui/trouble.ts';
import type { BadEntry, FileProblem } from './file.ts';
import type { Column } from './rows.ts';

const VERDICT: Record<Verdict, string> = {
  ai: t('journal_verdict_ai'),
  mixed: t('journal_verdict_mixed'),
  ml: t('journal_verdict_ml'),
  neither: t('journal_verdict_neither'),
};
const listings = (n: number): string => tn('journal_listings', n);

const UNTITLED = t('journal_untitled');

/** A posted range with one end open. */
const POSTED = {
  upTo: (pay: string): string => t('journal_pay_upTo', { pay }),
  from: (pay: string): string => t('journal_pay_from', { pay }),
};

/** The pay of an entry as posted, per year unless it says so; '' where it states none. */
function payOf({ salary }: Pick<Entry, 'salary'>, amount: typeof money): string {
  const range = salary && payRange(salary, amount, POSTED);
  if (!salary || !range) return '';
  return salary.period === 'year' ? range : `${range} ${PER[salary.period]}`;
}

/** Every sentence of the journal. */
export const JOURNAL = {
  heading: t('journal_heading'),
  intro: t('journal_intro'),
  tabs: {
    table: t('journal_tabs_table'),
    insights: t('journal_tabs_insights'),
    compare: t('journal_tabs_compare'),
  },
  count,
  more: (n: number): string => `+${n}`,
  moreActions: t('popup_more'),
  loading: t('journal_loading'),
  empty: t('journal_empty'),
  off: t('journal_off'),
  settings: t('journal_settings'),
  shown: (rows: number, all: number, complete: boolean): string =>
    rows === all
      ? listings(all)
      : complete
        ? t('journal_shown_some', { rows: count(rows), listings: listings(all) })
        : t('journal_shown_latest', { rows: count(rows), listings: listings(all) }),
  nothing: t('journal_nothing'),
  reset: t('journal_reset'),
  verdict: VERDICT,
  status: STATUS_WORDS,
  leaning,
  sureness: ({ unsure, confidence }: Pick<Entry, 'unsure' | 'confidence'>): string =>
    confidence === null ? '' : `${CONFIDENCE[confidenceLevel(confidence, unsure)]} (${percent(confidence)})`,
  differs: t('journal_titleDiffers'),
  usual: (names: readonly string[]): string => t('popup_skill_usual', { names: list(names) }),
  lacksNothing: t('journal_lacking_none'),
  medianPay: (found: { median: number; converted: boolean } | null, currency: string): string | null =>
    found && t('journal_medianPay', { pay: about(shortMoney(found.median, currency), found.converted) }),
  hints: [
    { keys: ['↑', '↓'], words: t('journal_hint_move') },
    { keys: ['Enter'], words: t('journal_hint_open') },
    { keys: ['S'], words: t('journal_hint_status') },
    { keys: ['C'], words: t('journal_hint_compare') },
    { keys: ['/'], words: t('journal_hint_search') },
    { keys: ['Esc'], words: t('journal_hint_close') },
  ],
  searching: (n: number): string => t('journal_searching', { n: count(n) }),
  filter: {
    words: t('journal_filter_words'),
    placeholder: t('journal_filter_placeholder'),
    inText: t('journal_filter_inText'),
    verdict: t('journal_filter_verdict'),
    board: t('journal_filter_board'),
    country: t('journal_filter_country'),
    status: t('journal_filter_status'),
    skill: t('journal_filter_skill'),
    pay: t('journal_filter_pay'),
    any: t('journal_filter_any'),
    stated: t('journal_filter_stated'),
    atLeast: (amount: number, currency: string): string =>
      t('journal_filter_atLeast', { pay: money(amount, currency) }),
    wanted: t('journal_filter_wanted'),
    add: t('journal_filter_add'),
    remove: (name: string): string => t('journal_filter_remove', { name }),
    countryName: (code: string): string => regionName(code),
  },
  views: {
    heading: t('journal_views_heading'),
    hint: t('journal_views_hint'),
    label: t('journal_views_label'),
    none: t('journal_views_choose'),
    name: t('journal_views_name'),
    save: t('journal_views_save'),
    remove: t('journal_views_remove'),
  },
  column: {
    last: t('journal_column_last'),
    title: t('journal_column_title'),
    verdict: t('journal_column_verdict'),
    pay: t('journal_column_pay'),
    lacking: t('journal_column_lacking'),
    place: t('journal_column_place'),
    board: t('journal_column_board'),
    status: t('journal_column_status'),
  } satisfies Record<Column, string>,
  table: t('journal_table'),
  keys: t('journal_keys'),
  untitled: UNTITLED,
  at: (title: string | null, company: string | null): string =>
    [title ?? UNTITLED, company].filter(Boolean).join(', '),
  day: dayMedium,
  dayShort,
  payShort: (entry: Pick<Entry, 'salary'>): string => payOf(entry, shortMoney),
  pay: (entry: Pick<Entry, 'salary'>): string => payOf(entry, money),
  twins: (n: number): string => tn('journal_twins', n),
  twin: (entry: Entry, board: string): string =>
    [board, dayMedium(entry.last), ...(entry.status === 'seen' ? [] : [STATUS_WORDS[entry.status]])].join(
      ', ',
    ),
  detail: {
    open: t('journal_detail_open'),
    close: t('journal_detail_close'),
    remove: t('journal_detail_remove'),
    status: t('journal_detail_status'),
    history: t('journal_detail_history'),
    compare: t('journal_detail_compare'),
    have: (have: number, all: number): string => t('popup_skill_count', { have, all }),
    since: (at: number): string => t('journal_detail_since', { day: dayMedium(at) }),
    notes: t('journal_detail_notes'),
    saved: t('journal_detail_saved'),
    opened: (first: number, last: number): string =>
      dayMedium(first) === dayMedium(last)
        ? t('journal_detail_opened_once', { day: dayMedium(first) })
        : t('journal_detail_opened', { first: dayMedium(first), last: dayMedium(last) }),
    lacking: t('journal_detail_lacking'),
    having: t('journal_detail_having'),
    nice: t('journal_detail_nice'),
    text: t('journal_detail_text'),
    noText: t('journal_detail_noText'),
    closed: (at: number): string => t('journal_detail_closed', { day: dayMedium(at) }),
    gone: t('journal_detail_gone'),
    writing: t('journal_detail_writing'),
    again: t('answer_again'),
    insist: t('answer_insist'),
  },
  compare: {
    heading: t('journal_compare_heading'),
    how: t('journal_compare_how'),
    print: t('journal_compare_print'),
    remove: (listing: string): string => t('journal_compare_remove', { listing }),
    removeShort: t('journal_compare_removeShort'),
    share: t('journal_compare_share'),
    shares: (ai: string, ml: string): string => `${ai} AI, ${ml} ML`,
    payYear: (currency: string): string => t('journal_compare_payYear', { currency }),
    payPosted: t('journal_compare_payPosted'),
    years: t('journal_compare_years'),
    notes: t('journal_compare_notes'),
    none: '–',
    unstated: t('journal_compare_unstated'),
  },
  actions: {
    json: t('journal_actions_json'),
    csv: t('journal_actions_csv'),
    import: t('journal_actions_import'),
    removeAll: t('journal_actions_removeAll'),
    really: (n: number): string => t('journal_actions_really', { listings: listings(n) }),
    keep: t('journal_actions_keep'),
    undo: t('journal_actions_undo'),
  },
  outcome: {
    removed: (title: string): string => t('journal_outcome_removed', { title }),
    removedAll: (n: number): string => t('journal_outcome_removedAll', { listings: listings(n) }),
    imported: (fresh: number, changed: number): string => {
      const parts = [
        fresh > 0 ? tn('journal_outcome_imported_added', fresh) : '',
        changed > 0 ? tn('journal_outcome_imported_changed', changed) : '',
      ];
      const done = parts.filter(Boolean);
      return done.length === 0 ? t('journal_outcome_imported_nothing') : `${list(done)}.`;
    },
    undone: (n: number, left: number): string =>
      [
        t('journal_outcome_undone', { listings: listings(n) }),
        ...(left > 0 ? [tn('journal_outcome_left', left)] : []),
      ].join(' '),
    importedNone: t('journal_outcome_importedNone'),
    working: t('journal_outcome_working'),
    exported: (n: number): string => t('journal_outcome_exported', { listings: listings(n) }),
  },
  problem: (problem: FileProblem): string =>
    ({
      'not-json': t('journal_problem_notJson'),
      'not-ours': t('journal_problem_notOurs'),
      newer: t('journal_problem_newer'),
    })[problem],
  bad: {
    heading: (n: number): string => tn('journal_bad_heading', n),
    entry: ({ at, field }: BadEntry): string =>
      field ? t('journal_bad_field', { at: count(at), field }) : t('journal_bad_entry', { at: count(at) }),
    more: (n: number): string => t('journal_bad_more', { n: count(n) }),
    rest: (n: number): string => tn('journal_bad_rest', n),
    nothing: t('journal_bad_nothing'),
  },
  /** Why a change of the journal was not done, in a sentence; '' where it was. Of its texts only notes can be too long. */
  refusal: (answer: CommandAnswer): string =>
    answer.kind === 'refused' && answer.reason === 'long'
      ? t('journal_noteTooLong', { most: count(LIMITS.notes) })
      : (answerWords(answer) ?? ''),
  insist: { yes: t('answer_insist'), no: t('answer_giveUp') },
  trouble: {
    blocked: t('journal_trouble_blocked'),
    full: t('journal_trouble_full'),
    often: t('answer_often'),
    broken: t('journal_trouble_broken'),
  } satisfies Record<Trouble, string>,
};
