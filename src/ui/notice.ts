import { t } from '../platform/i18n.ts';

/** What a page of results says of the cards that the filter dims or hides. */
export const NOTICE = {
  words: (hidden: number, guessed: number, dimmed: number): string => {
    const parts = [
      hidden > 0
        ? t('notice_hidden', { hidden }) + (guessed > 0 ? ` ${t('notice_guessed', { guessed })}` : '')
        : '',
      dimmed > 0 ? t('notice_dimmed', { dimmed }) : '',
    ].filter(Boolean);
    return parts.length === 0 ? '' : `Undertitle: ${parts.join(', ')}`;
  },
  showAll: (): string => t('notice_showAll'),
};
