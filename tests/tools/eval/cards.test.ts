import { describe, expect, it } from 'vitest';
import { CARD_SCORES } from '../../../src/classifier/verdict/card-guess.ts';
import { shipped } from '../../../src/classifier/verdict/weights.ts';
import { learnCards } from './cards.ts';
import { ownExamples } from './own.ts';

describe('guesses of cards, learned from our own short descriptions', () => {
  // Four layouts of one work are of one employer, and so in one fold.
  const examples = ownExamples().map((example, i) => ({
    ...example,
    text: { ...example.text, company: `Quay ${Math.floor(i / 4)}` },
  }));
  const { list, figures } = learnCards(examples, [shipped(), shipped()]);

  it('weigh each score against other work, in whole thousandths', () => {
    expect(Object.keys(list.card).sort()).toEqual([...CARD_SCORES, 'bias'].sort());
    for (const row of Object.values(list.card))
      expect(row.map((weight) => Number.isInteger(weight))).toEqual([true, true, true]);
  });

  it('are right more often the more a card shows', () => {
    const shareRight = (name: string) => {
      const { shown = 0, right = 0 } = figures[name]?.plain ?? {};
      return shown * right;
    };
    const [none, some, more] = ['none', 'first 150 characters', 'first 500 characters'].map(shareRight);
    expect(some).toBeGreaterThan(none ?? 1);
    expect(more).toBeGreaterThan(some ?? 1);
  });
});
