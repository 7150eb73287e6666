import { isSameText, isSameTitle, likenessOf, THIN } from './likeness.ts';

/** What the page shows at one look: enough to tell whether it is one job's, cheap enough for every change. */
export interface PageLook {
  /** What the address names: the board's job id, else the address itself. */
  identity: string;
  /** The job id in the address; null where it names none. */
  id: string | null;
  /** The address says that a job is shown. */
  expects: boolean;
  title: string;
  /** The description's text; empty where none stands there. */
  text: string;
  /** The job id in an attribute of an element around the description; null where none has one. */
  textId: string | null;
  /** That element is the description's alone; else it is the pane's around title and description. */
  isOwn: boolean;
  /** What the cards beside it say of the title: it is the card's of this id, it is another card's, or neither. */
  card: 'own' | 'other' | null;
}

/** Which job is in front. `slow`: it has been awaited for long, and the reader may have read what is there. */
export type Phase =
  | { kind: 'reading'; slow: boolean }
  /** `asIs`: the page may still show another job's text; the reader had it read all the same. */
  | { kind: 'listing'; look: PageLook; asIs: boolean }
  | { kind: 'none' };

/** All that is known of the page's way from one job to the next. Times are milliseconds of one clock. */
export interface State {
  phase: Phase;
  /** The last look that was settled, or left for another job's address before it was; also while the next is awaited. */
  settled: PageLook | null;
  /** When another job than before was settled last. */
  settledAt: number;
  /** Settled looks so far; 0 while the only one known was left before it had settled. */
  count: number;
  /** How often the text of the settled listing changed a little and was read again. */
  updates: number;
  last: PageLook | null;
  /** When title or text last changed. */
  touchedAt: number;
  /** When the address came to name something else, each time since the last settled look. */
  moves: readonly number[];
  /** When another text came in place of the one before, each time since the last settled look. */
  texts: readonly number[];
  /** The text was gone at some time since the address moved. */
  emptied: boolean;
  /** Since when the page differs from what was settled; null while it does not. */
  awaitedSince: number | null;
}

/** A text that has not changed for so long is all there. */
export const REST = 150;
/** The same where the signs are weaker: boards show the old text for up to two seconds. */
export const LONG_REST = 2000;
/** A listing whose own text changes a little is read again after so long, each time after twice as long. */
export const UPDATE_REST = 1000;
/**
 * The same where sentences of it changed: it may be the text of another job of the same name, which is there before its
 * address is. Boards are up to 12 seconds late.
 */
export const REWORDED_REST = 15_000;
/** A text that never rests is read as it is after so long. */
export const RESTLESS = 3000;
/** A page that is still empty after so long has nothing to show. */
export const NOTHING = 1500;
/** After so long of waiting the reader is told, and may have read what is there. */
export const SLOW = 8000;
/** A heading that stands in for a title while a page is built is gone after so long. */
const STAND_IN = 5000;
/** The text of the job chosen last comes after that of the one before: so much later than it was chosen, at most. */
const LAG = 500;

/** The state of a page that nothing is known of. `now`: milliseconds, by the same clock as in all looks. */
export const start = (now: number): State => ({
  ...{
    phase: { kind: 'reading', slow: false },
    settled: null,
    settledAt: now,
    count: 0,
    updates: 0,
    last: null,
  },
  ...{ touchedAt: now, moves: [], texts: [], emptied: false, awaitedSince: now },
});

const isEmpty = ({ title, text }: PageLook): boolean => title === '' && text === '';

/** Milliseconds between the first and the last of some times. */
const spanOf = (times: readonly number[]): number => (times.at(-1) ?? 0) - (times[0] ?? 0);

/** Did another job's text come in place of one? What is short is a stand-in. */
const isOtherText = (before: string, now: string): boolean =>
  Math.min(before.length, now.length) >= THIN && before !== now && likenessOf(before, now) === 'other';

/** How long title and text must have rested for the look to be settled; null: not by resting alone. */
function restWanted(state: State, look: PageLook): number | null {
  const { settled, moves, emptied, count, updates } = state;
  if (!settled) return REST;
  const sameTitle = isSameTitle(settled.title, look.title);
  const sameText = isSameText(settled.text, look.text);
  const agrees = look.textId !== null && look.textId === look.id;
  // An attribute that still names the old job may be one that never changes; one that names a third is alive.
  const names = look.id === null ? null : look.textId;
  if (names !== null && !agrees && names !== settled.id) return null;
  if (look.identity === settled.identity) {
    if (agrees && look.text !== '') return REST;
    const isThin = settled.text.length < THIN;
    if (sameTitle && isThin) return REST;
    const likeness = sameTitle && !sameText ? likenessOf(settled.text, look.text) : 'other';
    if (likeness === 'reworded') return REWORDED_REST;
    if (likeness === 'nearly') return UPDATE_REST * 2 ** Math.min(updates, 6);
    // The heading of the document's first listing may have been a stand-in: soon after it, and if no other card's.
    const isStandIn = count === 1 && look.card !== 'other' && state.touchedAt - state.settledAt <= STAND_IN;
    return sameText && isStandIn && look.text !== '' ? LONG_REST : null;
  }
  if (look.card === 'other') return null;
  if (agrees && look.text !== '') {
    if (!sameText || look.isOwn) return REST;
    // A pane may take the new id long before the new text; then its title mostly changes first too.
    return sameTitle ? LONG_REST : null;
  }
  if (sameText) {
    if (look.text === '') return sameTitle ? null : LONG_REST;
    // The first job's id came into the address later: title and text are what they were, and its card says so.
    if (settled.id === null && sameTitle && look.card === 'own') return REST;
    // Under another title the old words are the old job's, also when they come back.
    return emptied && sameTitle ? LONG_REST : null;
  }
  if (look.text === '') return null;
  const likeness = likenessOf(settled.text, look.text);
  // Under one title, what only grew or changed by a word is the old job's: an hour passed, a line was unfolded.
  if (likeness === 'nearly' && sameTitle) return emptied ? LONG_REST : null;
  // Sentences that changed may still be the old job's.
  const rest = likeness !== 'other' || (names !== null && !agrees) ? LONG_REST : REST;
  // Two addresses, or two texts, are two jobs that were chosen: the rest of the second one comes as late as the first's.
  const spans = [moves, state.texts].flatMap((times) => (times.length > 1 ? [spanOf(times) + LAG] : []));
  return Math.max(rest, ...spans);
}

/** Is this what was settled, a little changed or not yet all there? Then it stands until it is read again. */
function isStillSettled(settled: PageLook, look: PageLook): boolean {
  if (look.identity !== settled.identity || isEmpty(look)) return false;
  if (look.textId !== null && look.id !== null && look.textId !== look.id) return false;
  if (!isSameTitle(settled.title, look.title)) return false;
  return look.text === '' || settled.text.length < THIN || likenessOf(settled.text, look.text) !== 'other';
}

/** Is it what was settled, but for numbers that tick and words that a page adds to a title? */
const isUnchanged = (settled: PageLook, look: PageLook): boolean =>
  settled.identity === look.identity &&
  isSameTitle(settled.title, look.title) &&
  isSameText(settled.text, look.text);

/** Is it the same to the letter? */
const sameLook = (a: PageLook, b: PageLook): boolean =>
  a.identity === b.identity && a.title === b.title && a.text === b.text;

/** Takes note of what the page shows, without deciding anything. */
function noted(state: State, look: PageLook, now: number): State {
  const { last } = state;
  const touched = !last || !isSameTitle(last.title, look.title) || !isSameText(last.text, look.text);
  const moved = last !== null && last.identity !== look.identity;
  // A job left before it had settled: what its text was is known, so that it is not believed to be the next one's.
  const isLeft = !state.settled && moved && last.id && look.id && last.text;
  const settled = isLeft ? last : state.settled;
  const hasBegun = isLeft || (!settled && (!last || (isEmpty(last) && !isEmpty(look))));
  const isBack = settled?.identity === look.identity;
  const moves = isBack ? [] : moved ? [...state.moves, now] : state.moves;
  const isReplaced = last && isOtherText(last.text, look.text);
  const texts = isReplaced ? [...state.texts, now] : state.texts;
  return {
    ...state,
    settled,
    last: look,
    touchedAt: touched ? now : state.touchedAt,
    moves,
    texts,
    awaitedSince: hasBegun ? now : state.awaitedSince,
    emptied: isBack ? false : state.emptied || (settled !== null && look.text === '' && settled.text !== ''),
  };
}

/** Another job is awaited, or this one's page is still being built. */
const awaiting = (state: State, now: number): State => {
  const awaitedSince = state.awaitedSince ?? now;
  const slow = state.settled !== null && now - awaitedSince >= SLOW;
  return { ...state, awaitedSince, phase: { kind: 'reading', slow } };
};

/** Settles a look: from now on this job is in front. */
function settle(state: State, look: PageLook, now: number): State {
  const { settled } = state;
  const isUpdate = settled !== null && settled.identity === look.identity;
  return {
    ...state,
    phase: { kind: 'listing', look, asIs: false },
    settled: look,
    settledAt: isUpdate ? state.settledAt : now,
    count: state.count + (isUpdate ? 0 : 1),
    updates: isUpdate ? state.updates + (sameLook(settled, look) ? 0 : 1) : 0,
    ...{ moves: [], texts: [], emptied: false, awaitedSince: null },
  };
}

/** Says which job is in front after a look that was taken note of. */
function decided(state: State, look: PageLook, now: number): State {
  if (isEmpty(look)) {
    const wait = !look.expects ? 0 : state.settled ? SLOW : NOTHING;
    const since = state.awaitedSince ?? now;
    const isOver = now - Math.max(since, state.settled ? state.touchedAt : 0) >= wait;
    // Where no job was ever shown there is nothing to wait for.
    if (isOver && (state.settled === null || now - state.touchedAt >= REST))
      return { ...state, awaitedSince: since, emptied: true, phase: { kind: 'none' } };
    return { ...awaiting(state, now), phase: { kind: 'reading', slow: false } };
  }
  const { phase } = state;
  if (phase.kind === 'listing' && phase.asIs && sameLook(phase.look, look)) return state;
  // Numbers that tick make no other text: what was read of it stands, and is not read again.
  if (state.settled && isUnchanged(state.settled, look))
    return {
      ...{ ...state, awaitedSince: null, count: Math.max(state.count, 1) },
      phase: { kind: 'listing', look: state.settled, asIs: false },
    };
  const rest = restWanted(state, look);
  const since = Math.max(state.touchedAt, state.moves.at(-1) ?? 0);
  const isRestless = state.settled === null && now - (state.awaitedSince ?? now) >= RESTLESS;
  if (rest !== null && (now - since >= rest || isRestless)) return settle(state, look, now);
  // What was left before it had settled was never read: only its own words make it the listing.
  if (state.settled && state.count > 0 && isStillSettled(state.settled, look))
    return { ...state, awaitedSince: null, phase: { kind: 'listing', look: state.settled, asIs: false } };
  return awaiting(state, now);
}

/**
 * The state after a look at the page.
 *
 * @param since when what is seen at the first look came into the page, as far as that is known
 */
export function look(state: State, seen: PageLook, now: number, since = now): State {
  const noticed = noted(state, seen, now);
  const next = state.last === null ? { ...noticed, touchedAt: Math.min(since, now) } : noticed;
  return decided(next, seen, now);
}

/** The reader does not want to wait: what is there is read, as it is. */
export function readIt(state: State): State {
  const { last, phase } = state;
  if (phase.kind !== 'reading' || !phase.slow || !last || isEmpty(last)) return state;
  return { ...state, phase: { kind: 'listing', look: last, asIs: true } };
}

/** When the page must be looked at again even if nothing changes; null: never. */
export function wakeAt(state: State, now: number): number | null {
  const { last, phase, touchedAt, moves, awaitedSince } = state;
  if (!last) return null;
  const times: number[] = [];
  if (isEmpty(last)) {
    if (phase.kind === 'none') return null;
    const since = Math.max(awaitedSince ?? now, state.settled ? touchedAt : 0);
    times.push(since + (!last.expects ? 0 : state.settled ? SLOW : NOTHING), touchedAt + REST);
  } else {
    const rest = restWanted(state, last);
    const isSettled = phase.kind === 'listing' && (phase.asIs || isUnchanged(phase.look, last));
    if (rest !== null && !isSettled) times.push(Math.max(touchedAt, moves.at(-1) ?? 0) + rest);
    if (state.settled === null && awaitedSince !== null) times.push(awaitedSince + RESTLESS);
    if (phase.kind === 'reading' && !phase.slow && state.settled && awaitedSince !== null)
      times.push(awaitedSince + SLOW);
  }
  const ahead = times.filter((time) => time > now);
  return ahead.length === 0 ? null : Math.min(...ahead);
}
