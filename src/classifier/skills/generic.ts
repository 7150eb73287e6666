import { GENERIC, skillInfo } from './lexicon.ts';

/** Per word for the usual work: the skills and groups beside which it is that. */
const BESIDE = new Map<string, ReadonlySet<string>>(
  GENERIC.flatMap(({ names, beside }) => {
    const set = new Set(beside);
    return names.map((name) => [name, set] as const);
  }),
);

/** Whether a skill brings another along, by any number of steps. */
function brings(name: string, other: string): boolean {
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
 * Which of the skills a posting asks for are the usual work, said beside something more specific of its kind:
 * `monitoring` beside Prometheus, `classification` beside machine learning.
 *
 * @param names all skills the posting asks for, by canonical name
 */
export function genericAmong(names: readonly string[]): Set<string> {
  const usual = new Set<string>();
  for (const name of names) {
    const beside = BESIDE.get(name);
    if (!beside) continue;
    // Two words for the usual work do not make each other it, unless the lexicon names one as the wider.
    const isUsual = names.some(
      (other) =>
        other !== name &&
        (beside.has(other) ||
          (!BESIDE.has(other) && (beside.has(skillInfo(other)?.group ?? '') || brings(other, name)))),
    );
    if (isUsual) usual.add(name);
  }
  return usual;
}
