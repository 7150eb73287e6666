/** Names of the lexicons that the build compiles beforehand. */
export type PackedName = 'roles' | 'skills' | 'headings' | 'stance';

/** Matchers as `build.mjs` writes them down in place of this file; without it, each lexicon is compiled when used. */
export const PACKED: Readonly<Partial<Record<PackedName, string>>> = {};
