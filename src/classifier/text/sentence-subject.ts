import lexicon from '../../../lexicons/stance.json' with { type: 'json' };
import { OTHERS } from './cues.ts';
import type { Sentence } from './sentence.ts';
import { GAP_BREAK, GAP_SENTENCE, hasDigit, type Tokens } from './tokens.ts';
import { filterOf, hashesOf, mayHold } from './word-filter.ts';

const {
  own,
  subject,
  ask,
  leads,
  holds,
  bare,
  persons,
  least,
  experience,
  sought,
  askPhrases,
  reader,
  others,
  pronoun,
  mayPrecede,
  owns,
  is,
  article,
} = lexicon.sentenceSubject;
/** The employer as the subject: `we`. */
const SUBJECT = hashesOf(subject);
/** The reader as the subject, and words behind which somebody else is spoken of. */
const READER = hashesOf(reader);
const SOMEBODY_ELSE = hashesOf(others);
/** `is` and `a`, by which a sentence says what its subject is. */
const IS = hashesOf(is);
const ARTICLE = hashesOf(article);
/** The reader as the subject of a statement; what may stand before its verb; verbs of what the reader has or is. */
const PRONOUN = hashesOf(pronoun);
const MAY_PRECEDE = hashesOf(mayPrecede);
const OWNS = hashesOf(owns);
/** Words by which the employer speaks of itself: `we`, `our`. */
export const EMPLOYER = hashesOf([...own, ...subject]);
/** Words that address the reader or say who is looked for. */
const ASK = hashesOf(ask);
/** Words that open a sentence whose subject follows: `With 20 years of experience, we`. */
const LEADS = hashesOf(leads);
/** Verbs by which a third person has something: `The team holds`. */
const HOLDS = hashesOf(holds);
/** Words straight before such a verb with which it is no statement of a third person: `must have`. */
const BARE = hashesOf(bare);
/** Words for people who are looked for: what one of them has is asked for (`The engineer has`), unless it is the employer's. */
const PERSONS = hashesOf(persons);
/** Words before the figure with which a demand opens: `at least`. */
const LEAST = hashesOf(least);
const EXPERIENCE = hashesOf(experience);
/** Words before a person that say it is one looked for: `Our next engineer`. */
const SOUGHT = hashesOf(sought);
/** Of two words that together say somebody is looked for (`are after`): the first ones, by the second. */
const ASK_FIRST = new Map<number, Set<number>>();
for (const phrase of askPhrases) {
  const [first = 0, second = 0] = hashesOf([phrase]);
  ASK_FIRST.set(second, (ASK_FIRST.get(second) ?? new Set()).add(first));
}
/** All these words: most words of a text are told by it to be none of them. */
const CLUE_WORDS = filterOf([...own, ...subject, ...ask, ...holds, ...persons, ...is, ...askPhrases]);

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
  holds: number;
  /** Somebody who may be looked for stands before that verb. */
  isPerson: boolean;
  /** The verb by which the sentence says what its subject is, or -1: `Acme is a`. */
  states: number;
  /** The sentence speaks to the reader, or of whom the employer looks for. */
  asks: boolean;
}

const noClues = (): Clues => ({
  own: -1,
  isSubject: false,
  holds: -1,
  states: -1,
  isPerson: false,
  asks: false,
});

/** Whether word `i` is a form of `is`: `é`, not the `e` that joins. */
const isVerb = ({ text, start, end, hash }: Tokens, i: number): boolean =>
  IS.has(hash[i] ?? 0) && ((end[i] ?? 0) - (start[i] ?? 0) > 1 || text.charCodeAt(start[i] ?? 0) > 127);

/** Whether at word `i` the sentence from word `from` on says what its subject is: `is a`; behind `With …,` any `is`. */
const states = (tokens: Tokens, from: number, i: number): boolean =>
  isVerb(tokens, i) &&
  !BARE.has(tokens.hash[i - 1] ?? 0) &&
  (ARTICLE.has(tokens.hash[i + 1] ?? 0) || LEADS.has(tokens.hash[from] ?? 0));

/** Whether a sentence says what its subject is, and its subject is nobody who may be looked for. */
const isStatement = ({ own, holds, states, isPerson }: Clues): boolean =>
  own < 0 && holds < 0 && states >= 0 && !isPerson;

/** The first word that is said of somebody else than the reader in the sentence from `from` to `to`; `to` where none is. */
function othersFrom({ hash }: Tokens, from: number, to: number, clues: Clues): number {
  if (clues.asks) return to;
  // `With 20 years of experience, Acme is a leader`; `Acme is a shop with 20 years of experience`.
  if (isStatement(clues)) return LEADS.has(hash[from] ?? 0) ? from : clues.states;
  if (clues.own < 0 && (clues.holds < 0 || clues.isPerson)) return to;
  // `With 20 years of experience, we …`: the head of the sentence belongs to its subject.
  const leadsOn = (clues.isSubject || clues.own < 0) && LEADS.has(hash[from] ?? 0);
  return leadsOn ? from : clues.own < 0 ? clues.holds : clues.own;
}

/** Whether words `i - 1` and `i` together say that somebody is looked for. */
function asksInTwo(hash: Int32Array, i: number): boolean {
  const before = ASK_FIRST.get(hash[i] ?? 0);
  return before?.has(hash[i - 1] ?? 0) === true;
}

/** Whether the person at word `i` is one looked for: `our next engineer`, `the right research scientist`. */
function isSought({ hash }: Tokens, from: number, i: number): boolean {
  for (let word = i - 1; word >= Math.max(from, i - NAME); word--)
    if (SOUGHT.has(hash[word] ?? 0)) return true;
  return false;
}

/**
 * Marks the years and degrees that the grammar of their sentence gives to somebody else than the reader: it speaks in
 * the employer's name (`We have 15 years …`) or of a third person (`The lab holds …`), and neither addresses the
 * reader nor says that somebody is looked for. Linear in the text.
 */
export function markOthers(tokens: Tokens, stance: Uint8Array): void {
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
    } else if ((bits & GAP_BREAK) !== 0 && !LEADS.has(hash[from] ?? 0)) isHead = false;
    const word = hash[i] ?? 0;
    if (i === count || !mayHold(CLUE_WORDS, word)) continue;
    if (ASK.has(word) || asksInTwo(hash, i) || (PERSONS.has(word) && isSought(tokens, from, i)))
      clues.asks = true;
    else if (EMPLOYER.has(word)) {
      if (clues.own < 0) clues.own = i;
      // `With 20 years of experience, our app …`: behind the comma the subject stands.
      clues.isSubject ||= SUBJECT.has(word) || (i > from && (bits & GAP_BREAK) !== 0);
    } else if (PERSONS.has(word)) clues.isPerson ||= clues.holds < 0 && clues.states < 0;
    else if (clues.states < 0 && states(tokens, from, i)) clues.states = i;
    else if (
      isHead &&
      clues.holds < 0 &&
      i > from &&
      i - from <= HEAD &&
      HOLDS.has(word) &&
      !BARE.has(hash[i - 1] ?? 0)
    )
      clues.holds = i;
  }
}

/** Whether the words from `from` to `to` speak to the reader, or of somebody who is looked for. */
export function speaksToReader({ hash }: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (ASK.has(hash[i] ?? 0)) return true;
  return false;
}

/**
 * Whether the sentence from word `from` on tells what the reader does or will do (`You help …`), not what the reader has
 * or must have (`You hold …`).
 */
export function tellsReadersWork({ hash }: Tokens, from: number, to: number): boolean {
  if (!PRONOUN.has(hash[from] ?? 0)) return false;
  let verb = from + 1;
  while (verb < to && MAY_PRECEDE.has(hash[verb] ?? 0)) verb++;
  return verb < to && !OWNS.has(hash[verb] ?? 0);
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
