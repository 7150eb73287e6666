import { t, tn } from '../../platform/i18n.ts';

/** Every sentence of reading a CV. */
export const CV = {
  hint: t('options_cv_hint'),
  file: t('options_cv_file'),
  paste: t('options_cv_paste'),
  read: t('options_cv_read'),
  reading: t('options_cv_reading'),
  found: (n: number, known: number): string =>
    known > 0 ? tn('options_cv_found_known', n, { known }) : tn('options_cv_found', n),
  none: t('options_cv_none'),
  level: t('options_cv_level'),
  levels: { known: t('options_cv_levels_known'), learning: t('options_cv_levels_learning') },
  save: (n: number): string => tn('options_cv_save', n),
  cancel: t('options_cv_cancel'),
  saved: (n: number): string => tn('options_cv_saved', n),
  stop: t('options_cv_stop'),
  page: (page: number, of: number): string => t('options_cv_page', { page, of }),
  onPage: (page: number): string => t('options_cv_onPage', { page }),
  password: t('options_cv_password'),
  wrongPassword: t('options_cv_wrongPassword'),
  partial: { pages: t('options_cv_partial_pages'), time: t('options_cv_partial_time') },
  problem: {
    large: t('options_cv_problem_large'),
    empty: t('options_cv_problem_empty'),
    encrypted: t('options_cv_problem_encrypted'),
    'wrong-password': t('options_cv_wrongPassword'),
    damaged: t('options_cv_problem_damaged'),
    pictures: t('options_cv_problem_pictures'),
    'old-word': t('options_cv_problem_oldWord'),
    other: t('options_cv_problem_other'),
    unreadable: t('options_cv_problem_unreadable'),
  },
};
