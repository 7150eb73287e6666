import { t } from '../../platform/i18n.ts';

/** Every sentence of the page that composes a report. */
export const REPORT = {
  heading: t('report_heading'),
  intro: t('report_intro'),
  words: t('report_words'),
  site: (host: string): string => t('report_site', { host }),
  text: t('report_text'),
  copy: t('report_copy'),
  copied: t('report_copied'),
  uncopied: t('report_uncopied'),
  where: t('report_where'),
  reading: t('report_reading'),
};
