import learned from '../../../lexicons/title-weights.json' with { type: 'json' };
import { type PackedTitles, packTitles } from './title-pack.ts';

/** What was learned of titles. `build.mjs` writes it down packed in place of this file. */
export const TITLES: PackedTitles = packTitles(learned);
