import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../src/classifier/text/sections.ts';
import { tokenise } from '../../../src/classifier/text/tokens.ts';

const kindAt = (text: string, words: string) => {
  const at = text.indexOf(words);
  return sectionsOf(tokenise(text)).find(({ start, end }) => at >= start && at < end)?.kind;
};

describe('a label with its value on one line', () => {
  it.each([
    'Place: Hull\n\nRequirements: a degree in geography\n\nSaltmarsh draws charts.\n\nFor over a decade we have sailed.',
    'We draw charts of the coast.\n\nNice to have: a pilot’s licence\n\nSaltmarsh draws charts.\n\nWe have sailed.',
  ])('reaches to the end of its paragraph', (text) => {
    expect(kindAt(text, 'Saltmarsh draws')).toBe('other');
    expect(kindAt(text, 'have sailed')).toBe('other');
  });

  it.each([
    'Requirements: calm at sea\n- a degree in geography\n- a steady hand',
    'Requirements: you bring\n\n- a degree in geography\n\n- a steady hand\n\nCharts drawn by hand',
    'Requirements: what follows here:\n\na degree in geography\n\na steady hand',
    'Requirements:\n\na degree in geography\n\na steady hand',
    'Requirements: calm at sea\na degree in geography\na steady hand',
  ])('is the head of the list that follows: %j', (text) => {
    expect(kindAt(text, 'a degree')).toBe('requirements');
    expect(kindAt(text, 'a steady')).toBe('requirements');
  });

  it('gives the section it stands in back', () => {
    const text =
      'Preferred qualifications\n\nExperience required: two winters\n\nA pilot’s licence\n\nA boat of your own';
    expect(kindAt(text, 'A boat')).toBe('nice');
  });

  it('gives no text back to the firm or the benefits', () => {
    const text =
      'About us\n\nWe draw charts.\n\nRequirements: calm at sea\n\nYou have 5 years of experience.';
    expect(kindAt(text, 'You have')).toBe('other');
  });
});
