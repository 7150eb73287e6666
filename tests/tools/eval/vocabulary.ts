import places from '../../../lexicons/places.json' with { type: 'json' };
import roles from '../../../lexicons/roles.json' with { type: 'json' };
import { SKILLS } from '../../../src/classifier/skills/lexicon.ts';
import { spellings } from '../../../src/classifier/text/spellings.ts';
import { GAP_SENTENCE, tokenise } from '../../../src/classifier/text/tokens.ts';
import { hashesOf } from '../../../src/classifier/text/word-filter.ts';
import { keyOf, visitWords } from '../../../src/classifier/verdict/words.ts';
import { type Example, employerOf } from './data.ts';
import { BOARDS, EMPLOYERS, namesIn, PERSONS, PLACES } from './names.ts';

/** A word or a pair is learned from where the postings of this many employers have it, in their text or their title. */
const LEAST_EMPLOYERS = 10;
const LEAST_TITLES = 6;
/** A word that stands with a capital inside sentences of English more often than this is a name. */
const MOST_CAPITALS = 0.6;
/** Uses that tell so. */
const LEAST_USES = 4;
/** A word that is in its employer's name in more than this part of the postings that have it is a name. */
const MOST_OF_EMPLOYER = 0.2;

/** Employers, people, places and boards, as single words. */
export function knownNames(): string[] {
  const towns = Object.values(places.countries).flatMap(
    (country: { names?: string[]; towns?: string[]; regions?: string[] }) => [
      ...(country.names ?? []),
      ...(country.towns ?? []),
      ...(country.regions ?? []),
    ],
  );
  return [
    ...[EMPLOYERS, BOARDS, PERSONS, PLACES].flatMap(namesIn),
    // `New York` and `Nice` are no reason to forbid `new` and `nice`: towns of several words are told by their capitals.
    ...towns.filter((name) => !/[\s-]/.test(name) && name.length > 4),
  ];
}

/** Words of the field, which may have capitals: of skills and of the lexicon of roles. */
function fieldWords(): ReadonlySet<number> {
  const skills = SKILLS.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  const terms = Object.values(roles.families).flatMap((family) => family.terms);
  return hashesOf([...skills, ...terms].flatMap(spellings));
}

/** Hashes of words that name an employer, a person, a place or a board, by lists and by how the postings write them. */
function namesOf(examples: readonly Example[]): ReadonlySet<number> {
  const names = new Set(hashesOf(knownNames()));
  const field = fieldWords();
  const uses = new Map<number, { all: number; capital: number; own: number; postings: number }>();
  for (const { text, language } of examples) {
    const tokens = tokenise(text.description ?? '');
    const own = hashesOf([text.company ?? '', text.location ?? '']);
    const seen = new Set<number>();
    for (let i = 1; i < tokens.count; i++) {
      const hash = tokens.hash[i] ?? 0;
      const use = uses.get(hash) ?? { all: 0, capital: 0, own: 0, postings: 0 };
      uses.set(hash, use);
      if (!seen.has(hash)) {
        use.postings++;
        if (own.has(hash)) use.own++;
        seen.add(hash);
      }
      if (language !== 'en' || ((tokens.gap[i] ?? 0) & GAP_SENTENCE) !== 0) continue;
      const start = tokens.start[i] ?? 0;
      const first = tokens.text.slice(start, start + 1);
      use.all++;
      if (first !== first.toLowerCase()) use.capital++;
    }
  }
  for (const [hash, { all, capital, own, postings }] of uses) {
    if (field.has(hash)) continue;
    if (all >= LEAST_USES && capital > MOST_CAPITALS * all) names.add(hash);
    if (own > MOST_OF_EMPLOYER * postings) names.add(hash);
  }
  return names;
}

/** Tells names of employers, people, places and boards from other words, by their hashes. */
export function nameTest(examples: readonly Example[]): (hash: number) => boolean {
  const names = namesOf(examples);
  return (hash) => names.has(hash);
}

/** Room for every key of words and pairs. */
const KEYS = 2 ** 24;

/** Words and pairs that the texts of at least so many employers hold, in the order of their letters. */
function commonest(
  texts: readonly { readonly text: string; readonly employer: string }[],
  least: number,
  isName: (hash: number) => boolean,
): string[] {
  const employers = new Uint16Array(KEYS);
  const last = new Int32Array(KEYS);
  // The texts of one employer follow each other: a key is counted where the one before it is another's.
  const sorted = [...texts].sort((a, b) => (a.employer < b.employer ? -1 : Number(a.employer > b.employer)));
  let employer = 0;
  for (const [i, one] of sorted.entries()) {
    if (one.employer !== sorted[i - 1]?.employer) employer++;
    const tokens = tokenise(one.text);
    visitWords(tokens, 0, tokens.count, (key) => {
      if (last[key] === employer) return;
      last[key] = employer;
      employers[key] = (employers[key] as number) + 1;
    });
  }
  const written = new Map<number, string>();
  for (const { text } of texts) {
    const tokens = tokenise(text);
    const word = (i: number) => text.slice(tokens.start[i], tokens.end[i]).toLowerCase();
    visitWords(tokens, 0, tokens.count, (key, from, to) => {
      if ((employers[key] as number) < least || written.has(key)) return;
      if (isName(tokens.hash[from] ?? 0) || isName(tokens.hash[to] ?? 0)) return;
      const plain = from === to ? word(from) : `${word(from)} ${word(to)}`;
      // What is written in letters of another kind is left to those who write it plainly.
      if (/^[\p{L}\p{M}'’`/_&+# .-]+$/u.test(plain) && keyOf(plain) === key) written.set(key, plain);
    });
  }
  return [...written.values()].sort();
}

/** The words and pairs that weights are learned for: no names, nothing that few employers use. */
export function vocabularyOf(examples: readonly Example[]): { text: string[]; title: string[] } {
  const isName = nameTest(examples);
  const textsOf = (pick: (example: Example) => string | null) =>
    examples.map((example) => ({ text: pick(example) ?? '', employer: employerOf(example) }));
  return {
    text: commonest(
      textsOf(({ text }) => text.description),
      LEAST_EMPLOYERS,
      isName,
    ),
    title: commonest(
      textsOf(({ text }) => text.title),
      LEAST_TITLES,
      isName,
    ),
  };
}
