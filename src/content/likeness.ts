/** A text shorter than this is no description yet: a stand-in, a teaser. Characters. */
export const THIN = 300;
/** Characters of a text that are compared. */
const LONGEST = 60_000;
/** Words in a row by which texts are compared. */
const RUN = 4;
/** Of the runs of the shorter text so many stand in the longer one when both are one job's. */
const SHARE = 0.6;
/** Two words in the middle of a text are in so many runs. */
const FEW = 2 * RUN;

/** Without digits and white space: what counts seconds, viewers or days is no other text. */
const strip = (text: string): string => text.slice(0, LONGEST).replace(/[\d\s]+/g, ' ');
/** Stripped texts, the latest: the same two are compared again and again. */
const stripped = new Map<string, string>();
const KEPT = 6;

function withoutDigits(text: string): string {
  const known = stripped.get(text);
  if (known !== undefined) return known;
  const made = strip(text);
  for (const old of stripped.keys()) {
    if (stripped.size < KEPT) break;
    stripped.delete(old);
  }
  stripped.set(text, made);
  return made;
}

/** Are two texts the same but for numbers and white space? */
export const isSameText = (a: string, b: string): boolean => a === b || withoutDigits(a) === withoutDigits(b);

const comparableTitle = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();

/** Is it one title, whatever a page appends to it? */
export function isSameTitle(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [comparableTitle(a), comparableTitle(b)];
  if (one === other) return true;
  // A title that was not there is no other title.
  return one === '' || other === '' || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

/** Runs of words in the texts compared last: the same two are compared at every look. */
const runsOf = new Map<string, ReadonlySet<string>>();

function runsIn(text: string): ReadonlySet<string> {
  const known = runsOf.get(text);
  if (known) return known;
  const words = withoutDigits(text)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i++) runs.add(words.slice(i, i + RUN).join(' '));
  for (const old of runsOf.keys()) {
    if (runsOf.size < KEPT) break;
    runsOf.delete(old);
  }
  runsOf.set(text, runs);
  return runs;
}

/**
 * What became of a text. `same`: nothing but numbers changed · `nearly`: one text holds all of the other but for a word
 * or two, as when lines unfold or an hour passes · `reworded`: most of it is there still, but sentences on both sides
 * are not, as in two postings of one employer for one title · `other`: another text.
 */
export type Likeness = 'same' | 'nearly' | 'reworded' | 'other';

/** Compares two texts. */
export function likenessOf(before: string, now: string): Likeness {
  if (isSameText(before, now)) return 'same';
  const [old, fresh] = [runsIn(before), runsIn(now)];
  let shared = 0;
  for (const run of fresh) if (old.has(run)) shared++;
  const shorter = Math.min(old.size, fresh.size);
  if (shorter === 0 || shared / shorter < SHARE) return 'other';
  return shorter - shared <= FEW ? 'nearly' : 'reworded';
}
