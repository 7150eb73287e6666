import type { Verdict } from '../classifier/analysis.ts';

/** A verdict as a reader meets it: words first, colour second. */
export interface Face {
  /** On badges and the toolbar: as short as it can be. */
  short: string;
  /** In full, as a phrase. */
  words: string;
  /** Background that white text stands on at 4.5 : 1 or better. */
  colour: string;
}

export const FACES: Readonly<Record<Verdict, Face>> = {
  ai: { short: 'AI', words: 'AI engineering work', colour: '#0b7a6f' },
  ml: { short: 'ML', words: 'ML engineering work', colour: '#5145cd' },
  mixed: { short: 'AI+ML', words: 'both AI and ML engineering work', colour: '#7a3e9d' },
  neither: { short: 'not AI/ML', words: 'neither AI nor ML engineering work', colour: '#5b6170' },
};

/** What the toolbar icon shows: at most four characters fit beside it. */
export function toolbarFace({ verdict, unsure }: { verdict: Verdict | 'unread' | null; unsure: boolean }): {
  text: string;
  colour: string;
  title: string;
} {
  if (verdict === null || verdict === 'unread') {
    return { text: '', colour: FACES.neither.colour, title: 'Undertitle' };
  }
  const text = { ai: 'AI', ml: 'ML', mixed: 'A+M', neither: 'no' }[verdict] + (unsure ? '?' : '');
  const lead = unsure ? 'not sure, leaning to ' : '';
  return { text, colour: FACES[verdict].colour, title: `Undertitle: ${lead}${FACES[verdict].words}` };
}
