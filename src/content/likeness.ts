/** A text shorter than this is no description yet: a stand-in, a teaser. Characters. */
export const THIN = 300;
/** Characters of a text that are compared. */
const LONGEST = 60_000;
/** Words in a row by which texts are compared. */
const RUN = 4;
/** Of the runs of the shorter text so many stand in the longer one when both are one job's. */
const SHARE = 0.6;

/** Without digits and white space: what counts seconds, viewers or days is no other text. */
const strip = (text: string): string => text.slice(0, LONGEST).replace(/[\d\s]+/g, ' ');
/** Stripped texts, the latest: the same two are compared again and again. */
const stripped = new Map<string, string>();
const KEPT = 6;

function bare(text: string): string {
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
export const isSameText = (a: string, b: string): boolean => a === b || bare(a) === bare(b);

const squeezed = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();

/** Is it one title, whatever a page appends to it? */
export function isSameTitle(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [squeezed(a), squeezed(b)];
  if (one === other) return true;
  // A title that was not there is no other title.
  return one === '' || other === '' || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

let runsOf: { text: string; runs: ReadonlySet<string> } = { text: '', runs: new Set() };

function runsIn(text: string): ReadonlySet<string> {
  const words = bare(text)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i++) runs.add(words.slice(i, i + RUN).join(' '));
  return runs;
}

/** Are two texts those of one job, with more or fewer lines unfolded, or a word that changed? */
export function isTextLike(before: string, now: string): boolean {
  if (isSameText(before, now)) return true;
  // The text compared with is mostly the one settled last.
  if (runsOf.text !== before) runsOf = { text: before, runs: runsIn(before) };
  const known = runsOf.runs;
  const runs = runsIn(now);
  const shorter = Math.min(known.size, runs.size);
  if (shorter === 0) return false;
  let shared = 0;
  for (const run of runs) if (known.has(run)) shared++;
  return shared / shorter >= SHARE;
}
