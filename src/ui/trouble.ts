import type { CommandAnswer, Refusal } from '../platform/commands.ts';
import { t } from '../platform/i18n.ts';
import { type Trouble, troubleOf } from '../storage/trouble.ts';
import { TROUBLE } from './texts.ts';

/** What stands in the way of a change, by the error it failed with, in words a reader understands. */
export function reasonOf(error: unknown): string {
  const trouble = troubleOf(error);
  if (trouble === 'often' || trouble === 'full') return TROUBLE[trouble];
  return error instanceof Error ? error.message : String(error);
}

const REFUSED: Record<Refusal, string> = {
  private: t('answer_private'),
  off: t('answer_off'),
  gone: t('answer_gone'),
  overtaken: t('answer_overtaken'),
  long: t('answer_long'),
  shape: t('answer_shape'),
  moved: t('answer_moved'),
};

const FAILED: Record<Trouble, string> = {
  blocked: t('answer_blocked'),
  full: t('answer_full'),
  often: t('answer_often'),
  broken: t('answer_broken'),
};

/** What became of a command, where it was not done, in a sentence; null where it was. */
export function answerWords(answer: CommandAnswer): string | null {
  if (answer.kind === 'done') return null;
  if (answer.kind === 'failed') return FAILED[answer.trouble];
  return answer.mayInsist ? t('answer_ask') : REFUSED[answer.reason];
}
