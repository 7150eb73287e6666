import type { Verdict } from '../../classifier/analysis.ts';
import { t, tn } from '../../platform/i18n.ts';
import type { Status } from '../../storage/journal.ts';
import { dayShort, either, count as number } from '../../ui/format.ts';
import { STATUS_WORDS } from '../../ui/texts.ts';

/** Sentences of what the reader can do in the popup: correct a verdict. */
export const CORRECT = {
  open: t('popup_correct_open'),
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

/** Which cards of a page of results step back. */
export const FILTER = {
  open: t('popup_filter_open'),
  heading: t('popup_filter_heading'),
  count: (label: string, count: { read: number; guessed: number } | undefined): string => {
    const { read = 0, guessed = 0 } = count ?? {};
    const all = `${label}: ${number(read + guessed)}`;
    return guessed > 0 ? `${all} ${tn('popup_filter_count', guessed)}` : all;
  },
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
  required: t('popup_skill_required'),
  nice: t('popup_skill_nice'),
  yours: t('popup_skill_yours'),
  label: (names: readonly string[], years: number | null): string => {
    const skills = either(names);
    return years === null ? skills : t('popup_skill_label', { years, skills });
  },
  near: (known: string): string => t('popup_skill_near', { known }),
  underway: t('popup_skill_underway'),
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
  fill: t('popup_skill_fill'),
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
  status: STATUS_WORDS,
  kept: (first: number): string => t('popup_journalLine_kept', { day: dayShort(first) }),
  unkept: t('popup_journalLine_unkept'),
  save: t('popup_journalLine_save'),
  twin: (board: string, { last, status }: { last: number; status: Status }): string =>
    status === 'seen'
      ? t('popup_journalLine_twin_seen', { board, day: dayShort(last) })
      : t('popup_journalLine_twin_status', { board, day: dayShort(last), status: STATUS_WORDS[status] }),
  paused: (site: string): string => t('popup_journalLine_paused', { site }),
  pause: (site: string): string => t('popup_journalLine_pause', { site }),
  resume: (site: string): string => t('popup_journalLine_resume', { site }),
  failed: t('popup_journalLine_failed'),
};
