import lexicon from '../../../lexicons/salary.json' with { type: 'json' };
import { alone, anyOf, END, LETTER } from '../text/patterns.ts';

const TRAINEE = alone(lexicon.traineeWords);
const ALLOWANCE = anyOf(lexicon.allowances);
/** `a monthly stipend of`, `allowance:`, with no word before it that tells what it is to be spent on. */
const ENDS_IN_ALLOWANCE = new RegExp(
  `(?:^|[^${LETTER}]|(?<![${LETTER}])(?:${anyOf([...lexicon.allowanceLeads, ...lexicon.traineeWords])})\\s)(?:${ALLOWANCE})(?:\\s(?:${anyOf(lexicon.allowanceLinks)})|:)?\\s{0,2}$`,
  'i',
);
const BEGINS_WITH_ALLOWANCE = new RegExp(
  `^\\s{0,3}(?:(?:${anyOf(lexicon.allowanceLeads)})\\s)?(?:${ALLOWANCE})${END}`,
  'i',
);

/**
 * The words around a figure less an allowance that is what an intern is paid: a stipend is pay there, and a benefit
 * anywhere else. Null where it is none.
 *
 * @param before the words of the figure's clause before it
 * @param after those after it, less its period
 */
export function withoutTraineePay(before: string, after: string): { before: string; after: string } | null {
  if (!TRAINEE.test(before) && !TRAINEE.test(after)) return null;
  if (BEGINS_WITH_ALLOWANCE.test(after)) return { before, after: after.replace(BEGINS_WITH_ALLOWANCE, '') };
  if (ENDS_IN_ALLOWANCE.test(before)) return { before: before.replace(ENDS_IN_ALLOWANCE, ''), after };
  return null;
}
