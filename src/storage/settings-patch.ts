import type { SettingsPatch } from '../platform/command-shapes.ts';
import type { Settings } from './settings.ts';

// Two windows may change one list, or one record, at the same time: what travels is what came in and what went out.

type Fields = Record<string, unknown>;

/** What names an entry of a list. */
const nameOf = (entry: unknown): string =>
  typeof entry === 'object' && entry !== null && 'name' in entry ? String(entry.name) : String(entry);
const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The change that leads from one state of some fields to another. */
export function patchBetween(before: Partial<Settings>, after: Partial<Settings>): SettingsPatch {
  const patch: SettingsPatch = { set: {}, add: {}, remove: {} };
  for (const [field, next] of Object.entries(after)) {
    const was = (before as Fields)[field];
    if (same(was, next)) continue;
    if (Array.isArray(next) && Array.isArray(was)) {
      const known = new Map(was.map((entry) => [nameOf(entry), entry]));
      const names = new Set(next.map(nameOf));
      patch.add[field] = next.filter((entry) => !same(known.get(nameOf(entry)), entry));
      patch.remove[field] = [...known.keys()].filter((name) => !names.has(name));
    } else if (isRecord(next) && isRecord(was)) {
      const changed = Object.entries(next).filter(([key, value]) => !same(was[key], value));
      patch.set[field] = Object.fromEntries(changed);
      patch.remove[field] = Object.keys(was).filter((key) => !(key in next));
    } else patch.set[field] = next;
  }
  return patch;
}

/** The fields a change touches, as they are after it. */
export function patched(settings: Settings, { set, add, remove }: SettingsPatch): Partial<Settings> {
  const now: Fields = { ...settings };
  const next: Fields = {};
  for (const field of new Set([...Object.keys(set), ...Object.keys(add), ...Object.keys(remove)])) {
    const was = now[field];
    const gone = new Set(remove[field] ?? []);
    if (Array.isArray(was)) {
      const added = new Map((add[field] ?? []).map((entry) => [nameOf(entry), entry]));
      const stay = was.filter((entry) => !gone.has(nameOf(entry)));
      const kept = stay.map((entry) => added.get(nameOf(entry)) ?? entry);
      const known = new Set(stay.map(nameOf));
      next[field] = [...kept, ...[...added].filter(([name]) => !known.has(name)).map(([, entry]) => entry)];
    } else if (isRecord(was)) {
      const given = set[field];
      const stay = Object.entries(was).filter(([key]) => !gone.has(key));
      next[field] = { ...Object.fromEntries(stay), ...(isRecord(given) ? given : {}) };
    } else if (field in set) next[field] = set[field];
  }
  return next as Partial<Settings>;
}

/**
 * The change that takes one back, in what nothing has changed since.
 *
 * @param before the fields it touched, as they were
 * @param after the same, as it left them
 * @returns null where all of it has been overtaken
 */
export function undoing(
  before: Partial<Settings>,
  after: Partial<Settings>,
  now: Settings,
): SettingsPatch | null {
  const wanted = patchBetween(after, before);
  const left = (field: string) => [(after as Fields)[field], (now as Fields)[field]] as const;
  const back: SettingsPatch = { set: {}, add: {}, remove: {} };
  for (const [field, entries] of Object.entries(wanted.add)) {
    const [was, is] = left(field).map(
      (list) => new Map((Array.isArray(list) ? list : []).map((entry) => [nameOf(entry), entry])),
    );
    back.add[field] = entries.filter((entry) => same(was?.get(nameOf(entry)), is?.get(nameOf(entry))));
  }
  for (const [field, names] of Object.entries(wanted.remove)) {
    const [was, is] = left(field).map((value) =>
      Array.isArray(value)
        ? new Map(value.map((entry) => [nameOf(entry), entry]))
        : new Map(Object.entries(isRecord(value) ? value : {})),
    );
    back.remove[field] = names.filter((name) => is?.has(name) && same(was?.get(name), is.get(name)));
  }
  for (const [field, value] of Object.entries(wanted.set)) {
    const [was, is] = left(field);
    if (isRecord(value) && isRecord(was) && isRecord(is)) {
      const kept = Object.entries(value).filter(([key]) => same(was[key], is[key]));
      if (kept.length > 0) back.set[field] = Object.fromEntries(kept);
    } else if (same(was, is)) back.set[field] = value;
  }
  const lists = [...Object.values(back.add), ...Object.values(back.remove)];
  return Object.keys(back.set).length > 0 || lists.some((list) => list.length > 0) ? back : null;
}
