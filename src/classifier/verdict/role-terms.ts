import lexicon from '../../../lexicons/roles.json' with { type: 'json' };
import { lexiconMatcher } from '../text/lexicon-matcher.ts';
import type { Matcher, Term } from '../text/matcher.ts';

type Families = typeof lexicon.families;
type Family = keyof Families;
export const FAMILIES = Object.keys(lexicon.families) as Family[];
/** Names of the lists of context words, in the order of their ids. */
export const CONTEXT_NAMES = Object.keys(lexicon.context) as (keyof typeof lexicon.context)[];

/** The side each family speaks for, in the order of FAMILIES. */
export const SIDE_OF: readonly string[] = FAMILIES.map((family) => lexicon.families[family].side);
/** Whether a family alone says nothing of its side. */
export const IS_WEAK: readonly boolean[] = FAMILIES.map((family) => lexicon.families[family].weak);

/** Terms before this id belong to families, those from it on to contexts. */
export const TERM_FAMILY: number[] = [];
/** The place of each term in its family. */
export const PLACE_IN_FAMILY: number[] = [];
export const TERM_TEXT: string[] = [];

let matcher: Matcher | undefined;

/** The compiled lexicon of roles: family terms first, then context words. */
export function roleTerms(): Matcher {
  if (matcher) return matcher;
  for (const [index, family] of FAMILIES.entries()) {
    for (const [place, text] of lexicon.families[family].terms.entries()) {
      TERM_FAMILY.push(index);
      PLACE_IN_FAMILY.push(place);
      TERM_TEXT.push(text);
    }
  }
  matcher = lexiconMatcher('roles', terms);
  return matcher;
}

function terms(): Term[] {
  const all = TERM_TEXT.map((text, id) => ({ text, id }));
  for (const [index, context] of CONTEXT_NAMES.entries()) {
    for (const text of lexicon.context[context]) all.push({ text, id: TERM_TEXT.length + index });
  }
  return all;
}

/** How many family terms there are. */
export function termCount(): number {
  roleTerms();
  return TERM_TEXT.length;
}

/** Ids of context words, counted from the last family term on. */
export const CONTEXT = Object.fromEntries(CONTEXT_NAMES.map((name, i) => [name, i])) as Record<
  (typeof CONTEXT_NAMES)[number],
  number
>;
