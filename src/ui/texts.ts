/** Sentences that several pages say. Functions where a number or a name comes in. */

import type {
  Degree,
  Period,
  Seniority,
  Side,
  Specialism,
  TitleSays,
  Verdict,
} from '../classifier/analysis.ts';
import { t, tn } from '../platform/i18n.ts';
import type { Field, NoPostingReason } from '../posting/posting.ts';
import type { Status } from '../posting/status.ts';
import type { ConfidenceLevel } from './confidence.ts';
import { languageName, list, percent } from './format.ts';

/** One of the states in which there is no verdict to show. */
export interface Message {
  heading: string;
  lines: string[];
}

export const STATES = {
  reading: { heading: t('ui_states_reading_heading'), lines: [] },
  'browser-page': {
    heading: t('ui_states_browserPage_heading'),
    lines: [t('ui_states_browserPage_lines'), t('ui_states_browserPage_lines2')],
  },
  'no-permission': {
    heading: t('ui_states_noPermission_heading'),
    lines: [t('ui_states_noPermission_lines')],
  },
  gone: {
    heading: t('ui_states_gone_heading'),
    lines: [t('ui_states_gone_lines')],
  },
  slow: {
    heading: t('ui_states_slow_heading'),
    lines: [t('ui_states_slow_lines')],
  },
  failed: {
    heading: t('ui_states_failed_heading'),
    lines: [t('ui_states_failed_lines')],
  },
} as const satisfies Record<string, { heading: string; lines: readonly string[] }>;

/** Why the browser keeps no more. */
export const TROUBLE = {
  full: t('ui_trouble_full'),
  often: t('ui_trouble_often'),
};

/** Why a page holds no posting. */
const WHY_NONE: Record<NoPostingReason, string> = {
  empty: t('ui_whyNone_empty'),
  login: t('ui_whyNone_login'),
  blocked: t('ui_whyNone_blocked'),
  'not-a-job': t('ui_whyNone_notAJob'),
  'too-large': t('ui_whyNone_tooLarge'),
  language: t('ui_language_lines'),
};

/** The state of a text in a language we do not read; named where its code is known. */
export const foreign = (code: string | undefined): Message => ({
  heading:
    code === undefined || code === 'und'
      ? t('ui_language_unknown')
      : t('ui_language_heading', { language: languageName(code) }),
  lines: [WHY_NONE.language],
});

/** The state of a page without a posting. */
export const noJob = (reason: NoPostingReason, language?: string): Message =>
  reason === 'language'
    ? foreign(language)
    : { heading: t('ui_noJob_heading'), lines: [WHY_NONE[reason], t('ui_noJob_lines')] };

/** The state of a job's application form, where nothing of the job was read. */
export const FORM = { heading: t('ui_form_heading'), line: t('ui_form_lines') } as const;

/** The note on a job that the page says is taken. */
export const CLOSED = t('ui_closed');

/** The state of a page of search results. */
export const results = (cards: number, board: string): Message => ({
  heading: tn('ui_results_heading', cards),
  lines: [t('ui_results_lines', { board })],
});
/** Offered where a page has not settled yet. */
export const READ_AS_IS = t('ui_states_slow_button');

const WORK: Record<Verdict, string> = {
  ai: t('ui_work_ai'),
  ml: t('ui_work_ml'),
  mixed: t('ui_work_mixed'),
  neither: t('ui_work_neither'),
};
/** The same within a sentence. */
const WORK_WITHIN: Record<Verdict, string> = {
  ai: t('ui_workWithin_ai'),
  ml: t('ui_workWithin_ml'),
  mixed: t('ui_workWithin_mixed'),
  neither: t('ui_workWithin_neither'),
};

/** The work a verdict names, by itself: with a capital. */
export const verdictWords = (verdict: Verdict): string => WORK[verdict];
/** That a verdict which is not sure leans to this work. */
export const leaning = (verdict: Verdict): string =>
  ({
    ai: t('ui_leans_ai'),
    ml: t('ui_leans_ml'),
    mixed: t('ui_leans_mixed'),
    neither: t('ui_leans_neither'),
  })[verdict];
/** That the title alone suggests this work. */
export const guess = (verdict: Verdict): string => t('ui_guess', { work: WORK_WITHIN[verdict] });

/** What a verdict of neither leaves open; null where a bar shows the two shares. `share`: the AI part, 0..1. */
export const shareWords = (verdict: Verdict, share: number | null): string | null =>
  verdict !== 'neither' ? null : share === null ? t('ui_shareWords_nothing') : t('ui_shareWords_little');

/** How far the verdict can be trusted. */
export const CONFIDENCE: Record<ConfidenceLevel, string> = {
  low: t('ui_confidenceWords_low'),
  high: t('ui_confidenceWords_high'),
  fair: t('ui_confidenceWords_fair'),
};
export const CHECK_IT = t('ui_checkIt');
type Reading = readonly [Verdict, number];
/** Both readings where two are nearly as likely, each with its chance. */
export const closeCall = ([first, a]: Reading, [second, b]: Reading): string =>
  t('ui_closeCall', {
    first: WORK_WITHIN[first],
    a: percent(a),
    second: WORK_WITHIN[second],
    b: percent(b),
  });
export const CLOSED_HEADING = t('ui_closed_heading');

const TITLE: Record<TitleSays, string> = {
  ai: t('ui_titleSays_ai'),
  ml: t('ui_titleSays_ml'),
  both: t('ui_titleSays_both'),
  other: t('ui_titleSays_other'),
};

/** The note shown when title and work disagree. */
export function mismatch(says: TitleSays, verdict: Verdict): string {
  const work: Record<Verdict, string> = {
    ai: t('ui_mismatch_ai'),
    ml: t('ui_mismatch_ml'),
    mixed: t('ui_mismatch_mixed'),
    neither: t('ui_mismatch_neither'),
  };
  return t('ui_mismatch_sentence', { title: TITLE[says], work: work[verdict] });
}

export const PARTIAL = t('ui_partial');

/** Said beside a verdict of the reader's own. `ours`: what Undertitle had read, if anything. */
export const corrected = (ours: Verdict | null): string =>
  ours === null ? t('ui_corrected_alone') : t('ui_corrected', { work: WORK_WITHIN[ours] });

export const PROMPT_ONLY = t('ui_promptOnly');

const FIELD: Record<Field, string> = {
  title: t('ui_field_title'),
  company: t('ui_field_company'),
  location: t('ui_field_location'),
  salary: t('ui_field_salary'),
  description: t('ui_field_description'),
  datePosted: t('ui_field_datePosted'),
};

/** The note that names what should have been on the page and was not. */
export const missingFields = (fields: readonly Field[], board: string | null): string => {
  const names = list(fields.map((field) => FIELD[field]));
  return board === null
    ? t('ui_missingFields_page', { names })
    : t('ui_missingFields_board', { names, board });
};

export const THIN = {
  'too-short': {
    heading: t('ui_thin_tooShort_heading'),
    lines: [t('ui_thin_tooShort_lines')],
  },
  'not-a-job': {
    heading: t('ui_thin_notAJob_heading'),
    lines: [t('ui_thin_notAJob_lines'), t('ui_thin_notAJob_lines2')],
  },
} as const;

export const TITLE_ONLY = t('ui_titleOnly');
export const TITLE_ONLY_OPEN = t('ui_titleOnlyOpen');
export const TITLE_ONLY_HEADING = t('ui_titleOnlyHeading');

/** What the two shares of the work stand for, and both spoken. */
export const SPLIT = {
  ai: t('ui_split_ai'),
  ml: t('ui_split_ml'),
  spoken: (share: number): string => t('ui_split_spoken', { ai: percent(share), ml: percent(1 - share) }),
};

export const EVIDENCE = {
  heading: t('ui_evidence_heading'),
  count: (n: number): string => tn('ui_evidence_count', n),
  hint: t('ui_evidence_hint'),
  more: (n: number): string => tn('ui_evidence_more', n),
  none: t('ui_evidence_none'),
  nothing: t('ui_evidence_nothing'),
  side: {
    ai: t('ui_evidence_side_ai'),
    ml: t('ui_evidence_side_ml'),
    neither: t('ui_evidence_side_neither'),
  } satisfies Record<Side, string>,
  found: t('ui_evidence_found'),
  lost: t('ui_evidence_lost'),
};

export const FACTS = {
  nothing: t('ui_facts_nothing'),
  yearsMin: (n: number): string => tn('ui_facts_yearsMin', n),
  optional: (degree: string): string => t('ui_facts_optional', { degree }),
  seniorities: {
    intern: t('ui_facts_seniorities_intern'),
    junior: t('ui_facts_seniorities_junior'),
    mid: t('ui_facts_seniorities_mid'),
    senior: t('ui_facts_seniorities_senior'),
    lead: t('ui_facts_seniorities_lead'),
    unknown: t('ui_facts_seniorities_unknown'),
  } satisfies Record<Seniority, string>,
  degrees: {
    'none-stated': t('ui_facts_degrees_noneStated'),
    bachelor: t('ui_facts_degrees_bachelor'),
    master: t('ui_facts_degrees_master'),
    phd: t('ui_facts_degrees_phd'),
  } satisfies Record<Degree, string>,
  specialisms: {
    platform: t('ui_facts_specialisms_platform'),
    hardware: t('ui_facts_specialisms_hardware'),
    solutions: t('ui_facts_specialisms_solutions'),
    recommendation: t('ui_facts_specialisms_recommendation'),
    forecasting: t('ui_facts_specialisms_forecasting'),
    vision: t('ui_facts_specialisms_vision'),
    'nlp-speech': t('ui_facts_specialisms_nlpSpeech'),
    'fraud-risk': t('ui_facts_specialisms_fraudRisk'),
    research: t('ui_facts_specialisms_research'),
    general: t('ui_facts_specialisms_general'),
  } satisfies Record<Specialism, string>,
};

export const GUIDE = {
  heading: { ai: t('ui_guide_heading_ai'), ml: t('ui_guide_heading_ml') },
  background: t('ui_guide_background'),
  demand: t('ui_guide_demand'),
};

/** In the context menu of selected text. */
export const READ_SELECTION = t('ui_readSelection');
export const NO_SELECTION = {
  heading: t('ui_noSelection_heading'),
  lines: [t('ui_noSelection_lines')],
};
export const SELECTED_TEXT = t('ui_selectedText');

export const SOURCE = {
  from: t('ui_source_from'),
  length: (n: number): string => tn('ui_source_length', n),
};
export const ANY_PAGE = t('ui_anyPage');
export const SETTINGS_BUTTON = t('ui_settingsButton');
export const REPORT_LINK = t('report_link');
export const AGAIN = t('ui_again');

/** Periods of pay, after an amount. */
export const PER = {
  year: t('ui_per_year'),
  month: t('ui_per_month'),
  week: t('ui_per_week'),
  day: t('ui_per_day'),
  hour: t('ui_per_hour'),
} satisfies Record<Period, string>;

/** How far the reader got with a listing. */
export const STATUS_WORDS: Record<Status, string> = {
  seen: t('ui_statusWords_seen'),
  saved: t('ui_statusWords_saved'),
  applied: t('ui_statusWords_applied'),
  interview: t('ui_statusWords_interview'),
  offer: t('ui_statusWords_offer'),
  rejected: t('ui_statusWords_rejected'),
};
