import { GENERIC, skillInfo } from './lexicon.ts';

/** Per generic name: the skills and groups of skills beside which it says nothing more. */
const BESIDE = new Map<string, ReadonlySet<string>>(
  GENERIC.flatMap(({ names, beside }) => {
    const set = new Set(beside);
    return names.map((name) => [name, set] as const);
  }),
);

/** Whether a skill implies another, by any number of steps. */
function implies(name: string, other: string): boolean {
  const seen = new Set<string>();
  const queue = [...(skillInfo(name)?.implies ?? [])];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === other) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    queue.push(...(skillInfo(next)?.implies ?? []));
  }
  return false;
}

/**
 * Which of the skills a posting asks for are generic, named beside something more specific of their kind: `monitoring`
 * beside Prometheus, `classification` beside machine learning.
 *
 * @param names all skills the posting asks for, by canonical name
 */
export function genericAmong(names: readonly string[]): Set<string> {
  const generic = new Set<string>();
  for (const name of names) {
    const beside = BESIDE.get(name);
    if (!beside) continue;
    // Two generic names do not make each other one, unless the lexicon names one as the wider.
    const isGeneric = names.some(
      (other) =>
        other !== name &&
        (beside.has(other) ||
          (!BESIDE.has(other) && (beside.has(skillInfo(other)?.group ?? '') || implies(other, name)))),
    );
    if (isGeneric) generic.add(name);
  }
  return generic;
}
