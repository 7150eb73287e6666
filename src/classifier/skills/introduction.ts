import lexicon from '../../../lexicons/skills.json' with { type: 'json' };
import { ASKED, DEMAND, WISH } from '../text/cues.ts';
import type { ParsedText } from '../text/parsed-text.ts';
import { introductionEnd } from '../text/sections.ts';
import { EMPLOYER, speaksToReader } from '../text/sentence-subject.ts';
import { firstWordFrom, gapBefore, opensSentence } from '../text/token-text.ts';
import { GAP_COLON, GAP_NEWLINE } from '../text/tokens.ts';
import { hashesOf } from '../text/word-filter.ts';

/** Words that speak of the work. */
const WORK = hashesOf(lexicon.introduction.work);
/** Verbs that do where the employer is the subject: `we run`. */
const EMPLOYERS_WORK = hashesOf(lexicon.introduction.own);
/** Words that open a task: `Build dashboards`. */
const TASK = hashesOf(lexicon.introduction.opens);

/** The first word behind a text's introduction; 0 where it has none. */
export const introductionEndWord = ({ tokens, sections }: ParsedText): number =>
  firstWordFrom(tokens, introductionEnd(sections));

/** Marks that may stand before a sentence of running text; any other opens a list item. */
const BEFORE: ReadonlySet<string> = new Set(' \t\n\r\u00a0.!?"\'\u201c\u201d\u2018\u2019\u00ab(*');

/**
 * Whether a word of the introduction stands in a sentence that tells of the employer, its market or its customers, so
 * that what it names is not asked for: `Shops connect us to X`. A list item, a task and what speaks to the reader are
 * none.
 */
export function isBackground({ tokens, stance, language }: ParsedText, word: number): boolean {
  const { text, start, end, gap, hash } = tokens;
  if (((stance[word] ?? 0) & (ASKED | WISH | DEMAND)) !== 0) return false;
  let from = word;
  while (!opensSentence(tokens, from)) from--;
  let to = word + 1;
  while (!opensSentence(tokens, to)) to++;
  const closing = gapBefore(tokens, to).trimStart()[0] ?? '';
  if (closing !== '.' && closing !== '!') return false;
  const before = gapBefore(tokens, from);
  // `- `, `(c) `.
  const isMarked = [...before].some((mark) => !BEFORE.has(mark)) || text[end[from] ?? 0] === ')';
  const isItem = ((gap[from] ?? 0) & GAP_NEWLINE) !== 0 && isMarked;
  // `Python | PyTorch`: a row of a table.
  if (isItem || text.slice(start[from], end[to - 1]).includes('|')) return false;
  if (speaksToReader(tokens, from, to)) return false;
  let isEmployer = false;
  let isEmployersWork = false;
  for (let i = from; i < to; i++) {
    const hashed = hash[i] ?? 0;
    // `Analytics: Build dashboards`, too.
    const isHead = i === from || ((gap[i] ?? 0) & GAP_COLON) !== 0;
    if (isHead && TASK.has(hashed)) return false;
    if (WORK.has(hashed)) return false;
    isEmployer ||= EMPLOYER.has(hashed);
    isEmployersWork ||= EMPLOYERS_WORK.has(hashed);
  }
  if (isEmployer) return !isEmployersWork;
  // `Performing analyses in X.`: what is to be done.
  return (language === 'en' || language === 'und') && !text.slice(start[from], end[from]).endsWith('ing');
}
