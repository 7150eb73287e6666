import { t, tn } from '../../platform/i18n.ts';

/** Every sentence about the role a reader wants. */
export const PATH = {
  wanted: {
    legend: t('path_wanted_legend'),
    hint: t('path_wanted_hint'),
    choices: {
      ai: t('path_wanted_choices_ai'),
      ml: t('path_wanted_choices_ml'),
      both: t('path_wanted_choices_both'),
      none: t('path_wanted_choices_none'),
    },
  },
  questions: {
    heading: (n: number): string => t('path_questions_heading', { n }),
    hint: t('path_questions_hint'),
    progress: (answered: number, all: number): string => t('path_questions_progress', { answered, all }),
    clear: t('path_questions_clear'),
  },
  result: {
    heading: t('path_result_heading'),
    few: (missing: number): string => tn('path_result_few', missing),
    fits: {
      ai: (clear: boolean): string => (clear ? t('path_result_fits_ai_clearly') : t('path_result_fits_ai')),
      ml: (clear: boolean): string => (clear ? t('path_result_fits_ml_clearly') : t('path_result_fits_ml')),
      both: (): string => t('path_result_fits_both'),
      neither: (): string => t('path_result_fits_neither'),
    },
    speaks: { ai: t('path_result_speaks_ai'), ml: t('path_result_speaks_ml') },
    note: t('path_result_note'),
    take: { ai: t('path_result_take_ai'), ml: t('path_result_take_ml'), both: t('path_result_take_both') },
    taken: t('path_result_taken'),
    limits: t('path_result_limits'),
  },
  facts: {
    heading: t('path_facts_heading'),
    background: t('path_facts_background'),
    demand: t('path_facts_demand'),
    pay: t('path_facts_pay'),
    outlook: t('path_facts_outlook'),
    stack: t('path_facts_stack'),
    median: (amount: string): string => t('path_facts_median', { amount }),
    known: (known: number, all: number): string => t('path_facts_known', { known, all }),
    source: (article: string, pay: string): string => t('path_facts_source', { article, pay }),
  },
};
