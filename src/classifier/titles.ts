import lexicon from '../../lexicons/titles.json' with { type: 'json' };
import type { TitleReading, TitleSays } from './analysis.ts';
import { compile, findIn, type Matcher, type Term } from './matcher.ts';
import { tokenise } from './tokens.ts';

const SIGNALS = ['ai', 'ml', 'both', 'none'] as const;
type Signal = (typeof SIGNALS)[number];
/** What kinds of job a title can name; several may stand in one title. */
export const ROLES = Object.keys(lexicon.roles) as (keyof typeof lexicon.roles)[];
type Role = (typeof ROLES)[number];

/** The words of a title that say something of the work, by kind. */
export interface TitleSigns {
  readonly says: TitleSays;
  readonly signals: ReadonlySet<Signal>;
  readonly roles: ReadonlySet<Role>;
}

let compiled: { signals: Matcher; roles: Matcher } | undefined;

function matchers(): { signals: Matcher; roles: Matcher } {
  if (compiled) return compiled;
  const terms = <K extends string>(kinds: readonly K[], lists: Record<K, readonly string[]>): Term[] =>
    kinds.flatMap((kind, id) => lists[kind].map((text) => ({ text, id })));
  compiled = {
    signals: compile(terms(SIGNALS, lexicon.signals)),
    roles: compile(terms(ROLES, lexicon.roles)),
  };
  return compiled;
}

function kindsIn<K>(matcher: Matcher, title: string, kinds: readonly K[]): Set<K> {
  const found = new Set<K>();
  const { count, id } = findIn(matcher, tokenise(title));
  for (let i = 0; i < count; i++) {
    const kind = kinds[id[i] ?? 0];
    if (kind !== undefined) found.add(kind);
  }
  return found;
}

function saysOf(signals: ReadonlySet<Signal>, roles: ReadonlySet<Role>): TitleSays {
  const builds = roles.has('engineer') || roles.has('science') || roles.has('field');
  if (!builds && roles.has('business')) return 'other';
  if (signals.has('both') || (signals.has('ai') && signals.has('ml'))) return 'both';
  if (signals.has('ai')) return 'ai';
  return signals.has('ml') ? 'ml' : 'other';
}

/** What the words of a title say. */
export function titleSigns(title: string): TitleSigns {
  const { signals: signalTerms, roles: roleTerms } = matchers();
  const signals = kindsIn(signalTerms, title, SIGNALS);
  const roles = kindsIn(roleTerms, title, ROLES);
  return { says: saysOf(signals, roles), signals, roles };
}

/**
 * Reads what a title suggests, for cards that show no description.
 *
 * @returns `guess` is `unread` where the title leaves the work open: a title that names both kinds, or a plain
 * software title, may stand over any of the four
 */
export function readTitle(title: string): TitleReading {
  const { says, roles } = titleSigns(title);
  if (says === 'ai' || says === 'ml') return { says, guess: says };
  if (says === 'both') return { says, guess: 'unread' };
  const other = roles.has('business') || roles.has('analyst') || roles.has('data') || roles.has('operations');
  return { says, guess: other ? 'neither' : 'unread' };
}
