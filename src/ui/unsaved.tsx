import { t } from '../platform/i18n.ts';
import type { Unsaved } from './use-settings.ts';

/** What is not saved, though the reader sees it, with what they can do about it. */
export function NotSaved({ unsaved }: { unsaved: Unsaved | null }) {
  return (
    <span role="alert">
      {unsaved && (
        <>
          {unsaved.words}{' '}
          <button type="button" class="button" onClick={unsaved.again}>
            {unsaved.asks ? t('answer_insist') : t('answer_again')}
          </button>{' '}
          <button type="button" class="button" onClick={unsaved.giveUp}>
            {t('answer_giveUp')}
          </button>
        </>
      )}
    </span>
  );
}
