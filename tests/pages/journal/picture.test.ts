// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JournalListing } from '../../../src/pages/journal/insight-data.ts';
import { FEWEST_TOLD, type Picture, pictureOf } from '../../../src/pages/journal/picture.ts';
import { drawPicture } from '../../../src/pages/journal/picture-draw.ts';
import { PictureView } from '../../../src/pages/journal/picture-view.tsx';
import { listing } from './listing.ts';

const SETTINGS = { currency: 'GBP', workYear: { hoursPerWeek: 40, weeksPerYear: 52, daysPerYear: 220 } };
const EMPLOYER = 'Zanzibar Lighthouses';
const many = (n: number, part: Parameters<typeof listing>[0]) =>
  Array.from({ length: n }, (_, i) => listing({ company: EMPLOYER, title: `Keeper of lamp ${i}`, ...part }));
const paid = (amount: number) => ({ min: amount, max: amount, currency: 'GBP', period: 'year' as const });

/** A market with groups large and small, and everything in it that could name a listing. */
const MARKET = [
  ...many(10, { verdict: 'ai', titleSays: 'ml', required: ['Python', 'RAG'], salary: paid(80_000) }),
  ...many(12, {
    verdict: 'ml',
    titleSays: 'ml',
    required: ['Python', 'Wick trimming'],
    salary: paid(100_000),
  }),
  ...many(6, { verdict: 'neither', titleSays: 'ai', required: ['Go'] }),
  ...many(2, { verdict: 'mixed', required: ['Rust'] }),
];

/** The words a drawing writes, by a canvas that only listens. */
function wordsDrawn(picture: Picture): string[] {
  const words: string[] = [];
  const pen = {
    fillText: (text: string) => void words.push(text),
    measureText: (text: string) => ({ width: text.length * 11 }),
    ...Object.fromEntries(
      ['fillRect', 'beginPath', 'roundRect', 'fill', 'stroke', 'moveTo', 'lineTo'].map((name) => [
        name,
        () => undefined,
      ]),
    ),
  };
  const canvas = document.createElement('canvas');
  canvas.getContext = (() => pen) as unknown as HTMLCanvasElement['getContext'];
  drawPicture(canvas, picture);
  return words;
}

/** Every number of listings a picture tells of. */
const groupsOf = ({ n, work, rest, titles, pay, skills }: Picture): number[] => [
  n,
  ...work.map((one) => one.n),
  ...(rest > 0 ? [rest] : []),
  ...(titles ? [titles.n, titles.other, titles.n - titles.other] : []),
  ...pay.map((one) => one.n),
  ...skills.map((one) => one.n),
];

describe('the picture of a market', () => {
  it('tells what the listings show', () => {
    const picture = pictureOf(MARKET, SETTINGS);
    expect(picture?.work).toEqual([
      { verdict: 'ai', n: 10 },
      { verdict: 'ml', n: 12 },
      { verdict: 'neither', n: 6 },
    ]);
    expect(picture?.titles).toEqual({ says: 'ml', n: 22, other: 10 });
    expect(picture?.pay.map(({ role, median, n }) => [role, median, n])).toEqual([
      ['ai', 80_000, 10],
      ['ml', 100_000, 12],
    ]);
    expect(wordsDrawn(picture as Picture)).toContain('Of 22 ML engineer titles I opened, 10 were AI work.');
  });

  it('tells of no group under five, nor lets one be worked out', () => {
    const picture = pictureOf(MARKET, SETTINGS) as Picture;
    expect(Math.min(...groupsOf(picture))).toBeGreaterThanOrEqual(FEWEST_TOLD);
    // The two mixed listings are neither told of nor the difference between the whole and its parts.
    expect(picture.work.reduce((sum, { n }) => sum + n, 0) + picture.rest).toBe(picture.n);
    expect(picture.n).toBe(28);
    const told = pictureOf([...MARKET, ...many(3, { verdict: 'mixed' })], SETTINGS);
    expect(told?.work.find(({ verdict }) => verdict === 'mixed')?.n).toBe(5);
  });

  it('joins small groups where together they are large enough', () => {
    const picture = pictureOf(
      [...many(8, { verdict: 'ai' }), ...many(3, { verdict: 'ml' }), ...many(4, { verdict: 'neither' })],
      SETTINGS,
    );
    expect([picture?.n, picture?.work.length, picture?.rest]).toEqual([15, 1, 7]);
  });

  it('is none where no kind of work has five', () => {
    for (const listings of [[], many(4, { verdict: 'ai' }), [...many(4, {}), ...many(4, { verdict: 'ml' })]])
      expect(pictureOf(listings, SETTINGS)).toBeNull();
  });

  it('names no listing, no employer and no skill of the reader’s own making', () => {
    const picture = pictureOf(MARKET, SETTINGS) as Picture;
    const all = [JSON.stringify(picture), ...wordsDrawn(picture)].join('\n');
    expect(all).toContain('Python');
    for (const secret of [EMPLOYER, 'Keeper of lamp', 'Wick trimming', 'listing-'])
      expect(all).not.toContain(secret);
  });

  it('holds that for any listings', () => {
    // Groups of every size from none to seven.
    for (let seed = 0; seed < 200; seed++) {
      const sizes = [seed % 8, (seed >> 1) % 8, (seed * 7) % 8, (seed * 5) % 8] as const;
      const listings: JournalListing[] = [
        ...many(sizes[0], { verdict: 'ai', titleSays: 'ml', required: ['RAG'], salary: paid(70_000) }),
        ...many(sizes[1], { verdict: 'ml', titleSays: 'ml', required: ['RAG'] }),
        ...many(sizes[2], { verdict: 'mixed', titleSays: 'ai', required: ['Go'] }),
        ...many(sizes[3], { verdict: 'neither', titleSays: 'ai' }),
      ];
      const picture = pictureOf(listings, SETTINGS);
      if (picture) expect(Math.min(...groupsOf(picture)), String(sizes)).toBeGreaterThanOrEqual(FEWEST_TOLD);
    }
  });
});

describe('the view of the picture', () => {
  const written = vi.fn();
  const clicked = vi.fn();
  const settle = () => new Promise((resolve) => setTimeout(resolve, 10));
  const press = async (words: string) => {
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click();
    await settle();
    return document.querySelector('[role=status]')?.textContent;
  };

  beforeEach(async () => {
    HTMLCanvasElement.prototype.getContext = (() => null) as unknown as HTMLCanvasElement['getContext'];
    HTMLCanvasElement.prototype.toBlob = (take: BlobCallback) => take(new Blob(['x'], { type: 'image/png' }));
    vi.stubGlobal('ClipboardItem', class {});
    vi.stubGlobal('navigator', { clipboard: { write: written } });
    URL.createObjectURL = () => 'blob:picture';
    HTMLAnchorElement.prototype.click = function click() {
      clicked(this.download);
    };
    render(h(PictureView, { listings: MARKET, settings: SETTINGS, onClose: () => undefined }), document.body);
    await settle();
  });
  afterEach(() => {
    render(null, document.body);
    vi.unstubAllGlobals();
    vi.clearAllMocks();
  });

  it('copies where the browser lets it', async () => {
    written.mockResolvedValueOnce(undefined);
    expect(await press('Copy')).toBe('Copied.');
    expect(clicked).not.toHaveBeenCalled();
  });

  it('saves in place of copying where the browser does not let it', async () => {
    written.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
    expect(await press('Copy')).toBe('The browser didn’t allow copying, so the picture was saved.');
    expect(clicked).toHaveBeenCalledExactlyOnceWith('undertitle-market.png');
  });

  it('saves, and says in words what is drawn', async () => {
    expect(await press('Save as PNG')).toBe('Saved.');
    expect(clicked).toHaveBeenCalledExactlyOnceWith('undertitle-market.png');
    const spoken = document.querySelector('canvas')?.getAttribute('aria-label') ?? '';
    for (const words of [
      '28',
      'Of 22 ML engineer titles I opened, 10 were AI work.',
      'Python 22',
      '£80,000 a year: median',
    ])
      expect(spoken).toContain(words);
  });
});
