import type { Verdict } from '../../classifier/analysis.ts';
import { t, tn } from '../../platform/i18n.ts';
import type { Status } from '../../posting/status.ts';
import { dayShort, either, isToday, list, count as number } from '../../ui/format.ts';
import { FACTS, STATUS_WORDS } from '../../ui/texts.ts';
import type { NotKept } from './posting-info.ts';
import type { Counted, NeedView } from './skills-view.ts';

/** Before the strongest passage. */
export const WHY = t('popup_why');
export const MORE = t('popup_more');
export const PRIVATE = t('popup_private');
/** Why nothing of the posting is kept. */
export const NOT_KEPT: Readonly<Record<NotKept, string>> = {
  private: t('popup_notKept_private'),
  off: t('popup_notKept_off'),
  broken: t('popup_notKept_broken'),
};

/** Sentences of what the reader can do in the popup: correct a verdict. */
export const CORRECT = {
  open: t('popup_correct_open'),
  menu: t('popup_correct_menu'),
  heading: t('popup_correct_heading'),
  choice: {
    ai: t('popup_correct_choice_ai'),
    ml: t('popup_correct_choice_ml'),
    mixed: t('popup_correct_choice_mixed'),
    neither: t('popup_correct_choice_neither'),
  } satisfies Record<Verdict, string>,
  undo: t('popup_correct_undo'),
  close: t('popup_correct_close'),
  hint: t('popup_correct_hint'),
  room: t('popup_correct_room'),
};

/** Offers of badges where the extension may not run by itself. */
export const SITE = {
  why: (host: string): string => t('popup_site_why', { host }),
  allow: (host: string): string => t('popup_site_allow', { host }),
  allowed: (host: string): string => t('popup_site_allowed', { host }),
  declined: t('popup_site_declined'),
};

export const PASTE = {
  label: t('popup_paste_label'),
  read: t('popup_paste_read'),
};

/** Which cards of a page of results are kept, and what becomes of the others. */
export const FILTER = {
  open: t('popup_filter_open'),
  keep: t('popup_filter_keep'),
  kept: (kept: number, all: number): string =>
    t('popup_filter_kept', { kept: number(kept), all: number(all) }),
  guessed: (n: number): string => t('popup_filter_guessed', { n: number(n) }),
  mix: (ai: number, mixed: number, ml: number, neither: number): string =>
    t('popup_filter_mix', {
      ai: number(ai),
      mixed: number(mixed),
      ml: number(ml),
      neither: number(neither),
    }),
  onlyWanted: t('popup_filter_onlyWanted'),
  rest: (n: number): string => tn('popup_filter_rest', n),
  dim: t('popup_filter_dim'),
  wanted: {
    ai: t('popup_filter_wanted_ai'),
    ml: t('popup_filter_wanted_ml'),
    both: t('popup_filter_wanted_both'),
  },
  how: t('popup_filter_how'),
  hide: t('popup_filter_hide'),
  guesses: t('popup_filter_guesses'),
  undo: t('popup_filter_undo'),
};

/** Skills asked for, lacked and had. */
export const SKILL = {
  lack: t('popup_skill_lack'),
  asked: t('popup_skill_asked'),
  nice: t('popup_skill_nice'),
  yours: t('popup_skill_yours'),
  label: (names: readonly string[]): string => either(names),
  /**
   * Why a need stands where it does, on one line: what the reader has towards it, and how much is asked.
   *
   * @param counted how many of the reader's listings ask for it: with what is counted, in short, or not at all
   */
  reason: ({ near, state, years, named, need, demand, isGuessed }: NeedView, counted: Counted): string =>
    [
      state === 'learning' ? t('popup_skill_underway') : '',
      near === null ? '' : t('popup_skill_near', { known: near }),
      years === null ? '' : FACTS.yearsMin(years),
      need === 'nice' ? t('popup_skill_isNice') : '',
      isGuessed ? t('popup_skill_isGuessed') : '',
      demand === null || counted === 'none'
        ? ''
        : t(counted === 'whole' ? 'popup_skill_demand' : 'popup_skill_demandShort', demand),
      named > 1 && counted !== 'whole' ? tn('popup_skill_named', named) : '',
    ]
      .filter(Boolean)
      .slice(0, 2)
      .join(' · '),
  /** What the fold holds. */
  rest: (required: number, nice: number, have: number): string =>
    [
      required > 0 ? tn('popup_skill_rest_required', required) : '',
      nice > 0 ? tn('popup_skill_rest_nice', nice) : '',
      have > 0 ? tn('popup_skill_rest_have', have) : '',
    ]
      .filter(Boolean)
      .join(', '),
  also: t('popup_skill_also'),
  usual: (names: readonly string[]): string => t('popup_skill_usual', { names: list(names) }),
  count: (have: number, all: number): string => t('popup_skill_count', { have, all }),
  asking: (all: number): string => tn('popup_skill_asking', all),
  basis: (near: number, learning: number): string =>
    [
      t('popup_skill_basis_counted'),
      near > 0 ? tn('popup_skill_basis_near', near) : '',
      learning > 0 ? tn('popup_skill_basis_learning', learning) : '',
    ]
      .filter(Boolean)
      .join(' '),
  stack: {
    ai: (asked: number, all: number): string => t('popup_skill_stack_ai', { asked, all }),
    ml: (asked: number, all: number): string => t('popup_skill_stack_ml', { asked, all }),
  },
  article: {
    ai: t('popup_skill_article_ai'),
    ml: t('popup_skill_article_ml'),
    both: t('popup_skill_article_both'),
  },
  builds: (steps: readonly string[]): string =>
    t('popup_skill_builds', { steps: steps.join(t('popup_skill_builds_then')) }),
  stepKnown: (name: string): string => t('popup_skill_stepKnown', { name }),
  complete: t('popup_skill_complete'),
  none: t('popup_skill_none'),
  empty: t('popup_skill_empty'),
  readCv: t('popup_skill_readCv'),
  pick: t('popup_skill_pick'),
  have: t('popup_skill_have'),
  learn: t('popup_skill_learn'),
  drop: t('popup_skill_drop'),
  show: t('popup_skill_show'),
  lost: t('popup_skill_lost'),
};

export const JOURNAL_BUTTON = t('popup_journalButton');
export const PANEL_BUTTON = t('popup_panelButton');

/** What the popup says of the journal. */
export const JOURNAL_LINE = {
  label: t('popup_journalLine_label'),
  /** `saved`: with a status; else when the listing was first opened. */
  since: (first: number, saved: boolean): string => {
    if (isToday(first)) return saved ? '' : t('popup_opened_today');
    const values = { day: dayShort(first) };
    return saved ? t('popup_opened_since', values) : t('popup_opened_on', values);
  },
  save: t('popup_journalLine_save'),
  twin: (board: string, { last, status }: { last: number; status: Status }): string =>
    status === 'seen'
      ? t('popup_journalLine_twin_seen', { board, day: dayShort(last) })
      : t('popup_journalLine_twin_status', { board, day: dayShort(last), status: STATUS_WORDS[status] }),
  paused: (site: string): string => t('popup_journalLine_paused', { site }),
  pause: (site: string): string => t('popup_journalLine_pause', { site }),
  resume: (site: string): string => t('popup_journalLine_resume', { site }),
};
