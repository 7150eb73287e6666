import { expect, it } from 'vitest';
import { SKILLS } from '../../../src/classifier/skills/lexicon.ts';

/** Longer chains are seldom true: who knows A surely knows B, and so on, loses a little at every step. */
const LONGEST = 2;

it('chains of what a skill brings along that are longer than two steps are listed, to be looked at when they change', async () => {
  const implied = new Map(SKILLS.map(({ name, implies = [] }) => [name, implies]));
  const chains: string[][] = [];
  const walk = (chain: string[]) => {
    const next = implied.get(chain.at(-1) ?? '') ?? [];
    if (next.length === 0 && chain.length > LONGEST + 1) chains.push(chain);
    for (const name of next) walk([...chain, name]);
  };
  for (const name of implied.keys()) walk([name]);
  const lines = chains.map((chain) => chain.join(' → ')).sort();
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./implies-chains.txt');
});
