import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import roles from '../../lexicons/roles.json' with { type: 'json' };
import { analyse, type PostingText, readRole } from '../../src/classifier/index.ts';
import { compile } from '../../src/classifier/matcher.ts';
import { htmlToText } from '../../src/posting/html-text.ts';

const CORPUS = '../shared/corpus/postings.jsonl';
const FIXTURES = 'tests/fixtures/demo';
const POSTINGS = 400;
const ROUNDS = 9;

/** Postings of the corpus where it is at hand, else the project's own demo listings, often enough to be timed. */
function postings(): { from: string; texts: PostingText[] } {
  const text = (title: string | null, description: string): PostingText => ({
    title,
    description,
    company: null,
    location: null,
    salaryText: null,
  });
  if (existsSync(CORPUS)) {
    const lines = readFileSync(CORPUS, 'utf8').split('\n').filter(Boolean).slice(0, POSTINGS);
    const parsed = lines.map((line) => JSON.parse(line) as { title: string | null; description: string });
    return { from: 'corpus', texts: parsed.map(({ title, description }) => text(title, description)) };
  }
  const files = readdirSync(FIXTURES).filter((file) => file.endsWith('.html'));
  const own = files.map((file) => text('Engineer', htmlToText(readFileSync(`${FIXTURES}/${file}`, 'utf8'))));
  return {
    from: 'demo listings',
    texts: Array.from({ length: POSTINGS }, (_, i) => own[i % own.length] ?? text(null, '')),
  };
}

let sink = 0;
function onePass(text: string): void {
  for (let i = 0; i < text.length; i++) sink = (sink + text.charCodeAt(i)) | 0;
}

const TERMS = Object.values(roles.families)
  .flatMap(({ terms }) => terms)
  .filter((term) => !/[(|]/.test(term))
  .slice(0, 600);
const EXPRESSIONS = TERMS.map(
  (term) => new RegExp(`\\b${term.replace(/[.*+?^${}|[\]\\]/g, '\\$&')}s?\\b`, 'i'),
);

/** What is timed, each over all postings. */
const TASKS: Record<string, (texts: readonly PostingText[]) => void> = {
  'one charCodeAt pass': (texts) => {
    for (const { description } of texts) onePass(description ?? '');
  },
  'verdict with evidence': (texts) => {
    for (const text of texts) sink += readRole(text).evidence.length;
  },
  'whole analysis': (texts) => {
    for (const text of texts) sink += analyse(text).evidence.length;
  },
  [`includes per term (${TERMS.length} terms)`]: (texts) => {
    for (const { description } of texts) {
      const lower = (description ?? '').toLowerCase();
      for (const term of TERMS) sink += Number(lower.includes(term));
    }
  },
  [`one RegExp per term (${TERMS.length} terms)`]: (texts) => {
    for (const { description } of texts)
      for (const expression of EXPRESSIONS) sink += Number(expression.test(description ?? ''));
  },
};

function timed(task: () => void): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

const quantile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
};

/** Each task as a multiple of one pass over the same texts, taken in turns so that the machine's mood hits all. */
function ratios(texts: readonly PostingText[]) {
  const times = new Map(Object.keys(TASKS).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS + 2; round++) {
    for (const [name, task] of Object.entries(TASKS)) {
      // The slow ones say as much on a part of the texts.
      const part = /term/.test(name) ? texts.slice(0, texts.length / 8) : texts;
      const time = (timed(() => task(part)) * texts.length) / part.length;
      if (round >= 2) times.get(name)?.push(time);
    }
  }
  const pass = times.get('one charCodeAt pass') ?? [];
  return [...times].map(([name, list]) => {
    const each = list.map((time, i) => time / (pass[i] ?? 1));
    return { name, ratio: quantile(each, 0.5), low: quantile(each, 0.1), high: quantile(each, 0.9) };
  });
}

/** Time for a text of `times` its length, as a multiple of the time for the text: linear growth gives `times`. */
function growth(texts: readonly PostingText[], times: number): number {
  const some = texts.slice(0, 40);
  const long = some.map((text) => ({ ...text, description: (text.description ?? '').repeat(times) }));
  const run = (list: readonly PostingText[]) =>
    quantile(
      Array.from({ length: 5 }, () => timed(() => TASKS['whole analysis']?.(list))),
      0.5,
    );
  run(some);
  return run(long) / run(some);
}

/** `bench [--json]`: what an analysis costs, as ratios inside this run. */
export function main(args: readonly string[]): number {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } });
  const { from, texts } = postings();
  const lexicon = timed(() => compile(TERMS.map((text, id) => ({ text, id }))));
  const rows = ratios(texts);
  const grown = [1, 10, 100].map((times) => ({ times, ratio: growth(texts, times) }));
  const analysisPerPass = rows.find(({ name }) => name === 'whole analysis')?.ratio ?? 0;
  const verdictPerPass = rows.find(({ name }) => name === 'verdict with evidence')?.ratio ?? 0;
  if (values.json) {
    console.log(
      JSON.stringify({ from, postings: texts.length, analysisPerPass, verdictPerPass, rows, grown }, null, 2),
    );
    return sink === 0 ? 1 : 0;
  }
  console.log(
    `${texts.length} postings (${from}), Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}\n`,
  );
  console.log('| over the same texts | times one pass | 10th to 90th of 100 |\n| --- | ---: | ---: |');
  for (const { name, ratio, low, high } of rows)
    console.log(`| ${name} | ${ratio.toFixed(1)} | ${low.toFixed(1)} to ${high.toFixed(1)} |`);
  console.log('\n| text | times the analysis of one text |\n| --- | ---: |');
  for (const { times, ratio } of grown) console.log(`| × ${times} | ${ratio.toFixed(1)} |`);
  console.log(
    `\nCompiling ${TERMS.length} terms took ${(lexicon / (timed(() => TASKS['whole analysis']?.(texts)) / texts.length)).toFixed(1)} analyses.`,
  );
  return sink === 0 ? 1 : 0;
}
