import { t, tn } from '../../platform/i18n.ts';

/** Every sentence about the role a reader wants. */
export const ROLE = {
  wanted: {
    legend: t('role_wanted_legend'),
    hint: t('role_wanted_hint'),
    choices: {
      ai: t('role_wanted_choices_ai'),
      ml: t('role_wanted_choices_ml'),
      both: t('role_wanted_choices_both'),
      none: t('role_wanted_choices_none'),
    },
  },
  questions: {
    heading: (n: number): string => t('role_questions_heading', { n }),
    hint: t('role_questions_hint'),
    progress: (answered: number, all: number): string => t('role_questions_progress', { answered, all }),
    clear: t('role_questions_clear'),
  },
  result: {
    heading: t('role_result_heading'),
    few: (missing: number): string => tn('role_result_few', missing),
    fits: {
      ai: (clear: boolean): string => (clear ? t('role_result_fits_ai_clearly') : t('role_result_fits_ai')),
      ml: (clear: boolean): string => (clear ? t('role_result_fits_ml_clearly') : t('role_result_fits_ml')),
      both: (): string => t('role_result_fits_both'),
      neither: (): string => t('role_result_fits_neither'),
    },
    speaks: { ai: t('role_result_speaks_ai'), ml: t('role_result_speaks_ml') },
    note: t('role_result_note'),
    choose: {
      ai: t('role_result_choose_ai'),
      ml: t('role_result_choose_ml'),
      both: t('role_result_choose_both'),
    },
    chosen: t('role_result_chosen'),
    limits: t('role_result_limits'),
  },
  facts: {
    heading: t('role_facts_heading'),
    background: t('role_facts_background'),
    demand: t('role_facts_demand'),
    pay: t('role_facts_pay'),
    outlook: t('role_facts_outlook'),
    stack: t('role_facts_stack'),
    median: (amount: string): string => t('role_facts_median', { amount }),
    known: (known: number, all: number): string => t('role_facts_known', { known, all }),
    source: (article: string, pay: string): string => t('role_facts_source', { article, pay }),
  },
};
