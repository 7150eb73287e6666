import lexicon from '../../lexicons/cv.json' with { type: 'json' };
import { readSkills } from '../classifier/skills/skills.ts';
import { withStance } from '../classifier/text/parsed-text.ts';
import { alone } from '../classifier/text/patterns.ts';
import { tokenise } from '../classifier/text/tokens.ts';

/** A skill a CV names, with the words it was found in. */
export interface CvSkill {
  name: string;
  before: string;
  words: string;
  after: string;
  /** The page it stands on, from 1; null where the file has no pages. */
  page: number | null;
  /** What the CV says of it: `learning` where it is still being learnt. */
  level: 'known' | 'learning';
}

/** Characters shown on either side of the words. */
const AROUND = 45;
/** A heading is no longer than this. Characters. */
const LONGEST_HEADING = 60;

/** Words that say of a skill that it is still being learnt. */
const LEARNING = alone(lexicon.learning);
/** Terms that hold such a word and speak of something else: `machine learning`. */
const NOT_LEARNING = alone(lexicon.noLearning, 'gi');

/** On one line; a space at either end stays. */
const withoutBreaks = (text: string): string => text.replace(/\s+/g, ' ');

/** A CV has no sections that count differently: all of its text is one. */
const parsed = (text: string) => withStance(tokenise(text), [{ kind: 'other', start: 0, end: text.length }]);

/** The stretches of a CV that speak of what is still being learnt: a line, or what stands under such a heading. */
function learningIn(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let at = 0;
  let isUnder = false;
  for (const line of text.split('\n')) {
    const words = line.replace(NOT_LEARNING, (term) => ' '.repeat(term.length));
    const cue = LEARNING.exec(words);
    const isHeading = line.trim().length <= LONGEST_HEADING && /[:：]\s*$/.test(line);
    // An empty line, or the next heading, ends what stands under a heading.
    if (line.trim() === '' || isHeading) isUnder = false;
    if (cue && isHeading) isUnder = true;
    else if (cue) {
      // `Python, SQL (currently learning Rust)`: from the bracket or sentence on in which the word stands.
      const before = line.slice(0, cue.index);
      const from = Math.max(
        before.lastIndexOf('('),
        before.lastIndexOf('. ') + 1,
        before.lastIndexOf(';'),
        0,
      );
      const bracket = line.charAt(from) === '(' ? line.indexOf(')', from) : -1;
      const isAfter = /^[\s)\].,;]*$/.test(line.slice(cue.index + cue[0].length));
      // `Rust (in progress)`: what the bracket stands behind.
      const start = bracket >= 0 && isAfter ? Math.max(before.lastIndexOf(',') + 1, 0) : from;
      const end = bracket >= 0 ? bracket : line.length;
      found.push({ start: at + start, end: at + end });
    } else if (isUnder) found.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  return found;
}

/** Tells whether a word or name is one skill of the lexicon, in any spelling. Remembers its answers: a text asks often. */
export function wordsOfLexicon(): (word: string) => boolean {
  const answers = new Map<string, boolean>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = readSkills(parsed(word)).some(({ start, end }) => start === 0 && end === word.length);
    answers.set(word, answer);
    return answer;
  };
}

/**
 * The skills a CV's text names, each once, in reading order; all of the text counts.
 *
 * @param text as `cvText` gives it, pages parted by form feeds
 */
export function skillsInCv(text: string): CvSkill[] {
  const learning = learningIn(text);
  const hasPages = text.includes('\f');
  return readSkills(parsed(text)).map(({ name, start, end }) => ({
    name,
    before: withoutBreaks(text.slice(Math.max(0, start - AROUND), start)).replace(
      start > AROUND ? /^\S{0,20}\s/ : '',
      '',
    ),
    words: text.slice(start, end),
    after: withoutBreaks(text.slice(end, end + AROUND)).replace(
      end + AROUND < text.length ? /\s\S{0,20}$/ : '',
      '',
    ),
    page: hasPages ? text.slice(0, start).split('\f').length : null,
    level: learning.some((part) => start >= part.start && start < part.end) ? 'learning' : 'known',
  }));
}
