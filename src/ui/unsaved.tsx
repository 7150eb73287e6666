import type { CommandAnswer } from '../platform/commands.ts';
import { t } from '../platform/i18n.ts';
import { answerWords } from './trouble.ts';

/** What is not saved, though the reader sees it: it stands until it is kept, or given up. */
export interface Unsaved {
  words: string;
  /** The reader is in a private window, and is asked first. */
  asks: boolean;
  /** Sends it again; null where that would change nothing. */
  again: (() => void) | null;
  giveUp(): void;
}

/**
 * A choice that was not kept, with what the reader can do about it.
 *
 * @param send sends it again; `sure`: the reader was asked and said yes
 */
export function unsavedOf(answer: CommandAnswer, send: (sure: boolean) => void, giveUp: () => void): Unsaved {
  const asks = answer.kind === 'refused' && answer.mayInsist;
  const again = asks || answer.kind === 'failed' ? () => send(asks) : null;
  return { words: answerWords(answer) ?? '', asks, again, giveUp };
}

/** What is not saved, though the reader sees it, with what they can do about it. */
export function NotSaved({ unsaved }: { unsaved: Unsaved | null }) {
  return (
    <span role="alert">
      {unsaved && (
        <>
          {unsaved.words}{' '}
          {unsaved.again && (
            <button type="button" class="button" onClick={unsaved.again}>
              {unsaved.asks ? t('answer_insist') : t('answer_again')}
            </button>
          )}{' '}
          <button type="button" class="button" onClick={unsaved.giveUp}>
            {t('answer_giveUp')}
          </button>
        </>
      )}
    </span>
  );
}
