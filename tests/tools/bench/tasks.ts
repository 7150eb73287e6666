import roles from '../../../lexicons/roles.json' with { type: 'json' };
import { analyse, type PostingText, readRole } from '../../../src/classifier/index.ts';
import { fetched } from '../../fetched.ts';

/** Something that is timed, over all postings or a part of them. */
export interface Task {
  name: string;
  run(texts: readonly PostingText[]): void;
  /** Share of the postings it is timed on. */
  part?: number;
}

/** As many plain terms of the lexicon as peers were given elsewhere. */
export const TERMS = Object.values(roles.families)
  .flatMap(({ terms }) => terms)
  .filter((term) => !/[(|]/.test(term))
  .slice(0, 600);

/** Keeps what is computed from being left out by the engine. */
let sink = 0;
const use = (value: number) => {
  sink = (sink + value) | 0;
};

function onePass(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

const over =
  (read: (text: string) => number) =>
  (texts: readonly PostingText[]): void => {
    for (const { description } of texts) use(read(description ?? ''));
  };

/** Everything the product says of a posting. */
export const ourAnalysis = (): Task => ({
  name: 'whole analysis',
  run(texts) {
    for (const text of texts) use(analyse(text).evidence.length);
  },
});

/** One pass over the characters, our own work, and what a plain script would do with the terms. */
export function ownTasks(): Task[] {
  const expressions = TERMS.map(
    (term) => new RegExp(`\\b${term.replace(/[.*+?^${}|[\]\\]/g, '\\$&')}s?\\b`, 'i'),
  );
  const count = (tests: readonly boolean[]): number => tests.filter(Boolean).length;
  return [
    { name: 'one charCodeAt pass', run: over(onePass) },
    {
      name: 'verdict with evidence',
      run: (texts) => {
        for (const text of texts) use(readRole(text).evidence.length);
      },
    },
    ourAnalysis(),
    {
      name: `\`includes\` per term (${TERMS.length} terms)`,
      run: over((text) => {
        const lower = text.toLowerCase();
        return count(TERMS.map((term) => lower.includes(term)));
      }),
      part: 1 / 8,
    },
    {
      name: `one RegExp per term (${TERMS.length} terms)`,
      run: over((text) => count(expressions.map((expression) => expression.test(text)))),
      part: 1 / 8,
    },
  ];
}

const PEERS = { 'modern-ahocorasick': '3.3.0', natural: '8.1.1', compromise: '14.17.0' };
interface Bayes {
  addDocument(text: string, label: string): void;
  train(): void;
  classify(text: string): string;
}

/** What public packages take for their comparable part: finding the terms, sorting a text into one of four kinds. */
export async function peerTasks(texts: readonly PostingText[]): Promise<Task[]> {
  const load = fetched(PEERS);
  type Automaton = new (terms: readonly string[]) => { search(text: string): unknown[] };
  const { default: ahoModule } = await load<{ default: Automaton & { default?: Automaton } }>(
    'modern-ahocorasick',
  );
  const AhoCorasick = ahoModule.default ?? ahoModule;
  const automaton = new AhoCorasick(TERMS);
  const { default: natural } = await load<{ default: { BayesClassifier: new () => Bayes } }>('natural');
  const bayes = new natural.BayesClassifier();
  // Learned from our own verdicts: how right it is does not matter here, only what a reading costs.
  for (const text of texts.slice(0, 60)) bayes.addDocument(text.description ?? '', readRole(text).verdict);
  bayes.train();
  const { default: nlp } = await load<{ default: (text: string) => ArrayLike<unknown> }>('compromise');
  const version = (name: keyof typeof PEERS) => `${name} ${PEERS[name]}`;
  return [
    {
      name: `${version('modern-ahocorasick')}, ${TERMS.length} terms`,
      run: over((text) => automaton.search(text.toLowerCase()).length),
      part: 1 / 8,
    },
    {
      name: `${version('natural')}, Bayes classifier`,
      run: over((text) => bayes.classify(text).length),
      part: 1 / 20,
    },
    {
      name: `${version('compromise')}, splitting and tagging`,
      run: over((text) => nlp(text).length),
      part: 1 / 20,
    },
  ];
}
