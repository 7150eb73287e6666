/** A text shorter than this is no description yet: a stand-in, a teaser. Characters. */
export const THIN = 300;
/** Characters of a text that are compared. */
const LONGEST = 60_000;
/** Words in a row by which texts are compared. */
const RUN = 4;
/** Share of the shorter text's runs that stand in the longer one when both are one job's. */
const SHARE = 0.6;
/** Runs that a change of two words touches. */
const FEW = 2 * RUN;

/** Texts of which the answers are kept: the same two are compared after every change of the page. */
const KEPT = 6;

/** A function of a text that remembers its latest answers. */
function remembering<T>(make: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    for (const old of answers.keys()) {
      if (answers.size < KEPT) break;
      answers.delete(old);
    }
    answers.set(text, made);
    return made;
  };
}

/** Numbers and white space count for nothing: a page that counts seconds, viewers or days shows no other text. */
const withoutDigits = remembering((text) => text.slice(0, LONGEST).replace(/[\d\s]+/g, ' '));

/** Are two texts the same but for numbers and white space? */
export const isSameText = (a: string, b: string): boolean => a === b || withoutDigits(a) === withoutDigits(b);

/** The words of a title in lower case; `+` and `#` stay, as in `C++` and `C#`. */
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
  // A page that shows no title does not show another title.
  return one === '' || other === '' || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

/** The runs of words in a text. */
const runsIn = remembering((text): ReadonlySet<string> => {
  const words = withoutDigits(text)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i++) runs.add(words.slice(i, i + RUN).join(' '));
  return runs;
});

/**
 * What became of a text. `same`: nothing but numbers changed · `nearly`: one text holds all of the other but for a word
 * or two, as when lines unfold or an hour passes · `reworded`: most of it is there still, but sentences on both sides
 * are not, as in two postings of one employer for one title · `other`: another text.
 */
type Likeness = 'same' | 'nearly' | 'reworded' | 'other';

/** What became of the text that stood `before`. At most 60,000 characters of each are compared. */
export function likenessOf(before: string, now: string): Likeness {
  if (isSameText(before, now)) return 'same';
  const [old, fresh] = [runsIn(before), runsIn(now)];
  let shared = 0;
  for (const run of fresh) if (old.has(run)) shared++;
  const shorter = Math.min(old.size, fresh.size);
  if (shorter === 0 || shared / shorter < SHARE) return 'other';
  return shorter - shared <= FEW ? 'nearly' : 'reworded';
}
