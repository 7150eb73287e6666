import { readSkills } from '../classifier/skills/skills.ts';

/** A skill a CV names, with the words it was found in. */
export interface CvSkill {
  name: string;
  before: string;
  words: string;
  after: string;
}

/** Characters shown on either side of the words. */
const AROUND = 45;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** The skills a CV's text names, each once, in reading order; all of the text counts. */
export function skillsInCv(text: string): CvSkill[] {
  const all = [{ kind: 'other', start: 0, end: text.length }] as const;
  return readSkills(text, all).map(({ name, start, end }) => ({
    name,
    before: oneLine(text.slice(Math.max(0, start - AROUND), start)).replace(
      start > AROUND ? /^\S{0,20}\s/ : '',
      '',
    ),
    words: text.slice(start, end),
    after: oneLine(text.slice(end, end + AROUND)).replace(
      end + AROUND < text.length ? /\s\S{0,20}$/ : '',
      '',
    ),
  }));
}
