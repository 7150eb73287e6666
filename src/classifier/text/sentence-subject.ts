import lexicon from '../../../lexicons/stance.json' with { type: 'json' };
import { OTHERS, type Stance } from './cues.ts';
import type { Sentence } from './sentence.ts';
import { GAP_BREAK, GAP_SENTENCE, hasDigit, type Tokens } from './tokens.ts';
import { filterOf, hashesOf, mayHold } from './word-filter.ts';

const words = lexicon.sentenceSubject;
/** The employer as the subject: `we`. */
const EMPLOYER_SUBJECT = hashesOf(words.employer);
/** The reader as the subject, and words behind which somebody else is spoken of. */
const READER = hashesOf(words.reader);
const SOMEBODY_ELSE = hashesOf(words.somebodyElse);
/** `is` and `a`, by which a sentence says what its subject is. */
const STATE_VERBS = hashesOf(words.stateVerbs);
const AFTER_STATE_VERB = hashesOf(words.afterStateVerb);
/** The reader as the subject of a statement; what may stand before its verb; verbs of what the reader has or is. */
const PRONOUN = hashesOf(words.pronoun);
const BEFORE_READERS_VERB = hashesOf(words.beforeReadersVerb);
const READER_HAS_OR_IS = hashesOf(words.readerHasOrIs);
/** Words by which the employer speaks of itself: `we`, `our`. */
export const EMPLOYER = hashesOf([...words.possessives, ...words.employer]);
/** Words that address the reader or say who is looked for. */
const TO_READER = hashesOf(words.toReader);
/** Words that open a sentence whose subject follows: `With 20 years of experience, we`. */
const LEAD_INS = hashesOf(words.leadIns);
/** Verbs by which a third person has something: `The team holds`. */
const THIRD_PERSON_HAS = hashesOf(words.thirdPersonHas);
/** Words straight before such a verb with which it is no statement of a third person: `must have`. */
const BEFORE_ITS_VERB = hashesOf(words.beforeItsVerb);
/** Words for people who are looked for: what one of them has is asked for (`The engineer has`), unless it is the employer's. */
const PEOPLE = hashesOf(words.people);
/** Words before the figure with which a demand opens: `at least`. */
const LEAST = hashesOf(words.least);
const EXPERIENCE = hashesOf(words.experience);
/** Words before a person that say it is one looked for: `Our next engineer`. */
const BEFORE_SOUGHT = hashesOf(words.beforeSought);
/** Of two words that together say somebody is looked for (`are after`): the first ones, by the second. */
const TO_READER_FIRST = new Map<number, Set<number>>();
for (const phrase of words.toReaderInTwo) {
  const [first = 0, second = 0] = hashesOf([phrase]);
  TO_READER_FIRST.set(second, (TO_READER_FIRST.get(second) ?? new Set()).add(first));
}
/** All these words: most words of a text are told by it to be none of them. */
const CLUE_WORDS = filterOf([
  ...words.possessives,
  ...words.employer,
  ...words.toReader,
  ...words.thirdPersonHas,
  ...words.people,
  ...words.stateVerbs,
  ...words.toReaderInTwo,
]);

/** Words at the head of a sentence among which its verb is looked for. */
const HEAD = 10;
/** Words before a role that belong to its name: `machine learning engineer`. */
const NAME = 3;
const YEARS_AND_DEGREE = OTHERS.years | OTHERS.degree;

/** What the words of one sentence, met in reading order, show of its subject. */
interface Clues {
  /** The first word of the employer's own (`we`, `our`), or -1. */
  own: number;
  /** The employer is the subject. */
  isSubject: boolean;
  /** The verb by which the subject of the sentence has something, or -1. */
  hasVerb: number;
  /** Somebody who may be looked for stands before that verb. */
  isPerson: boolean;
  /** The verb by which the sentence says what its subject is, or -1: `Acme is a`. */
  stateVerb: number;
  /** The sentence speaks to the reader, or of whom the employer looks for. */
  asks: boolean;
}

const noClues = (): Clues => ({
  own: -1,
  isSubject: false,
  hasVerb: -1,
  stateVerb: -1,
  isPerson: false,
  asks: false,
});

/** Whether word `i` is a form of `is`: `é`, not the `e` that joins. */
const isVerb = ({ text, start, end, hash }: Tokens, i: number): boolean =>
  STATE_VERBS.has(hash[i] ?? 0) &&
  ((end[i] ?? 0) - (start[i] ?? 0) > 1 || text.charCodeAt(start[i] ?? 0) > 127);

/** Whether at word `i` the sentence from word `from` on says what its subject is: `is a`; behind `With …,` any `is`. */
const states = (tokens: Tokens, from: number, i: number): boolean =>
  isVerb(tokens, i) &&
  !BEFORE_ITS_VERB.has(tokens.hash[i - 1] ?? 0) &&
  (AFTER_STATE_VERB.has(tokens.hash[i + 1] ?? 0) || LEAD_INS.has(tokens.hash[from] ?? 0));

/** Whether a sentence says what its subject is, and its subject is nobody who may be looked for. */
const isStatement = ({ own, hasVerb, stateVerb, isPerson }: Clues): boolean =>
  own < 0 && hasVerb < 0 && stateVerb >= 0 && !isPerson;

/** The first word that is said of somebody else than the reader in the sentence from `from` to `to`; `to` where none is. */
function othersFrom({ hash }: Tokens, from: number, to: number, clues: Clues): number {
  if (clues.asks) return to;
  // `With 20 years of experience, Acme is a leader`; `Acme is a shop with 20 years of experience`.
  if (isStatement(clues)) return LEAD_INS.has(hash[from] ?? 0) ? from : clues.stateVerb;
  if (clues.own < 0 && (clues.hasVerb < 0 || clues.isPerson)) return to;
  // `With 20 years of experience, we …`: the head of the sentence belongs to its subject.
  const leadsOn = (clues.isSubject || clues.own < 0) && LEAD_INS.has(hash[from] ?? 0);
  return leadsOn ? from : clues.own < 0 ? clues.hasVerb : clues.own;
}

/** Whether words `i - 1` and `i` together say that somebody is looked for. */
function asksInTwo(hash: Int32Array, i: number): boolean {
  const before = TO_READER_FIRST.get(hash[i] ?? 0);
  return before?.has(hash[i - 1] ?? 0) === true;
}

/** Whether the person at word `i` is one looked for: `our next engineer`, `the right research scientist`. */
function isSought({ hash }: Tokens, from: number, i: number): boolean {
  for (let word = i - 1; word >= Math.max(from, i - NAME); word--)
    if (BEFORE_SOUGHT.has(hash[word] ?? 0)) return true;
  return false;
}

/**
 * Marks the years and degrees that the grammar of their sentence gives to somebody else than the reader: it speaks in
 * the employer's name (`We have 15 years …`) or of a third person (`The lab holds …`), and neither addresses the
 * reader nor says that somebody is looked for. Linear in the text.
 */
export function markOthers(tokens: Tokens, stance: Stance): void {
  const { hash, gap, count } = tokens;
  let from = 0;
  let clues = noClues();
  let isHead = true;
  for (let i = 0; i <= count; i++) {
    const bits = gap[i] ?? 0;
    if (i === count || (bits & GAP_SENTENCE) !== 0) {
      // What such a subject offers or trains for may be a degree all the same.
      const marks = isStatement(clues) ? OTHERS.years : YEARS_AND_DEGREE;
      for (let word = othersFrom(tokens, from, i, clues); word < i; word++)
        stance[word] = (stance[word] ?? 0) | marks;
      from = i;
      clues = noClues();
      isHead = true;
    } else if ((bits & GAP_BREAK) !== 0 && !LEAD_INS.has(hash[from] ?? 0)) isHead = false;
    const word = hash[i] ?? 0;
    if (i === count || !mayHold(CLUE_WORDS, word)) continue;
    if (TO_READER.has(word) || asksInTwo(hash, i) || (PEOPLE.has(word) && isSought(tokens, from, i)))
      clues.asks = true;
    else if (EMPLOYER.has(word)) {
      if (clues.own < 0) clues.own = i;
      // `With 20 years of experience, our app …`: behind the comma the subject stands.
      clues.isSubject ||= EMPLOYER_SUBJECT.has(word) || (i > from && (bits & GAP_BREAK) !== 0);
    } else if (PEOPLE.has(word)) clues.isPerson ||= clues.hasVerb < 0 && clues.stateVerb < 0;
    else if (clues.stateVerb < 0 && states(tokens, from, i)) clues.stateVerb = i;
    else if (
      isHead &&
      clues.hasVerb < 0 &&
      i > from &&
      i - from <= HEAD &&
      THIRD_PERSON_HAS.has(word) &&
      !BEFORE_ITS_VERB.has(hash[i - 1] ?? 0)
    )
      clues.hasVerb = i;
  }
}

/** Whether the words from `from` to `to` speak to the reader, or of somebody who is looked for. */
export function speaksToReader({ hash }: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (TO_READER.has(hash[i] ?? 0)) return true;
  return false;
}

/**
 * Whether the sentence from word `from` on tells what the reader does or will do (`You help …`), not what the reader has
 * or must have (`You hold …`).
 */
export function tellsReadersWork({ hash }: Tokens, from: number, to: number): boolean {
  if (!PRONOUN.has(hash[from] ?? 0)) return false;
  let verb = from + 1;
  while (verb < to && BEFORE_READERS_VERB.has(hash[verb] ?? 0)) verb++;
  return verb < to && !READER_HAS_OR_IS.has(hash[verb] ?? 0);
}

/**
 * Whether the sentence from word `from` on speaks of what the reader has done before word `to`: it opens with the
 * reader, and no employer, team or clause of somebody else stands between.
 */
export function isOfReader({ hash }: Tokens, from: number, to: number): boolean {
  if (!READER.has(hash[from] ?? 0) || to - from > HEAD) return false;
  for (let i = from + 1; i < to; i++) {
    const word = hash[i] ?? 0;
    if (SOMEBODY_ELSE.has(word) || EMPLOYER.has(word)) return false;
  }
  return true;
}

/**
 * Whether a sentence is a demand by its form: it opens with a figure, or the least of one, and names experience
 * (`5+ years of experience in …`), so that words about companies, contracts or research in it say what the experience
 * is of.
 */
export function isDemandByForm(tokens: Tokens, { from, to }: Sentence): boolean {
  let i = from;
  while (i < to && LEAST.has(tokens.hash[i] ?? 0)) i++;
  if (i >= to || !hasDigit(tokens, i)) return false;
  for (; i < to; i++) if (EXPERIENCE.has(tokens.hash[i] ?? 0)) return true;
  return false;
}
