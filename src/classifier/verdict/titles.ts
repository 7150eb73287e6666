import lexicon from '../../../lexicons/titles.json' with { type: 'json' };
import type { TitleSays } from '../analysis.ts';
import { compile } from '../text/compile.ts';
import { findIn, type Matcher, type Term } from '../text/matcher.ts';
import { type Tokens, tokenise } from '../text/tokens.ts';

const SIGNALS = ['ai', 'bare', 'ml', 'both', 'none'] as const;
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

function kindsIn<K>(matcher: Matcher, title: Tokens, kinds: readonly K[]): Set<K> {
  const found = new Set<K>();
  const { count, id } = findIn(matcher, title);
  for (let i = 0; i < count; i++) {
    const kind = kinds[id[i] ?? 0];
    if (kind !== undefined) found.add(kind);
  }
  return found;
}

/** What stands apart in a title: the role, then a team, a product or a place. */
const APART = /\s[-–—]\s?|[,(|:;•]/;

interface Part {
  readonly signals: ReadonlySet<Signal>;
  readonly roles: ReadonlySet<Role>;
}

function partOf(text: string): Part {
  const { signals: signalTerms, roles: roleTerms } = matchers();
  const tokens = tokenise(text);
  return {
    signals: kindsIn(signalTerms, tokens, SIGNALS),
    roles: kindsIn(roleTerms, tokens, ROLES),
  };
}

/** Work that is named by itself: `AI` after it names a team or a product, not the work. */
const OWN_WORK: readonly Role[] = ['software', 'data', 'operations', 'analyst', 'business'];

const hasAny = <K>(set: ReadonlySet<K>, wanted: readonly K[]): boolean => wanted.some((one) => set.has(one));

function sidesOf(signals: ReadonlySet<Signal>): TitleSays {
  const ai = signals.has('ai') || signals.has('bare');
  if (signals.has('both') || (ai && signals.has('ml'))) return 'both';
  if (ai) return 'ai';
  return signals.has('ml') ? 'ml' : 'other';
}

const BUILDS: readonly Role[] = ['engineer', 'science', 'field', 'expert'];

/** The part that names the job: the first that does, but a rank (`Manager, …`) gives way to a role after it. */
function headOf(parts: readonly Part[]): number {
  const first = parts.findIndex(({ signals, roles }) => signals.size > 0 || roles.size > 0);
  const part = parts[first];
  if (!part || part.signals.size > 0 || !part.roles.has('business') || hasAny(part.roles, BUILDS))
    return first;
  const role = parts.findIndex(({ roles }, i) => i > first && hasAny(roles, BUILDS));
  return role < 0 ? first : role;
}

function saysOf(parts: readonly Part[]): TitleSays {
  const at = headOf(parts);
  const head = parts[at];
  if (!head) return 'other';
  if (!hasAny(head.roles, BUILDS) && head.roles.has('business')) return 'other';
  const later = new Set(parts.slice(at + 1).flatMap(({ signals }) => [...signals]));
  const said = sidesOf(head.signals);
  if (said !== 'other' || hasAny(head.roles, OWN_WORK)) later.delete('bare');
  if (said === 'other') return sidesOf(later);
  const more = sidesOf(later);
  return more === 'other' || more === said ? said : 'both';
}

/** What the words of a title say. */
export function titleSigns(title: string): TitleSigns {
  const whole = partOf(title);
  const parts = title.split(APART);
  return { says: saysOf(parts.length === 1 ? [whole] : parts.map(partOf)), ...whole };
}
