import experience from '../../../lexicons/experience.json' with { type: 'json' };
import { gapBefore, opensSentence, wordAt } from '../text/token-text.ts';
import { GAP_BREAK, type Tokens } from '../text/tokens.ts';
import { filterOf, mayHold } from '../text/word-filter.ts';
import { JOINS, OR, OVER, type Skill, YEARS_BETWEEN } from './lexicon.ts';

/** Words with no separator between them are no list. */
const SPACE_ONLY = /^[\s-]*$/;
const SLASH = /^\s?\/\s?$/;

/** How two words of a list are joined. */
export type Link = 'comma' | 'slash' | 'and' | 'or';

/** The link between words `left` and `right` where they stand side by side in a list, else null. */
export function linkOf(tokens: Tokens, left: number, right: number): Link | null {
  if (right <= left || right > left + 3) return null;
  for (let i = left + 1; i <= right; i++) if (opensSentence(tokens, i)) return null;
  if (right === left + 1) {
    const gap = gapBefore(tokens, right);
    if (SPACE_ONLY.test(gap)) return null;
    return SLASH.test(gap) ? 'slash' : 'comma';
  }
  let link: Link = 'and';
  for (let i = left + 1; i < right; i++) {
    const word = wordAt(tokens, i);
    if (!JOINS.has(word)) return null;
    if (OR.has(word)) link = 'or';
  }
  return link;
}

/** Whether what stands at word `first` is named as the one not chosen: `PostgreSQL over MongoDB`. */
export const isRejected = (tokens: Tokens, left: number, first: number): boolean =>
  left === first - 2 &&
  !opensSentence(tokens, first) &&
  !opensSentence(tokens, first - 1) &&
  OVER.has(wordAt(tokens, first - 1));

/** A skill found in a text, by the words it stands on. */
export interface NamedSkill {
  readonly name: string;
  /** Null for a skill of the reader's own. */
  readonly skill: Skill | null;
  readonly first: number;
  readonly last: number;
  /** Years of experience asked for with it. */
  years: number | null;
}

/** Skills that stand side by side, `links[i]` between the i-th and the next. */
interface Chain {
  readonly hits: NamedSkill[];
  readonly links: Link[];
}

/** Parts hits into lists; a skill that stands alone is a list of one. */
function* chainsOf(tokens: Tokens, hits: readonly NamedSkill[]): Generator<Chain> {
  let chain: Chain = { hits: [], links: [] };
  for (const hit of hits) {
    const before = chain.hits.at(-1);
    const link = before ? linkOf(tokens, before.last, hit.first) : null;
    if (before && link === null) {
      yield chain;
      chain = { hits: [], links: [] };
    }
    if (link !== null) chain.links.push(link);
    chain.hits.push(hit);
  }
  if (chain.hits.length > 0) yield chain;
}

const isNear = (a: Skill | null, b: Skill | null): boolean =>
  a !== null && b !== null && ((a.near ?? []).includes(b.name) || (b.near ?? []).includes(a.name));

/** Whether a slash between two skills means a choice: `AWS/GCP` does, `Python/Django` does not. */
const parts = (a: NamedSkill | undefined, b: NamedSkill | undefined): boolean =>
  isNear(a?.skill ?? null, b?.skill ?? null);

/** The runs of a list that links of choice hold together. */
function runsOf({ hits, links }: Chain): NamedSkill[][] {
  const runs: NamedSkill[][] = [];
  let run = hits.slice(0, 1);
  for (const [i, link] of links.entries()) {
    const next = hits[i + 1];
    if (!next) break;
    if (link === 'or' || (link === 'slash' && parts(hits[i], next))) run.push(next);
    else {
      runs.push(run);
      run = [next];
    }
  }
  return [...runs, run];
}

/** What the words around lists say of them, as word indices. */
export interface Surroundings {
  /** Last words of phrases such as `one of`. */
  readonly anyOf: ReadonlySet<number>;
  /** Last words of phrases such as `such as`. */
  readonly examples: ReadonlySet<number>;
  /** First words of phrases such as `or similar`. */
  readonly orSimilar: ReadonlySet<number>;
}

/** Words that may stand between `one of` and the list: `one of the major cloud providers (A, B)`. */
const ANY_REACH = 7;

/** Whether one of the phrases that announce a choice stands before word `first` in its sentence. */
function isAnnounced(tokens: Tokens, first: number, anyOf: ReadonlySet<number>): boolean {
  for (let i = first; i > 0 && i > first - ANY_REACH && !opensSentence(tokens, i); i--)
    if (anyOf.has(i - 1)) return true;
  return false;
}

/** Whether two skills are of one kind, so that one may stand for the other. */
const isAlike = (a: Skill | null, b: Skill | null): boolean =>
  a !== null && b !== null && (a.group === b.group || isNear(a, b));

/** The end of a list whose skills are all of the kind of the last. */
function alikeEnd(hits: readonly NamedSkill[]): NamedSkill[] {
  const last = hits.at(-1)?.skill ?? null;
  let from = hits.length - 1;
  while (from > 0 && isAlike(hits[from - 1]?.skill ?? null, last)) from--;
  return hits.slice(from);
}

/** The needs that one of several skills meets, as a list states them. */
function choicesOf(tokens: Tokens, chain: Chain, around: Surroundings): NamedSkill[][] {
  const { hits, links } = chain;
  const first = hits[0]?.first ?? 0;
  const last = hits.at(-1)?.last ?? 0;
  if (hits.length < 2) return [];
  // `either A or B, and C` is a choice beside one more thing asked for.
  const isEither = links.indexOf('or') === 0 && links.length > 1 && !links.slice(1).includes('or');
  if (isAnnounced(tokens, first, around.anyOf)) return [isEither ? hits.slice(0, 2) : hits];
  if (!links.includes('and')) {
    const isOpen = around.orSimilar.has(last + 1) && !opensSentence(tokens, last + 1);
    // `A, B or C` is one choice; `A or B, C, D` is one beside two things asked for.
    if (isOpen || (links.at(-1) === 'or' && !links.slice(0, -1).includes('or'))) return [alikeEnd(hits)];
    if (links.every((link) => link === 'or')) return [hits];
    const end = alikeEnd(hits);
    if (around.examples.has(first - 1) && end.length === hits.length) return [hits];
    const inBrackets = first > 0 && gapBefore(tokens, first).trim().endsWith('(');
    if (inBrackets && hits.every((hit, i) => i === 0 || parts(hits[i - 1], hit))) return [hits];
  }
  return runsOf(chain).filter((run) => run.length > 1);
}

/** Words that may stand between a skill and the examples of it: `AWS services such as`. */
const NAME_REACH = 4;

/** The skill that a list gives examples of, where it is told before the list: one need with them. */
function exampledBy(hits: readonly NamedSkill[], chain: Chain, around: Surroundings): NamedSkill | undefined {
  const [first] = chain.hits;
  if (!first || !around.examples.has(first.first - 1)) return undefined;
  const whole = hits.findLast(({ last }) => last < first.first && last >= first.first - 2 - NAME_REACH);
  const isPart = (hit: NamedSkill) => whole !== undefined && (hit.skill?.implies ?? []).includes(whole.name);
  return chain.hits.every(isPart) ? whole : undefined;
}

const YEAR_WORDS = new Set(experience.yearWords.map((word) => word.toLowerCase()));
const YEAR_FILTER = filterOf(experience.yearWords);
const NUMBERS = new Map<string, number>(Object.entries(experience.numbers));
const MOST_YEARS = 20;
/** Words looked at between years and a skill. */
const REACH = 7;

const isYear = (tokens: Tokens, i: number): boolean =>
  mayHold(YEAR_FILTER, tokens.hash[i] ?? 0) && YEAR_WORDS.has(wordAt(tokens, i).replace(/['’]s?$/, ''));

function numberAt(tokens: Tokens, i: number): number | null {
  const word = wordAt(tokens, i);
  const digits = /^(\d{1,2})\+?$/.exec(word)?.[1];
  const number = digits === undefined ? (NUMBERS.get(word) ?? null) : Number(digits);
  return number === null || number < 1 || number > MOST_YEARS ? null : number;
}

/** The number of years before the year word `i`: the lower end of a range. */
function yearsBefore(tokens: Tokens, i: number): number | null {
  const at = i - 1;
  if (at < 0 || opensSentence(tokens, i)) return null;
  const number = numberAt(tokens, at);
  if (number === null || opensSentence(tokens, at)) return number;
  const isRange = /^\s?[-–—]\s?$/.test(gapBefore(tokens, at));
  const low = isRange
    ? numberAt(tokens, at - 1)
    : wordAt(tokens, at - 1) === 'to'
      ? numberAt(tokens, at - 2)
      : null;
  return low !== null && low < number ? low : number;
}

const breaks = (tokens: Tokens, i: number): boolean =>
  opensSentence(tokens, i) || ((tokens.gap[i] ?? 0) & GAP_BREAK) !== 0;

/** Years asked for with a whole list: `3+ years of X and Y`. */
function yearsAhead(tokens: Tokens, first: number): number | null {
  for (let i = first - 1; i >= 0 && i >= first - REACH && !breaks(tokens, i + 1); i--) {
    if (isYear(tokens, i)) return yearsBefore(tokens, i);
    if (!YEARS_BETWEEN.has(wordAt(tokens, i))) return null;
  }
  return null;
}

/** Years asked for with the skill before them: `X (3+ years)`. Those that lead on to another skill are its. */
function yearsBehind(tokens: Tokens, last: number): number | null {
  if (opensSentence(tokens, last + 1) || !/^\s?[(:–—-]?\s?$/.test(gapBefore(tokens, last + 1))) return null;
  for (let i = last + 1; i <= last + 4 && !opensSentence(tokens, i); i++) {
    if (!isYear(tokens, i)) {
      if (numberAt(tokens, i) === null && wordAt(tokens, i) !== 'to') return null;
      continue;
    }
    return breaks(tokens, i + 1) || breaks(tokens, i + 2) ? yearsBefore(tokens, i) : null;
  }
  return null;
}

/**
 * Reads the lists skills stand in: sets the years asked for with them, and tells which are alternatives.
 *
 * @returns sets of mentions, each within one sentence; each is one need that any of its skills meets
 */
export function readLists(tokens: Tokens, hits: readonly NamedSkill[], around: Surroundings): NamedSkill[][] {
  const choices: NamedSkill[][] = [];
  for (const chain of chainsOf(tokens, hits)) {
    const [first] = chain.hits;
    const last = chain.hits.at(-1);
    if (!first || !last) continue;
    const years = yearsAhead(tokens, first.first);
    for (const hit of chain.hits) hit.years = years;
    last.years ??= yearsBehind(tokens, last.last);
    const whole = exampledBy(hits, chain, around);
    if (whole) choices.push([whole, ...chain.hits]);
    else choices.push(...choicesOf(tokens, chain, around).filter((choice) => choice.length > 1));
  }
  return choices;
}
