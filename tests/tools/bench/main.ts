import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { analyse, type PostingText } from '../../../src/classifier/index.ts';
import { skillMatcher } from '../../../src/classifier/skills/lexicon.ts';
import { compile } from '../../../src/classifier/text/compile.ts';
import { findIn } from '../../../src/classifier/text/matcher.ts';
import { pack, unpack } from '../../../src/classifier/text/matcher-pack.ts';
import { headingMatcher } from '../../../src/classifier/text/sections.ts';
import { tokenise } from '../../../src/classifier/text/tokens.ts';
import { roleTerms } from '../../../src/classifier/verdict/role-terms.ts';
import { htmlToText } from '../../../src/posting/html-text.ts';
import { ourAnalysis, ownTasks, peerTasks, type Task, TERMS } from './tasks.ts';

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

function timed(task: () => unknown): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

const quantile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
};
const median = (times: number, task: () => unknown): number =>
  quantile(
    Array.from({ length: times }, () => timed(task)),
    0.5,
  );

/** How often something takes as long as the first of its kind, with its spread over the rounds. */
interface Ratio {
  name: string;
  ratio: number;
  low: number;
  high: number;
}

/** Each task as a multiple of the first over the same texts, taken in turns so that the machine's mood hits all. */
function ratios(tasks: readonly Task[], texts: readonly PostingText[]): Ratio[] {
  const times = tasks.map(() => [] as number[]);
  for (let round = 0; round < ROUNDS + 2; round++) {
    for (const [i, { run, part = 1 }] of tasks.entries()) {
      // The slow ones say as much on a part of the texts.
      const some = texts.slice(0, Math.ceil(texts.length * part));
      const time = (timed(() => run(some)) * texts.length) / some.length;
      if (round >= 2) times[i]?.push(time);
    }
  }
  return tasks.map(({ name }, i) => {
    const each = (times[i] ?? []).map((time, round) => time / (times[0]?.[round] ?? 1));
    return { name, ratio: quantile(each, 0.5), low: quantile(each, 0.1), high: quantile(each, 0.9) };
  });
}

/** How the time of a task grows with its size, as multiples of the time at the first size. */
interface Growth {
  of: string;
  sizes: readonly number[];
  ratios: number[];
}

function growth(of: string, sizes: readonly number[], taskOf: (size: number) => () => unknown): Growth {
  const tasks = sizes.map(taskOf);
  for (const task of tasks) task();
  const times = tasks.map((task) => median(7, task));
  return { of, sizes, ratios: times.map((time) => time / (times[0] ?? 1)) };
}

function growths(texts: readonly PostingText[]): Growth[] {
  const some = texts.slice(0, 40);
  const tokens = texts.map(({ description }) => tokenise(description ?? ''));
  return [
    growth('whole analysis, text', [1, 10, 100], (times) => {
      // As many characters each time, in fewer and longer texts: caches are then alike.
      const long = some.map((text) => ({ ...text, description: (text.description ?? '').repeat(times) }));
      return () => long.map((text) => analyse(text).evidence.length);
    }),
    growth('finding terms, lexicon', [1, 2, 4], (times) => {
      // The lexicon again under other words, so that no more of them are found.
      const terms = Array.from({ length: times }, (_, n) =>
        TERMS.map((text) => (n === 0 ? text : `${text} q${n}q`)),
      );
      const matcher = compile(terms.flat().map((text, id) => ({ text, id })));
      return () => tokens.map((of) => findIn(matcher, of).count);
    }),
  ];
}

/** Times the packed lexicons take to be made ready, in analyses. */
function readiness(texts: readonly PostingText[]): { ready: number; compiled: number } {
  const packed = [roleTerms, skillMatcher, headingMatcher].map((matcher) => pack(matcher()));
  const one = median(5, () => texts.map((text) => analyse(text).evidence.length)) / texts.length;
  return {
    ready: median(15, () => packed.map(unpack)) / one,
    compiled: median(15, () => compile(TERMS.map((text, id) => ({ text, id })))) / one,
  };
}

const one = (value: number): string => value.toFixed(1);

function table(unit: string, rows: readonly Ratio[]): void {
  console.log(`| over the same texts | ${unit} | 10th to 90th of 100 |\n| --- | ---: | ---: |`);
  for (const { name, ratio, low, high } of rows)
    console.log(`| ${name} | ${one(ratio)} | ${one(low)} to ${one(high)} |`);
  console.log('');
}

/**
 * `bench [--peers] [--json]`: what an analysis costs, as ratios inside this run, as tables in Markdown.
 *
 * `--peers` fetches the public packages it is compared with, once.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, peers: { type: 'boolean', default: false } },
  });
  const { from, texts } = postings();
  const rows = ratios(ownTasks(), texts);
  const grown = growths(texts);
  const { ready, compiled } = readiness(texts);
  // Last, and against our own analysis in their company: one of them slows the engine's strings down for all.
  const beside = values.peers ? ratios([ourAnalysis(), ...(await peerTasks(texts))], texts) : [];
  const of = (name: string) => rows.find((row) => row.name === name)?.ratio ?? 0;
  const analysisPerPass = of('whole analysis');
  if (values.json) {
    const verdictPerPass = of('verdict with evidence');
    const figures = { analysisPerPass, verdictPerPass, rows, beside, grown, ready, compiled };
    console.log(JSON.stringify({ from, postings: texts.length, ...figures }, null, 2));
    return 0;
  }
  const machine = `Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
  console.log(`${texts.length} postings (${from}), ${machine}\n`);
  table('times one pass', rows);
  if (beside.length > 0) table('times our analysis', beside);
  console.log('| growth of | size | time |\n| --- | --- | --- |');
  for (const { of: what, sizes, ratios: times } of grown)
    console.log(`| ${what} | ×${sizes.join(' / ×')} | ×${times.map(one).join(' / ×')} |`);
  console.log(`\nThe lexicons, as the build compiled them, are ready in ${one(ready)} analyses;`);
  console.log(`compiling ${TERMS.length} terms anew takes ${one(compiled)}.`);
  return 0;
}
