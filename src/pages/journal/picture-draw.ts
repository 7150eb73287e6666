import { PICTURE as T } from './insight-texts.ts';
import type { Picture } from './picture.ts';

/** In pixels: of the shape in which sites show pictures of links. */
const SIZE = { width: 1200, height: 675 };
const MARGIN = 64;
const WIDTH = SIZE.width - 2 * MARGIN;
const COLOURS = {
  ...{ backdrop: '#ffffff', ink: '#15181e', dim: '#555c6b', line: '#e1e4ea' },
  ...{ ai: '#0b7a6f', ml: '#5145cd', neither: '#8b92a0', rest: '#c3c7d0' },
};

type Pen = CanvasRenderingContext2D;

/** Writes a text; returns its width. */
function write(
  pen: Pen,
  text: string,
  x: number,
  y: number,
  font: string,
  colour: string = COLOURS.ink,
): number {
  pen.font = `${font} system-ui, sans-serif`;
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
  return pen.measureText(text).width;
}

/** Fills a box with round corners. */
function bar(pen: Pen, x: number, y: number, width: number, height: number, colour: string): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.roundRect(x, y, width, height, 6);
  pen.fill();
}

/** Text over as many lines as it takes. Returns where the next line would stand. */
function wrapped(pen: Pen, text: string, x: number, y: number, width: number, font: string): number {
  pen.font = `${font} system-ui, sans-serif`;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && pen.measureText(`${line} ${word}`).width <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  for (const [i, line] of lines.entries()) write(pen, line, x, y + i * 40, font);
  return y + lines.length * 40;
}

/** The listings by their work: one bar that the kinds of work divide, and its legend beneath. */
function drawWork(pen: Pen, { work, rest, n }: Picture, y: number): void {
  const parts = [
    ...work.map(({ verdict, n: some }) => ({
      n: some,
      colour: COLOURS[verdict === 'mixed' ? 'ai' : verdict],
      under: verdict === 'mixed' ? COLOURS.ml : null,
      label: T.work(verdict, some),
    })),
    ...(rest > 0 ? [{ n: rest, colour: COLOURS.rest, under: null, label: T.rest(rest) }] : []),
  ];
  const room = WIDTH - 6 * (parts.length - 1);
  let at = MARGIN;
  let label = MARGIN;
  for (const part of parts) {
    const width = Math.max(8, (part.n / n) * room);
    bar(pen, at, y, width, 36, part.colour);
    // Both is two colours, not a third.
    if (part.under) bar(pen, at, y + 18, width, 18, part.under);
    at += width + 6;
    bar(pen, label, y + 54, 16, 16, part.colour);
    if (part.under) bar(pen, label, y + 62, 16, 8, part.under);
    label += 26 + write(pen, part.label, label + 26, y + 69, '500 22px') + 28;
  }
}

/** The median pay of each role, side by side. */
function drawPay(pen: Pen, { pay }: Picture, y: number): void {
  let x = MARGIN;
  for (const one of pay) {
    const { role, n } = one;
    bar(pen, x, y - 30, 8, 72, COLOURS[role]);
    const wide = write(pen, T.sum(one), x + 24, y, '700 32px');
    const words = write(pen, T.median(role, n), x + 24, y + 36, '400 20px', COLOURS.dim);
    x += Math.max(wide, words) + 72;
  }
}

/** The skills most asked for, on one line: what does not fit is left out. */
function drawSkills(pen: Pen, { skills }: Picture, y: number): void {
  if (skills.length === 0) return;
  write(pen, T.skills, MARGIN, y, '600 20px', COLOURS.dim);
  let x = MARGIN;
  for (const { name, n } of skills) {
    const words = `${name} ${n}`;
    pen.font = '500 22px system-ui, sans-serif';
    const width = pen.measureText(words).width + 32;
    if (x + width > SIZE.width - MARGIN) break;
    pen.strokeStyle = COLOURS.dim;
    pen.lineWidth = 1.5;
    pen.beginPath();
    pen.roundRect(x, y + 18, width, 42, 21);
    pen.stroke();
    write(pen, words, x + 16, y + 47, '500 22px');
    x += width + 10;
  }
}

/** Draws what the reader's listings show of their market. */
export function drawPicture(canvas: HTMLCanvasElement, picture: Picture): void {
  canvas.width = SIZE.width;
  canvas.height = SIZE.height;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = COLOURS.backdrop;
  pen.fillRect(0, 0, SIZE.width, SIZE.height);
  bar(pen, 0, 0, SIZE.width / 2, 12, COLOURS.ai);
  bar(pen, SIZE.width / 2, 0, SIZE.width / 2, 12, COLOURS.ml);
  write(pen, T.heading(picture.n), MARGIN, 96, '700 44px');
  write(pen, T.span(picture.from, picture.to), MARGIN, 136, '400 24px', COLOURS.dim);
  drawWork(pen, picture, 176);
  let y = 312;
  if (picture.titles) {
    const { says, n, other } = picture.titles;
    y = wrapped(pen, T.titles(says, n, other), MARGIN, y, WIDTH, '600 30px') + 24;
  }
  drawPay(pen, picture, y + 20);
  drawSkills(pen, picture, y + (picture.pay.length > 0 ? 112 : 20));
  pen.strokeStyle = COLOURS.line;
  pen.beginPath();
  pen.moveTo(MARGIN, SIZE.height - 64);
  pen.lineTo(SIZE.width - MARGIN, SIZE.height - 64);
  pen.stroke();
  write(pen, T.foot, MARGIN, SIZE.height - 28, '400 20px', COLOURS.dim);
}
