import lexicon from '../../../lexicons/skills.json' with { type: 'json' };
import { ASKED, DEMAND, WISH } from '../text/cues.ts';
import type { ParsedText } from '../text/parsed-text.ts';
import { introductionEnd } from '../text/sections.ts';
import { EMPLOYER, speaksToReader } from '../text/sentence-subject.ts';
import { firstWordFrom, opensSentence } from '../text/token-text.ts';
import { GAP_COLON, GAP_NEWLINE } from '../text/tokens.ts';
import { hashesOf } from '../text/word-filter.ts';

/** Words that speak of the work; verbs that do where the employer is the subject; those that open a task. */
const WORK = hashesOf(lexicon.introduction.work);
const OWN_WORK = hashesOf(lexicon.introduction.own);
const TASK = hashesOf(lexicon.introduction.opens);

/** The first word behind the text's introduction. */
export const introductionEndWord = ({ tokens, sections }: ParsedText): number =>
  firstWordFrom(tokens, introductionEnd(sections));

/** Marks that may stand before a sentence of running text; any other opens a list item. */
const BEFORE: ReadonlySet<string> = new Set(' \t\n\r\u00a0.!?"\'\u201c\u201d\u2018\u2019\u00ab(*');

/**
 * Whether a word of the introduction stands in a statement about somebody else than the reader and something else
 * than the work: `Shops connect us to X`. A list item, a task and what speaks to the reader are none.
 */
export function isBackground({ tokens, stance, language }: ParsedText, word: number): boolean {
  const { text, start, end, gap, hash } = tokens;
  if (((stance[word] ?? 0) & (ASKED | WISH | DEMAND)) !== 0) return false;
  let from = word;
  while (!opensSentence(tokens, from)) from--;
  let to = word + 1;
  while (!opensSentence(tokens, to)) to++;
  const closing = text.slice(end[to - 1], start[to] ?? text.length).trimStart()[0] ?? '';
  if (closing !== '.' && closing !== '!') return false;
  const before = text.slice(from === 0 ? 0 : end[from - 1], start[from]);
  // `- `, `(c) `.
  const isMarked = [...before].some((mark) => !BEFORE.has(mark)) || text[end[from] ?? 0] === ')';
  const isItem = ((gap[from] ?? 0) & GAP_NEWLINE) !== 0 && isMarked;
  // `Python | PyTorch`: a row of a table.
  if (isItem || text.slice(start[from], end[to - 1]).includes('|')) return false;
  if (speaksToReader(tokens, from, to)) return false;
  let isOwn = false;
  let isOwnWork = false;
  for (let i = from; i < to; i++) {
    const of = hash[i] ?? 0;
    // `Analytics: Build dashboards`, too.
    const isHead = i === from || ((gap[i] ?? 0) & GAP_COLON) !== 0;
    if (isHead && TASK.has(of)) return false;
    if (WORK.has(of)) return false;
    isOwn ||= EMPLOYER.has(of);
    isOwnWork ||= OWN_WORK.has(of);
  }
  if (isOwn) return !isOwnWork;
  // `Performing analyses in X.`: what is to be done.
  return (language === 'en' || language === 'und') && !text.slice(start[from], end[from]).endsWith('ing');
}
