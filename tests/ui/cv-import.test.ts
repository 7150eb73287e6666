import { describe, expect, it } from 'vitest';
import { withChoices } from '../../src/ui/cv/cv-import.tsx';

const choice = (name: string, level: 'known' | 'learning', take = true) => ({
  ...{ name, level, take, before: '', words: name, after: '', page: null },
});

describe('what is taken from a CV', () => {
  it('joins the list of its level and leaves the other', () => {
    expect(
      withChoices({ skills: ['Python', 'Go'], learning: ['Rust'], ownSkills: [] }, [
        choice('Rust', 'known'),
        choice('Go', 'learning'),
        choice('SQL', 'known'),
        choice('Kafka', 'known', false),
        choice('Python', 'known'),
      ]),
    ).toEqual({ skills: ['Python', 'Rust', 'SQL'], learning: ['Go'] });
  });
});
