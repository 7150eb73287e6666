import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skillMatcher } from '../../../src/classifier/skills/lexicon.ts';
import { compile } from '../../../src/classifier/text/compile.ts';
import { findIn, type Term } from '../../../src/classifier/text/matcher.ts';
import { pack, unpack } from '../../../src/classifier/text/matcher-pack.ts';
import { headingMatcher } from '../../../src/classifier/text/sections.ts';
import { tokenise } from '../../../src/classifier/text/tokens.ts';
import { roleTerms } from '../../../src/classifier/verdict/role-terms.ts';

const word = fc.constantFrom(
  'go',
  'Go',
  'rust',
  'fine-tuning',
  'model',
  'models',
  'C++',
  '.NET',
  'a',
  'd\u00e9ploy',
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
const terms: fc.Arbitrary<Term[]> = fc
  .array(fc.record({ text: words, exact: fc.boolean() }), { maxLength: 12 })
  .map((some) => some.map((term, id) => ({ ...term, id })));

describe('a matcher written down', () => {
  it('finds what the matcher finds', () => {
    fc.assert(
      fc.property(terms, fc.array(words, { maxLength: 8 }), (some, lines) => {
        const matcher = compile(some);
        const tokens = tokenise(lines.join('. '));
        expect(findIn(unpack(pack(matcher)), tokens)).toEqual(findIn(matcher, tokens));
      }),
    );
  });

  it.each([
    ['roles', roleTerms],
    ['skills', skillMatcher],
    ['headings', headingMatcher],
  ])('is the same for the lexicon of %s', (_name, matcher) => {
    const copy = unpack(pack(matcher()));
    expect(copy.edges).toEqual(matcher().edges);
    expect(copy.openers).toEqual(matcher().openers);
    expect(copy.exact).toEqual(matcher().exact);
    for (const [node] of copy.exact) expect(copy.loose.get(node)).toBe(matcher().loose.get(node));
  });
});
