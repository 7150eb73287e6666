import lexicon from '../../lexicons/role-questions.json' with { type: 'json' };
import type { Texts } from '../platform/i18n.ts';

/** One answer: how far it speaks for each role, and why. */
export interface Answer {
  readonly id: string;
  readonly text: Texts;
  readonly ai: number;
  readonly ml: number;
  /** Why it speaks for the role it weighs more for. */
  readonly reason?: Texts;
  /** What to know whichever role fits. */
  readonly note?: Texts;
}

export interface Question {
  readonly id: string;
  readonly text: Texts;
  readonly answers: readonly Answer[];
}

/** The questionnaire: its questions, and how many answers and how much of a lead a result takes. */
interface Questionnaire {
  readonly questions: readonly Question[];
  readonly result: { readonly answers: number; readonly lean: number; readonly clear: number };
}

export const QUESTIONNAIRE: Questionnaire = lexicon;

/** Ids of the chosen answers by id of the question. */
export type RoleAnswers = Readonly<Record<string, string>>;

/** Which role fits. `lean`: −1 (all of the weight on ML engineering) to 1 (all on AI engineering). */
interface Fit {
  /** `neither`: no answer speaks more for one role than for the other. */
  role: 'ai' | 'ml' | 'both' | 'neither';
  lean: number;
  /** The lead is a large one. Never so for `both`. */
  clear: boolean;
  /** What speaks for each role, weightiest first. */
  reasons: { ai: Texts[]; ml: Texts[] };
  notes: Texts[];
}

/** What the reader chose, as far as the questionnaire knows it, in its order. */
export function chosenAnswers(answers: RoleAnswers, { questions } = QUESTIONNAIRE): Answer[] {
  return questions.flatMap(({ id, answers: offered }) => {
    const chosen = Object.hasOwn(answers, id) ? offered.find((one) => one.id === answers[id]) : undefined;
    return chosen ? [chosen] : [];
  });
}

/**
 * Weighs the answers: what speaks for one role less what speaks for the other, as a share of all that speaks for either.
 * An answer that speaks for neither changes nothing. Null while there are too few answers for a result.
 */
export function fitOf(answers: RoleAnswers, questionnaire = QUESTIONNAIRE): Fit | null {
  const chosen = chosenAnswers(answers, questionnaire);
  const { result } = questionnaire;
  if (chosen.length < result.answers) return null;
  const weight = chosen.reduce((sum, { ai, ml }) => sum + Math.abs(ai - ml), 0);
  const lead = chosen.reduce((sum, { ai, ml }) => sum + ai - ml, 0);
  const lean = weight > 0 ? lead / weight : 0;
  const reasonsFor = (side: 'ai' | 'ml') =>
    chosen
      .map(({ ai, ml, reason }) => ({ reason, weight: side === 'ai' ? ai - ml : ml - ai }))
      .sort((a, b) => b.weight - a.weight)
      .flatMap(({ reason, weight }) => (reason !== undefined && weight > 0 ? [reason] : []));
  const role = weight === 0 ? 'neither' : Math.abs(lean) < result.lean ? 'both' : lean > 0 ? 'ai' : 'ml';
  return {
    role,
    lean,
    clear: Math.abs(lean) >= result.clear,
    reasons: { ai: reasonsFor('ai'), ml: reasonsFor('ml') },
    notes: chosen.flatMap(({ note }) => note ?? []),
  };
}
