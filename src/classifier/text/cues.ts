import lexicon from '../../../lexicons/stance.json' with { type: 'json' };
import { lexiconMatcher } from './lexicon-matcher.ts';
import type { Matcher, Term } from './matcher.ts';
import { hashesOf } from './word-filter.ts';

/** What is asked for: a sentence may speak of the employer's years and of the reader's skills. */
export type Topic = 'skills' | 'years' | 'degree';

/** What is said of each word of a text: a set of the bits below. */
export type Stance = Uint8Array;

/** The word is wished for. */
export const WISH = 1;
/** It is asked for outright. */
export const DEMAND = 2;
/** It is said not to be needed. */
export const DENIAL = 4;
/** It is said of somebody else than the reader, where it is of the topic. */
export const OTHERS: Readonly<Record<Topic, number>> = { skills: 8, years: 16, degree: 32 };
/** It belongs to a cue. */
export const CUE = 64;
/** It is asked of the reader by the sentence itself, whatever section that stands in. */
export const ASKED = 128;

/** What a cue says; `none` stands for a phrase that holds a cue's words and is none. */
type Says = 'asks' | 'wish' | 'demand' | 'denial' | 'others' | 'none';

/** Words that say how what stands near them is meant: one of `cues` in lexicons/stance.json. */
export interface Cue {
  /** The bits the words in its reach get. */
  readonly bits: number;
  readonly where: 'ahead' | 'behind' | 'either' | 'around';
  /**
   * `next`: the next thing named; `names`: the names that follow, in capitals; `part`: to a comma, bracket, dash or
   * `but`; `list`: over the commas of a list as well; `item`: to the end of the list item or sentence.
   */
  readonly reach: 'next' | 'names' | 'part' | 'list' | 'item';
  /** It counts only where it ends its part of the sentence. */
  readonly closes: boolean;
  /** It counts only where it begins its sentence or item, whose subject it is. */
  readonly opens: boolean;
  /** It does not count where the sentence speaks of the reader before it: `you have … for the past 5 years`. */
  readonly yields: boolean;
  /** It reaches to the first of these words, and counts only where one follows: `replaced X with`. */
  readonly until: ReadonlySet<number> | null;
  /** Where none of these words follows, it counts all the same, as far as its reach says. */
  readonly orEnd: boolean;
  /** Languages of the texts in which it counts; in all where there are none. */
  readonly languages: readonly string[];
}

const BITS: Record<Says, number> = {
  asks: ASKED,
  wish: WISH,
  demand: DEMAND,
  denial: DENIAL,
  others: 0,
  none: 0,
};

const CUES: readonly Cue[] = lexicon.cues.map(
  ({ says, where, reach, closes, opens, yields, until, orEnd, of, in: languages }) => ({
    bits: (of ?? []).reduce((bits, topic) => bits | OTHERS[topic as Topic], BITS[says as Says]),
    where: where as Cue['where'],
    reach: reach as Cue['reach'],
    closes: closes === true,
    opens: opens === true || says === 'asks',
    yields: yields === true,
    until: until ? hashesOf(until) : null,
    orEnd: orEnd === true,
    languages: languages ?? [],
  }),
);

/** Per term, the cues that share its words (each for topics or languages of its own), as places in CUES. */
const CUES_OF_TERM: number[][] = [];
/** The term of each cue's words, as a place in CUES_OF_TERM. */
const TERMS = new Map<string, number>();
lexicon.cues.forEach(({ words }, cue) => {
  for (const text of words) {
    const at = TERMS.get(text);
    if (at === undefined) TERMS.set(text, CUES_OF_TERM.push([cue]) - 1);
    else CUES_OF_TERM[at]?.push(cue);
  }
});

// The longest term counts where several begin with one word: `backed by investors`, said of skills, must not hide
// `backed by`, said of years.
const saysOthers = (at: number): boolean => lexicon.cues[at]?.says === 'others';
for (const [text, place] of TERMS) {
  const cues = CUES_OF_TERM[place] ?? [];
  if (!cues.every(saysOthers)) continue;
  for (let end = text.lastIndexOf(' '); end > 0; end = text.lastIndexOf(' ', end - 1)) {
    const shorter = CUES_OF_TERM[TERMS.get(text.slice(0, end)) ?? -1] ?? [];
    cues.push(
      ...shorter.filter((at) => saysOthers(at) && CUES[at]?.where === 'around' && !cues.includes(at)),
    );
  }
}

/** The cues of a term that count in a language. */
export const cuesAt = (term: number, language: string): Cue[] =>
  (CUES_OF_TERM[term] ?? []).flatMap((at) => {
    const cue = CUES[at];
    const counts =
      cue && (cue.languages.length === 0 || language === 'und' || cue.languages.includes(language));
    return counts ? [cue] : [];
  });

/** A cue as its short forms are written: `isn't a`, for `is not a`. */
function shortened(text: string): string[] {
  let all = [` ${text} `];
  for (const [long, short] of Object.entries(lexicon.shortForms))
    all = all.concat(
      all.filter((one) => one.includes(` ${long} `)).map((one) => one.replace(` ${long} `, ` ${short} `)),
    );
  return all.map((one) => one.trim());
}

/** Words that may stand within a cue: `have since dropped`. */
export const BETWEEN = hashesOf(lexicon.between);

/** The compiled cues. */
export const stanceMatcher = (): Matcher =>
  lexiconMatcher('stance', () => {
    const places = [...TERMS];
    // A short form that is a cue of its own comes first.
    const own = places.map(([text, id]): Term => ({ text, id }));
    return [
      ...own,
      ...places.flatMap(([text, id]) => shortened(text).map((short): Term => ({ text: short, id }))),
    ];
  });
