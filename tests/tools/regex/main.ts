// Looks for expressions whose time explodes on some text, with recheck: `npm run regex`. What it has proved is written
// down; a test sees to it that nothing else is in use.
import { readFileSync, writeFileSync } from 'node:fs';
import { fetched } from '../../fetched.ts';
import { expressions } from './collect.ts';

const PROVED = 'tests/tools/regex/proved.json';
const BOUNDED = 'tests/tools/regex/bounded.json';
/** Milliseconds for one expression; the largest, alternatives of a lexicon, are not settled in any time. */
const LIMIT = 30_000;

interface Bounded {
  expression: string;
  /** What it reads, and how much of it at most. */
  reads: string;
}

interface Recheck {
  checkSync(
    source: string,
    flags: string,
    options: { timeout: number },
  ): { status: string; complexity?: { summary?: string }; error?: { kind?: string } };
}

/** `regex`: proves what is new; names what it could not prove, which `bounded.json` must then explain. */
export async function main(): Promise<number> {
  const { checkSync } = await fetched({ recheck: '4.5.0' })<Recheck>('recheck');
  const proved = new Set(JSON.parse(readFileSync(PROVED, 'utf8')) as string[]);
  const bounded = JSON.parse(readFileSync(BOUNDED, 'utf8')) as Bounded[];
  const all = await expressions();
  const used = new Set(all.map(({ source, flags }) => `/${source}/${flags}`));
  let open = 0;
  for (const { source, flags } of all) {
    const name = `/${source}/${flags}`;
    if (proved.has(name) || bounded.some(({ expression }) => expression === name)) continue;
    const { status, complexity, error } = checkSync(source, flags, { timeout: LIMIT });
    if (status === 'safe') proved.add(name);
    else {
      open++;
      console.log(`${complexity?.summary ?? error?.kind ?? status}\n  ${name}`);
    }
  }
  for (const { expression } of bounded.filter((one) => !used.has(one.expression)))
    console.log(`no longer in use, to be taken out of ${BOUNDED}\n  ${expression}`);
  writeFileSync(PROVED, `${JSON.stringify([...proved].filter((name) => used.has(name)).sort(), null, 2)}\n`);
  console.log(`${all.length} expressions, ${proved.size} proved, ${bounded.length} bounded, ${open} open.`);
  return open === 0 ? 0 : 1;
}
