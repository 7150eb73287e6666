import { describe, expect, it } from 'vitest';
import { skillMatcher } from '../../src/classifier/skills/lexicon.ts';
import { compile } from '../../src/classifier/text/compile.ts';
import { findIn, type Matcher } from '../../src/classifier/text/matcher.ts';
import { tokenise } from '../../src/classifier/text/tokens.ts';
import { roleTerms } from '../../src/classifier/verdict/role-terms.ts';

// Cost is counted, not timed: how often the table of edges is read.

/** How many numbers of the table a search for terms reads. */
function readsIn(matcher: Matcher, text: string): number {
  let reads = 0;
  const edges = new Proxy(matcher.edges, {
    get(target, name) {
      if (name === 'length') return target.length;
      reads++;
      return Reflect.get(target, name, target);
    },
  });
  findIn({ ...matcher, edges }, tokenise(text));
  return reads;
}

const WORDS =
  'you will build retrieval augmented generation with large language models and python for our team'.split(
    ' ',
  );
const text = (words: number): string =>
  Array.from({ length: words }, (_, i) => WORDS[(i * 7 + (i >> 4)) % WORDS.length]).join(' ');
/** What leads furthest into the lexicon without ever ending in a term. */
const hostile = (words: number): string => 'large '.repeat(words);

describe.each([
  ['roles', roleTerms],
  ['skills', skillMatcher],
])('the search for %s', (_name, matcher) => {
  it.each([
    ['a description', text],
    ['a text made to cost', hostile],
  ])('in %s takes work in proportion to its length', (_what, of) => {
    const [one, ten, hundred] = [500, 5000, 50_000].map((words) => readsIn(matcher(), of(words)));
    expect((ten ?? 0) / (one || 1)).toBeLessThan(11);
    expect((hundred ?? 0) / (one || 1)).toBeLessThan(110);
    expect((one ?? 0) / 500).toBeLessThan(40);
  });
});

describe('the size of a lexicon', () => {
  const terms = [
    'python',
    'large language model',
    'retrieval augmented generation',
    'team lead',
    'build tool',
  ];
  const matcherOf = (times: number) =>
    compile(
      Array.from({ length: 200 * times }, (_, n) => terms.map((term) => (n === 0 ? term : `${term} q${n}`)))
        .flat()
        .map((term, id) => ({ text: term, id })),
    );

  it('changes the work of a search by little', () => {
    const [one, two, four] = [1, 2, 4].map((times) => readsIn(matcherOf(times), text(2000)));
    expect((two ?? 0) / (one || 1)).toBeLessThan(1.5);
    expect((four ?? 0) / (one || 1)).toBeLessThan(1.5);
  });
});
