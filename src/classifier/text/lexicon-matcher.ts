import { compile } from './compile.ts';
import type { Matcher, Term } from './matcher.ts';
import { unpack } from './matcher-pack.ts';
import { PACKED, type PackedName } from './packed.ts';

/**
 * The matcher of a lexicon: the one that the build compiled, else (in tests and tools) one compiled now.
 *
 * @param terms of the lexicon; not asked for where it comes compiled
 */
export function lexiconMatcher(name: PackedName, terms: () => readonly Term[]): Matcher {
  const packed = PACKED[name];
  return packed === undefined ? compile(terms()) : unpack(packed);
}
