import lexicon from '../../../lexicons/experience.json' with { type: 'json' };
import grammar from '../../../lexicons/stance.json' with { type: 'json' };
import { DENIAL, type Stance, WISH } from '../text/cues.ts';
import { GAP_BREAK, GAP_HYPHEN, GAP_SENTENCE, type Tokens } from '../text/tokens.ts';
import { hashesOf } from '../text/word-filter.ts';

// How the words beside a degree's name deny it. Skills are denied in set phrases (lexicons/stance.json); beside a
// degree nearly every `no`, `not` or `without` denies it, so that here single words count.

const words = lexicon.degreeDenied;
const NEGATIONS = hashesOf(words.negations.words);
/** Words before the name: `without a degree`. */
const MISSING = hashesOf(words.missing.words);
/** Words behind it: `a degree is irrelevant`. */
const UNIMPORTANT = hashesOf(words.unimportant.words);
/** Words behind a negation with which it denies nothing: `not only`, `no later`. */
const LIMITING = hashesOf(words.limiting.words);
const COPULAS = hashesOf(words.copulas.words);
/** Verbs of what the reader has or must have: `not afraid of storms and have a PhD`. */
const HAVING = hashesOf(words.having.words);
const JOINS = hashesOf(grammar.joins);
/** Words that end what is said of the name: `a degree that …`. */
const STOPS = hashesOf(words.stops.words);
const TURNS = hashesOf(words.turns.words);
// What counts for more: `more than a degree`, `skills over degrees`.
const THAN = hashesOf(words.than.words);
const MORE = hashesOf(words.more.words);
const OVER = hashesOf(words.over.words);
/** Dutch verbs that go with `over` and mean to have: `je beschikt over een bachelordiploma`. */
const VERBS_WITH_OVER = hashesOf(words.verbsWithOver.words);
/** Words between such a word and the name: `over a formal degree`. */
const FILLERS = hashesOf(words.fillers.words);
/** What may follow a negation in brackets: `(not required)`. */
const NEEDED = hashesOf(words.needed.words);
const TURNED_AWAY = hashesOf(words.turnedAway.words);
/** What is left of `not` in `isn't`, where the apostrophe parts the words. */
const SHORT_NOT = hashesOf(['t']);

/** The cues of a sentence that is a wish and a denial at once: `not required, a plus`. */
const WISH_AND_DENIAL = WISH | DENIAL;

/** Words before a name, and behind it, among which what denies it stands. */
const BEFORE = 7;
const BEHIND = 12;
/** Words between a comparison's `more` and its `than`; between a verb and its negation; of an insertion in commas. */
const COMPARISON = 7;
const VERB = 2;
const INSERTION = 7;

/** Marks behind which a label's value stands: `PhD: no`. */
const LABELS: ReadonlySet<string> = new Set(':?–—(-');

const hashAt = ({ hash }: Tokens, i: number): number => hash[i] ?? 0;
/** Whether the gap before word `i` has one of some bits. */
const breaks = ({ gap }: Tokens, i: number, bits: number): boolean => ((gap[i] ?? 0) & bits) !== 0;

/** Whether word `i` negates: `no`, `isn't`, not `not only` or `non-technical`. */
function negates(tokens: Tokens, i: number, own: ReadonlySet<number>): boolean {
  const hash = hashAt(tokens, i);
  const isShort =
    SHORT_NOT.has(hash) && tokens.gap[i] === 0 && tokens.text[(tokens.start[i] ?? 0) - 2] === 'n';
  if (!isShort && !NEGATIONS.has(hash) && !own.has(hash)) return false;
  return !LIMITING.has(hashAt(tokens, i + 1)) && !breaks(tokens, i + 1, GAP_HYPHEN);
}

/** The word before the name that denies it, or -1: `no formal degree`, `without having finished your degree`. */
function deniedBefore(tokens: Tokens, first: number): number {
  let hasVerb = false;
  for (let i = first - 1; i >= Math.max(0, first - BEFORE) && !breaks(tokens, i + 1, GAP_BREAK); i--) {
    if (negates(tokens, i, MISSING)) return i;
    const hash = hashAt(tokens, i);
    if (STOPS.has(hash) || (hasVerb && JOINS.has(hash))) return -1;
    hasVerb ||= HAVING.has(hash);
  }
  return -1;
}

/** Whether something else is said to count for more: `skills over degrees`, `more weight than a diploma`. */
function isOutweighed(tokens: Tokens, first: number): boolean {
  let i = first - 1;
  while (i > 0 && !breaks(tokens, i + 1, GAP_BREAK) && FILLERS.has(hashAt(tokens, i))) i--;
  // `skills over certificates and degrees`
  if (JOINS.has(hashAt(tokens, i)) && !breaks(tokens, i, GAP_BREAK)) i -= 2;
  while (i > 0 && FILLERS.has(hashAt(tokens, i))) i--;
  if (i < 0 || breaks(tokens, i + 1, GAP_BREAK)) return false;
  if (OVER.has(hashAt(tokens, i)))
    return i > 0 && !breaks(tokens, i, GAP_SENTENCE) && !VERBS_WITH_OVER.has(hashAt(tokens, i - 1));
  if (!THAN.has(hashAt(tokens, i))) return false;
  for (let k = i - 1; k >= Math.max(0, i - COMPARISON) && !breaks(tokens, k + 1, GAP_SENTENCE); k--)
    if (MORE.has(hashAt(tokens, k))) return true;
  return false;
}

/** Behind an insertion between commas the word on which the sentence goes on: `A degree, if any, is …`; else -1. */
function behindInsertion(tokens: Tokens, from: number): number {
  for (let i = from + 1; i < from + INSERTION && i < tokens.count && !breaks(tokens, i, GAP_SENTENCE); i++)
    if (breaks(tokens, i, GAP_BREAK)) return COPULAS.has(hashAt(tokens, i)) ? i : -1;
  return -1;
}

/** Whether word `i`, behind a name, denies it. */
const denies = (tokens: Tokens, i: number): boolean => negates(tokens, i, UNIMPORTANT);

/** Whether nothing but `needed` follows a negation: `(not required)`, not `(no MBA)`. */
const endsDenial = (tokens: Tokens, i: number): boolean =>
  i >= tokens.count ||
  breaks(tokens, i, GAP_BREAK) ||
  NEEDED.has(hashAt(tokens, i)) ||
  COPULAS.has(hashAt(tokens, i));

/** Whether the words behind the name deny it: `degree not needed`, `PhD: no`, `A degree in law is no must`. */
function isDeniedBehind(tokens: Tokens, last: number): boolean {
  const { text, start, end, count } = tokens;
  for (let i = last + 1; i < Math.min(count, last + BEHIND); i++) {
    if (breaks(tokens, i, GAP_BREAK)) {
      const mark = text.slice(end[i - 1] ?? 0, start[i] ?? 0).trim();
      if (LABELS.has(mark.charAt(0)))
        return (
          i - last <= VERB + 1 && denies(tokens, i) && (mark.startsWith('?') || endsDenial(tokens, i + 1))
        );
      if (mark !== ',') return false;
      i = behindInsertion(tokens, i);
      if (i < 0) return false;
    }
    const hash = hashAt(tokens, i);
    if (COPULAS.has(hash)) {
      for (let k = i + 1; k <= i + VERB && !breaks(tokens, k, GAP_BREAK); k++)
        if (denies(tokens, k)) return true;
      return false;
    }
    if (denies(tokens, i)) return true;
    if (STOPS.has(hash)) return false;
    // `and are not afraid`: a statement of its own.
    if (JOINS.has(hash) && (denies(tokens, i + 1) || COPULAS.has(hashAt(tokens, i + 1)))) return false;
  }
  return false;
}

/** Whether the sentence turns people away: `will not be considered`, `we cannot hire`. */
function turnsAway(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    if (!TURNED_AWAY.has(hashAt(tokens, i))) continue;
    for (let k = i - 1; k >= Math.max(from, i - VERB - 1); k--) if (negates(tokens, k, MISSING)) return true;
  }
  return false;
}

/** A degree's name from word `first` to word `last`, in a sentence from word `from` up to word `to`. */
interface NameInSentence {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/**
 * What the words beside a degree's name say of it.
 *
 * @param stance of the text, for wishes: they are read from its cues
 * @returns `demanded` where who lacks it is turned away, `denied` where it is not needed, else `nothing`
 */
export function degreeStance(
  tokens: Tokens,
  stance: Stance,
  { first, last, from, to }: NameInSentence,
): 'demanded' | 'denied' | 'nothing' {
  const before = deniedBefore(tokens, first);
  if (before >= from && MISSING.has(hashAt(tokens, before)) && turnsAway(tokens, from, to)) return 'demanded';
  if (before < from && !isOutweighed(tokens, first) && !isDeniedBehind(tokens, last)) return 'nothing';
  // `not required, but a plus`: a wish, which the cues of the sentence read.
  const isWish = ((stance[first] ?? 0) & WISH_AND_DENIAL) === WISH_AND_DENIAL;
  return isWish || tokens.hash.subarray(from, to).some((hash) => TURNS.has(hash)) ? 'nothing' : 'denied';
}
