import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNoDemand, isWished, stanceOf } from '../../../src/classifier/text/stance.ts';
import { tokenise } from '../../../src/classifier/text/tokens.ts';

/** The words of a sentence that are wished for, and those that are not asked of the reader. */
function reading(text: string, language = 'und') {
  const tokens = tokenise(text);
  const stance = stanceOf(tokens, language);
  const words = Array.from({ length: tokens.count }, (_, i) => i);
  const pick = (is: (i: number) => boolean) =>
    words.filter(is).map((i) => text.slice(tokens.start[i], tokens.end[i]));
  return {
    wished: pick((i) => isWished(stance, i)),
    off: pick((i) => isNoDemand(stance, i, 'skills')),
    years: pick((i) => isNoDemand(stance, i, 'years')),
  };
}

describe('a wish', () => {
  it.each([
    ['Erlang preferred', ['Erlang']],
    ['Erlang (preferred)', ['Erlang']],
    ['Erlang, nice to have', ['Erlang']],
    ['Erlang - optional', ['Erlang']],
    ['Preferred: Erlang, Elm and Idris', ['Erlang', 'Elm', 'Idris']],
    ['(Optional) Erlang', ['Erlang']],
    ['Erlang, Elm and Idris are a plus', ['Erlang', 'Elm', 'Idris']],
    ['Erlang und Elm sind von Vorteil', ['Erlang', 'Elm']],
    ['Ideally you know Erlang', ['Erlang']],
    ['A plus: Erlang, Elm', ['Erlang', 'Elm']],
    ['Erlang, preferably', ['Erlang']],
    ['Erlang (ideally)', ['Erlang']],
    ['Erlang and Elm are not required, but a plus', ['Erlang', 'Elm']],
    ['Good Idris and, ideally, Erlang', ['Erlang']],
    ['Erlang if possible', ['Erlang']],
    ['Erlang is not a must', ['Erlang']],
    ['Erlang (a welcome extra)', ['Erlang']],
    ['Good Elm, nice to have: Erlang', ['Erlang']],
    ['Erlang would surely help', ['Erlang']],
    ['Erlang (good if you know it)', ['Erlang']],
    ['You may know Erlang, which is a bonus', ['Erlang']],
    ['Erlang gives you a head start', ['Erlang']],
    ['Erlang counts in your favour', ['Erlang']],
  ])('%j takes in %j', (text, wanted) => {
    expect(reading(text).wished).toEqual(expect.arrayContaining(wanted));
  });

  it.each([
    ['Elm (Erlang is a plus)', 'Elm'],
    ['Elm required, Erlang a plus', 'Elm'],
    ['4 years of Elm, Erlang is a plus', 'Elm'],
    ['Elm and Idris, Erlang preferred', 'Idris'],
    ['Elm is a must but Erlang is optional', 'Elm'],
    ['The preferred candidate writes Elm', 'Elm'],
    ['An annual bonus for Elm', 'Elm'],
    ['Elm is required and Erlang is preferred', 'Elm'],
    ['You know Elm well, and Erlang would be a bonus', 'Elm'],
    ['Good Elm and, ideally, Erlang', 'Elm'],
    ['Good Elm, nice to have: Erlang', 'Elm'],
    ['Elm is not needed and Erlang is preferred', 'Elm'],
    ['No Elm needed, Idris, Erlang a plus', 'Elm'],
  ])('%j leaves out %s', (text, word) => {
    expect(reading(text).wished).not.toContain(word);
  });
});

describe('a line in another language than its posting', () => {
  it.each([
    ['Erlang von Vorteil', 'Erlang'],
    ['Erlang (un plus)', 'Erlang'],
    ['Se valora Erlang', 'Erlang'],
    ['Desejável: Erlang', 'Erlang'],
    ['Erlang is een pré', 'Erlang'],
  ])('%j wishes for %s', (text, word) => {
    expect(reading(text, 'en').wished).toContain(word);
  });
});

describe('what is not asked of the reader', () => {
  it.each([
    ['You do not need to know Elm', 'Elm'],
    ['Elm, not Erlang', 'Erlang'],
    ['No prior Elm experience is needed', 'Elm'],
    ['Elm is not necessary', 'Elm'],
    ['Erlang rather than Elm', 'Elm'],
    ['Our customers include Elm and Idris', 'Idris'],
    ['Founded by the creators of Elm', 'Elm'],
    ['Neither Elm nor Idris is needed', 'Idris'],
    ['No Elm or Idris needed', 'Idris'],
    ['We are not looking for Elm people', 'Elm'],
    ['Elm is not something we use', 'Elm'],
    ['Elm-Kenntnisse sind nicht erforderlich', 'Elm'],
    ['Our rivals are Elm and Idris', 'Idris'],
    ['Unlike Elm, our product explains itself', 'Elm'],
    ['We replaced Elm with Erlang', 'Elm'],
    ['We moved from Elm to Erlang', 'Elm'],
    ['We dropped Elm last year', 'Elm'],
    ['Customers deploy us on Elm', 'Elm'],
    ['Our finance team works in Elm', 'Elm'],
    ['We are an official Elm and Idris partner', 'Idris'],
    ['Our advisors built Elm', 'Elm'],
    ['You are not expected to know Elm', 'Elm'],
    ['We stopped using Elm', 'Elm'],
  ])('%j: %s', (text, word) => {
    expect(reading(text).off).toContain(word);
  });

  it.each([
    ['Erlang rather than Elm', 'Erlang'],
    ['Instead of Elm we use Erlang', 'Erlang'],
    ['Not only Elm but Erlang', 'Elm'],
    ['Including but not limited to Elm', 'Elm'],
    ['Elm is not required but a plus', 'Elm'],
    ['We replaced Elm with Erlang', 'Erlang'],
    ['We moved from Elm to Erlang', 'Erlang'],
    ['You help our finance team with Elm', 'Elm'],
  ])('%j asks for %s all the same', (text, word) => {
    expect(reading(text).off).not.toContain(word);
  });

  it.each(['We bring together people with 12 years in shipping', 'The crew has 12 years on average'])(
    'years of others: %j',
    (text) => expect(reading(text).years).toContain('12'),
  );

  it('is told by what it is said of', () => {
    const { off, years } = reading('Our team has 12 years of Elm behind it');
    expect(years).toContain('12');
    expect(off).not.toContain('Elm');
  });
});

it('reads any text in time in proportion to it, without a throw', () => {
  const piece = fc.constantFrom(
    'preferred',
    '(',
    ')',
    ', ',
    '. ',
    ' but ',
    'Elm',
    ' is a plus',
    ' no ',
    '; ',
    '\n',
    'and ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 60 }), (pieces) => {
      const tokens = tokenise(pieces.join(' '));
      expect(stanceOf(tokens, 'en')).toHaveLength(tokens.count);
    }),
    { numRuns: 60 },
  );
});
