// Text set with wide gaps between its letters, put together again from where each letter is drawn.
import { type Box, linesIn } from './reading-order.ts';

/** The operators of a page as pdf.js lists them, with the numbers that it gives their names. */
export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}
export type OperatorNumbers = Readonly<Record<string, number>>;

/** A letter as pdf.js hands it to its painter; widths are thousandths of the font's size. */
interface Glyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

/** A transformation as PDF writes it: `[a, b, c, d, e, f]` takes (x, y) to (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [number, number, number, number, number, number];
const UNIT: Matrix = [1, 0, 0, 1, 0, 0];

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

const numbersOf = (value: unknown): number[] =>
  Array.from((value ?? []) as ArrayLike<unknown>, (one) => Number(one));

/** Matrices come as one list, or as six arguments. */
function matrixOf(args: unknown): Matrix {
  const list = (args ?? []) as ArrayLike<unknown>;
  const numbers = numbersOf(typeof list[0] === 'object' ? list[0] : list);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f].every(Number.isFinite) ? [a, b, c, d, e, f] : UNIT;
}

const isGlyph = (one: unknown): one is Glyph =>
  typeof one === 'object' && one !== null && 'unicode' in one && 'width' in one;

/** A gap is one between words when it is wider than the gaps between the letters by this, in sizes of the letters. */
const WIDER = 0.14;

/** The letters of one line as words: their usual distance is no gap. A letter of white space only parts words. */
function wordsOf(letters: readonly Box[]): Box[] {
  const gapBefore = (i: number): number => {
    const [before, letter] = [letters[i - 1], letters[i]];
    return before && letter ? letter.x - before.x - before.width : 0;
  };
  const gaps = letters.map((_, i) => gapBefore(i)).slice(1);
  const usual = Math.max(0, gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0);
  const words: Box[] = [];
  let isOpen = false;
  for (const [i, letter] of letters.entries()) {
    if (gapBefore(i) > usual + WIDER * letter.size) isOpen = false;
    if (letter.text.trim() === '') {
      isOpen = false;
      continue;
    }
    const word = words.at(-1);
    if (isOpen && word) {
      word.text += letter.text;
      word.width = letter.x + letter.width - word.x;
    } else words.push({ ...letter });
    isOpen = true;
  }
  return words;
}

/** What a page has set for the text that it draws next; names are PDF's own. */
interface TextState {
  place: Matrix;
  size: number;
  letterSpace: number;
  wordSpace: number;
  scale: number;
  leading: number;
  rise: number;
}

/**
 * The words of a page, found by the places of their letters.
 *
 * @param view the matrix from the page's own units to those of the boxes
 */
export function wordsFromGlyphs(
  { fnArray, argsArray }: Operators,
  ops: OperatorNumbers,
  view: Matrix,
): Box[] {
  const letters: Box[] = [];
  const name = new Map(Object.entries(ops).map(([key, number]) => [number, key]));
  const stack: TextState[] = [];
  let state: TextState = {
    place: view,
    size: 1,
    letterSpace: 0,
    wordSpace: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  };
  let line: Matrix = UNIT;
  let at: Matrix = UNIT;

  const moveTo = (x: number, y: number) => {
    line = times([1, 0, 0, 1, x, y], line);
    at = line;
  };
  const show = (glyphs: readonly unknown[]) => {
    const full = times(at, state.place);
    const across = Math.hypot(full[0], full[1]);
    const size = state.size * Math.hypot(full[2], full[3]);
    let x = 0;
    for (const one of glyphs) {
      if (typeof one === 'number') x -= (one / 1000) * state.size * state.scale;
      if (!isGlyph(one)) continue;
      const width = (one.width / 1000) * state.size * state.scale;
      const place = times([1, 0, 0, 1, x, state.rise], full);
      const text = one.unicode.normalize('NFKC');
      letters.push({ text, x: place[4], y: place[5], width: width * across, size });
      x += width + (state.letterSpace + (one.isSpace ? state.wordSpace : 0)) * state.scale;
    }
    at = times([1, 0, 0, 1, x, 0], at);
  };

  for (const [i, fn] of fnArray.entries()) {
    const args = (argsArray[i] ?? []) as readonly unknown[];
    const [first = 0, second = 0] = args.map(Number);
    switch (name.get(fn)) {
      case 'save':
      case 'paintFormXObjectBegin':
        stack.push({ ...state });
        if (name.get(fn) !== 'save' && args[0])
          state.place = times(matrixOf([numbersOf(args[0])]), state.place);
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
        state = stack.pop() ?? state;
        break;
      case 'transform':
        state.place = times(matrixOf(args), state.place);
        break;
      case 'beginText':
        line = UNIT;
        at = UNIT;
        break;
      case 'setFont':
        state.size = Math.abs(second) || 1;
        break;
      case 'setCharSpacing':
        state.letterSpace = first;
        break;
      case 'setWordSpacing':
        state.wordSpace = first;
        break;
      case 'setHScale':
        state.scale = first / 100 || 1;
        break;
      case 'setLeading':
        state.leading = -first;
        break;
      case 'setTextRise':
        state.rise = first;
        break;
      case 'moveText':
        moveTo(first, second);
        break;
      case 'setLeadingMoveText':
        state.leading = second;
        moveTo(first, second);
        break;
      case 'setTextMatrix':
        line = matrixOf(args);
        at = line;
        break;
      case 'nextLine':
        moveTo(0, state.leading);
        break;
      case 'showText':
        if (Array.isArray(args[0])) show(args[0]);
        break;
    }
  }
  return linesIn(letters).flatMap(wordsOf);
}
