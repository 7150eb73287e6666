import { gapBefore, isCapitalised } from './token-text.ts';
import { GAP_BLANK, GAP_NEWLINE, type Tokens } from './tokens.ts';

/** The longest line that may be a heading with words the lexicon lacks: words, and characters. */
export const LONGEST_LINE = 9;
const LONGEST_LINE_TEXT = 72;
/** How a list item opens. */
const BULLETS: ReadonlySet<string> = new Set('-*•▪◦●‣·–➢✓✔○■>»→▶+');
const hasBullet = (text: string): boolean => [...text].some((char) => BULLETS.has(char));

/**
 * The word behind the line that begins with word `first`, where that line looks like a heading: short, on its own,
 * no list item, without a full stop, and closed by a colon, over a list or after an empty line. Else -1.
 */
export function headingLine(tokens: Tokens, first: number, longest = LONGEST_LINE): number {
  const { text, start, end, gap, count } = tokens;
  if (((gap[first] ?? 0) & GAP_NEWLINE) === 0 || !isCapitalised(tokens, first)) return -1;
  if (hasBullet(gapBefore(tokens, first))) return -1;
  let next = first + 1;
  while (next < count && next <= first + longest && ((gap[next] ?? 0) & GAP_NEWLINE) === 0) next++;
  if (next >= count || next > first + longest || ((gap[next] ?? 0) & GAP_NEWLINE) === 0) return -1;
  const last = end[next - 1] ?? 0;
  if (last - (start[first] ?? 0) > LONGEST_LINE_TEXT) return -1;
  const after = text.slice(last, start[next] ?? last);
  // `(X a plus).`
  const closing = after.replace(/^[\s)\]]+/, '')[0] ?? '';
  if (closing === '.' || closing === ',' || closing === ';') return -1;
  const hasList = closing === ':' || BULLETS.has(closing) || ((gap[first] ?? 0) & GAP_BLANK) !== 0;
  return hasList ? next : -1;
}

/**
 * Whether a colon or a list follows the line that ends before word `next`, which makes a heading of any line: items
 * with bullets, or lines without empty ones between them behind an empty one.
 */
export function leadsList(tokens: Tokens, next: number): boolean {
  const { gap } = tokens;
  const [closing = '', ...below] = gapBefore(tokens, next).split('\n');
  if (closing.includes(':') || below.some(hasBullet)) return true;
  let second = next + 1;
  while (!endsLine(tokens, second)) second++;
  return ((gap[next] ?? 0) & GAP_BLANK) !== 0 && ((gap[second] ?? GAP_BLANK) & GAP_BLANK) === 0;
}

/** Whether a line ends before word `next`, or the text does. */
export const endsLine = ({ gap, count }: Tokens, next: number): boolean =>
  next >= count || ((gap[next] ?? 0) & GAP_NEWLINE) !== 0;

/** Whether a bullet and a space stand before word `i`. */
export const isItem = ({ text, start }: Tokens, i: number): boolean => {
  const at = start[i] ?? 0;
  return BULLETS.has(text[at - 2] ?? '') && /\s/.test(text[at - 1] ?? '');
};

/** Whether a bullet before word `i`, or a colon at the end of the line before it, shows that a list goes on. */
export function continuesList(tokens: Tokens, i: number): boolean {
  const gap = gapBefore(tokens, i);
  return gap.startsWith(':') || hasBullet(gap);
}
