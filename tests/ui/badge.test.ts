// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type BadgeState, badgeWords, drawBadge, drawPill } from '../../src/ui/badge.ts';
import { contrast, hex, parseColour, type Rgb } from '../../src/ui/colours.ts';

/** Backdrops that boards have: white, off-white, a selected card, mid grey, strong colours, three darks. */
const BACKDROPS = ['ffffff', 'f3f2ef', 'dbeafe', '808080', '0a66c2', '2d2d2d', '1b1f24', '000000'].map(hex);
const VERDICTS = ['ai', 'ml', 'mixed', 'neither', 'unread'] as const;
const LOOKS: Pick<BadgeState, 'basis' | 'unsure' | 'closed'>[] = [
  { basis: 'description', unsure: false },
  { basis: 'description', unsure: true },
  { basis: 'title', unsure: false },
  { basis: 'description', unsure: false, closed: true },
];
const states = VERDICTS.flatMap((verdict) =>
  LOOKS.map((look): BadgeState => ({ kind: 'card', verdict, ...look })),
);
const read: BadgeState = { kind: 'listing', verdict: 'ai', basis: 'description', unsure: false };

const rgbOf = (colour: string): Rgb =>
  colour.startsWith('#')
    ? hex(colour.slice(1).replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3'))
    : (parseColour(colour)?.rgb ?? hex('ff0000'));
/** The parts of a pill that hold words. */
const partsOf = (pill: HTMLElement): HTMLElement[] =>
  pill.children.length > 0 ? ([...pill.children] as HTMLElement[]) : [pill];

describe('badge', () => {
  it.each(BACKDROPS)('can be read on %o in every state', (backdrop) => {
    for (const state of states)
      for (const { style, textContent } of partsOf(drawPill(document, state, backdrop)))
        expect(
          contrast(rgbOf(style.color), rgbOf(style.background || style.backgroundColor)),
          `${textContent} ${JSON.stringify(state)}`,
        ).toBeGreaterThanOrEqual(4.5);
  });

  it('is filled only when a description was read, and surely', () => {
    const backdrop = hex('1b1f24');
    const isBackdrop = (state: BadgeState) =>
      partsOf(drawPill(document, state, backdrop)).every(
        ({ style }) => contrast(rgbOf(style.background || style.backgroundColor), backdrop) < 1.01,
      );
    for (const state of states) {
      const { verdict, basis, unsure, closed } = state;
      const sure = basis === 'description' && !unsure && !closed && !['neither', 'unread'].includes(verdict);
      expect(isBackdrop(state), JSON.stringify(state)).toBe(!sure);
    }
  });

  it('has a dashed line and a question mark for a guess, “Leans” for what is not sure, two parts for both', () => {
    const draw = (part: Partial<BadgeState>) => drawPill(document, { ...read, ...part }, hex('ffffff'));
    expect(draw({ basis: 'title' }).style.borderStyle).toBe('dashed');
    expect(draw({ basis: 'title' }).textContent).toBe('AI?');
    expect(draw({ unsure: true }).style.borderStyle).toBe('solid');
    expect(draw({ unsure: true, verdict: 'ml' }).textContent).toBe('Leans ML');
    expect(draw({ unsure: true, verdict: 'neither' }).textContent).toBe('Leans not AI/ML');
    expect([...draw({ verdict: 'mixed' }).children].map((part) => part.textContent)).toEqual(['AI', 'ML']);
    expect(draw({ closed: true }).textContent).toBe('Closed');
  });

  it('is as wide with a status or a correction as without', () => {
    const widths = [{}, { status: 'saved' }, { status: 'rejected' }, { corrected: true }].map((part) => {
      const [pill, slot] = drawBadge(document, { ...read, ...part } as BadgeState, hex('ffffff')).children;
      return [pill?.textContent, (slot as HTMLElement).style.width, (slot as HTMLElement).style.display];
    });
    expect(new Set(widths.map(String)).size).toBe(1);
  });

  it('says in words what stands in its room, and the odds of such titles', () => {
    expect(badgeWords({ ...read, status: 'applied' }).title).toContain('In your journal: applied');
    const odds = 'Roughly 68 in 100';
    const guess: BadgeState = { ...read, basis: 'title', odds };
    expect(badgeWords(guess).title).toBe(
      `Undertitle: a guess from the title only: AI engineering work. ${odds}`,
    );
    expect(badgeWords({ ...guess, verdict: 'unread' }).title).toContain(`have it read. ${odds}`);
    const withSnippet: BadgeState = { ...guess, snippet: true };
    expect(badgeWords(withSnippet).title).toBe(
      `Undertitle: a guess from the title and the card’s text: AI engineering work. ${odds}`,
    );
    expect(badgeWords({ ...withSnippet, verdict: 'unread' }).title).toContain('the card’s text don’t say');
    expect(badgeWords({ ...guess, basis: 'description' }).title).not.toContain('in 100');
  });

  it('has no attribute that a page could tell by in what it draws but its words', () => {
    const names = [
      ...drawBadge(document, { ...read, status: 'saved' }, hex('ffffff')).querySelectorAll('*'),
    ].flatMap((one) => one.getAttributeNames());
    expect(names.filter((name) => /^(class|id|data-)/.test(name))).toEqual([]);
  });
});
