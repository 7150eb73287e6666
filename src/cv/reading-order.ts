// The reading order of a page of a PDF: which boxes of text stand in one line, and which lines in one column.

/** A run of text on a page. Points (1/72 inch), from the upper left corner of the page; `y` is the base line. */
export interface Box {
  text: string;
  x: number;
  y: number;
  width: number;
  /** The size of the letters. */
  size: number;
}

/** Two columns stand at least so far apart, in sizes of their letters. */
const GUTTER = 0.9;
/** Lines on either side that make columns of what stands side by side. */
const FEWEST_LINES = 2;
/** Columns inside columns that are looked for. */
const DEEPEST = 6;
/** Places across a page that are tried as the space between two columns. */
const MOST_PLACES = 80;
/** Boxes of one line lie no further apart from its base line, in sizes of their letters. */
const SAME_LINE = 0.45;
/** A space between two boxes that means a space between two words, in sizes of their letters. */
const SPACE = 0.13;
/** The same words drawn again nearer than this only make them bolder. Points. */
const OVERPRINT = 1.6;

const rightOf = ({ x, width }: Box): number => x + width;

/** Boxes without those that are drawn twice to look bold. */
function withoutOverprint(boxes: readonly Box[]): Box[] {
  const kept: Box[] = [];
  const byText = new Map<string, Box[]>();
  for (const box of boxes) {
    const same = byText.get(box.text) ?? [];
    const isAgain = same.some(
      (one) => Math.abs(one.x - box.x) < OVERPRINT && Math.abs(one.y - box.y) < OVERPRINT,
    );
    if (isAgain) continue;
    kept.push(box);
    byText.set(box.text, [...same.slice(-8), box]);
  }
  return kept;
}

/** Boxes gathered into lines, from top to bottom, each from left to right. */
export function linesIn(boxes: readonly Box[]): Box[][] {
  const sorted = [...boxes].sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: Box[][] = [];
  let base = 0;
  for (const box of sorted) {
    const line = lines.at(-1);
    if (line && Math.abs(box.y - base) <= SAME_LINE * box.size) line.push(box);
    else {
      lines.push([box]);
      base = box.y;
    }
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x));
}

const textOfLine = (line: readonly Box[]): string => {
  let text = '';
  let end: number | null = null;
  for (const box of line) {
    const gap = end === null ? 0 : box.x - end;
    if (end !== null && gap > SPACE * box.size) text += gap > 2 * box.size ? '\t' : ' ';
    text += box.text;
    end = rightOf(box);
  }
  return text.replace(/ {2,}/g, ' ').trim();
};

/** What stands side by side over some lines, and what stands above and below. */
interface Split {
  above: Box[];
  left: Box[];
  right: Box[];
  below: Box[];
  lines: number;
}

const countLines = (boxes: readonly Box[]): number => linesIn(boxes).length;

/** Are the boxes on the left labels of what stands to the right of each, as in `Languages: Python`? */
function areLabels(left: readonly Box[]): boolean {
  const lines = linesIn(left);
  return lines.filter((line) => /[:：]\s*$/.test(line.at(-1)?.text ?? '')).length > lines.length / 2;
}

/** The stretch from top to bottom in which nothing crosses the place `at`, with the most lines on both sides. */
function splitAt(boxes: readonly Box[], at: number, gutter: number): Split | null {
  let best: Split | null = null;
  let from = 0;
  const consider = (to: number) => {
    const run = boxes.slice(from, to);
    const left = run.filter((box) => rightOf(box) <= at);
    const right = run.filter((box) => box.x >= at + gutter);
    if (left.length + right.length < run.length || left.length === 0 || right.length === 0) return;
    const [leftLines, rightLines] = [countLines(left), countLines(right)];
    if (Math.min(leftLines, rightLines) < FEWEST_LINES || areLabels(left)) return;
    const lines = leftLines + rightLines;
    if (best !== null && best.lines >= lines) return;
    best = { above: boxes.slice(0, from), left, right, below: boxes.slice(to), lines };
  };
  for (const [i, box] of boxes.entries()) {
    const crosses = rightOf(box) > at && box.x < at + gutter;
    if (!crosses) continue;
    consider(i);
    from = i + 1;
  }
  consider(boxes.length);
  return best;
}

/** The best way to part boxes (sorted from top to bottom) into two columns; null where they are one. */
function bestSplit(boxes: readonly Box[]): Split | null {
  const sizes = boxes.map(({ size }) => size).sort((a, b) => a - b);
  const gutter = GUTTER * (sizes[sizes.length >> 1] ?? 10);
  const ends = [...new Set(boxes.map((box) => Math.ceil(rightOf(box) / 3) * 3))].sort((a, b) => a - b);
  const step = Math.max(1, Math.ceil(ends.length / MOST_PLACES));
  let best: Split | null = null;
  for (let i = 0; i < ends.length; i += step) {
    const split = splitAt(boxes, ends[i] ?? 0, gutter);
    if (split && (best === null || split.lines > best.lines)) best = split;
  }
  return best;
}

function blocksOf(boxes: readonly Box[], depth: number): string[][] {
  const split = depth < DEEPEST && boxes.length > 3 ? bestSplit(boxes) : null;
  if (!split) return boxes.length === 0 ? [] : [linesIn(boxes).map(textOfLine)];
  return [split.above, split.left, split.right, split.below].flatMap((part) => blocksOf(part, depth + 1));
}

/**
 * The lines of a page in the order they are read: what stands side by side is read column by column.
 *
 * @returns blocks of lines; each block is one column, or what stands between two sets of columns
 */
export function readingOrder(boxes: readonly Box[]): string[][] {
  const words = withoutOverprint(boxes.filter(({ text }) => text.trim() !== ''));
  const sorted = words.sort((a, b) => a.y - b.y || a.x - b.x);
  return blocksOf(sorted, 0).map((lines) => lines.filter((line) => line !== ''));
}
