import { readFileSync } from 'node:fs';
import type { Analysis, Salary } from '../../../src/classifier/analysis.ts';
import { VERDICTS } from '../../../src/classifier/analysis.ts';
import { analyse } from '../../../src/classifier/index.ts';
import { kindOfTitle } from '../../../src/classifier/verdict/title-odds.ts';
import { baselines } from './baselines.ts';
import { blanking } from './blanking.ts';
import { type Example, type Label, load } from './data.ts';
import { fieldRows, isRecent, skillFigures } from './fields.ts';
import {
  accuracy,
  calibrationError,
  confusion,
  detection,
  flips,
  macroF1,
  type Outcome,
  reliability,
} from './metrics.ts';
import { payFigures, printPay } from './pay.ts';
import { type Crossed, cross, forward, outcomeOf, samplesOf, tablesOf } from './train.ts';
import { vocabularyOf } from './vocabulary.ts';

interface Judged extends Example {
  analysis: Analysis;
}

const share = (list: readonly boolean[]): number =>
  list.length === 0 ? 0 : list.filter(Boolean).length / list.length;

const sameSalary = (a: Salary | null, b: Salary | null): boolean =>
  a === null || b === null
    ? a === b
    : a.min === b.min && a.max === b.max && a.currency === b.currency && a.period === b.period;

/** Agreement on one field, over the postings whose labels have it; null where none has. */
function agreement<K extends keyof Label>(
  judged: readonly Judged[],
  field: K,
  agrees: (wanted: NonNullable<Label[K]> | null, one: Judged) => boolean,
): number | null {
  const labelled = judged.filter(({ label }) => label[field] !== undefined);
  return labelled.length === 0 ? null : share(labelled.map((one) => agrees(one.label[field] ?? null, one)));
}

function fieldFigures(judged: readonly Judged[]) {
  const stated = judged.filter(
    ({ label, analysis }) => label.salary || (label.salary === null && analysis.salary),
  );
  const special = judged.filter(({ label }) => label.specialism);
  const sameDegree = judged.filter(({ label, analysis }) => label.degree === analysis.degree);
  return {
    titleSays: agreement(judged, 'title_says', (wanted, { analysis }) => wanted === analysis.titleSays),
    seniority: agreement(judged, 'seniority', (wanted, { analysis }) => wanted === analysis.seniority),
    degree: agreement(judged, 'degree', (wanted, { analysis }) => wanted === analysis.degree),
    degreeOptional: agreement(
      sameDegree,
      'degree_optional',
      (wanted, { analysis }) => wanted === analysis.degreeOptional,
    ),
    years: agreement(judged, 'years_min', (wanted, { analysis }) => wanted === analysis.yearsMin),
    salary: agreement(judged, 'salary', (wanted, { analysis }) => sameSalary(wanted, analysis.salary)),
    salaryWhereStated: agreement(stated, 'salary', (wanted, { analysis }) =>
      sameSalary(wanted, analysis.salary),
    ),
    specialism: agreement(special, 'specialism', (wanted, { analysis }) => wanted === analysis.specialism),
    promptOnly: detection(
      judged.flatMap(({ label, analysis }) =>
        label.prompt_only === undefined ? [] : [[label.prompt_only, analysis.flags.promptOnly] as const],
      ),
    ),
    skills: skillFigures(judged.filter(({ label }) => label.skills_required !== undefined)),
  };
}

/** Right of those whose reader was sure, close calls among all and among these, and how often their first word is right. */
function verdictFigures(outcomes: readonly Outcome[]) {
  const close = outcomes.filter((one) => one.close);
  return {
    postings: outcomes.length,
    accuracy: accuracy(outcomes),
    weighted: accuracy(outcomes, true),
    macroF1: macroF1(outcomes),
    flips: flips(outcomes),
    calibrationError: calibrationError(outcomes),
    calibrationErrorWeighted: calibrationError(outcomes, true),
    close: close.length / Math.max(outcomes.length, 1),
    closeRight: accuracy(close),
  };
}

/** Ways to part postings: figures are told for each part that has enough of them. */
const GROUPS: Record<string, (example: Example) => string> = {
  collection: ({ label }) => label.id[0] ?? '',
  'how sure the reader was': ({ label }) => label.confidence,
  year: ({ year }) => year,
  language: ({ language }) => language,
  'kind of title': ({ text }) => kindOfTitle(text.title ?? '') ?? 'other',
  board: ({ board }) => board,
};
/** Fewer postings than this are gathered under `few`. */
const FEW = 15;

function grouped(pairs: readonly Pair[], groupOf: (example: Example) => string) {
  const groups = new Map<string, Outcome[]>();
  for (const { example, outcome } of pairs) {
    const name = groupOf(example);
    groups.set(name, [...(groups.get(name) ?? []), outcome]);
  }
  const few = [...groups].filter(([, { length }]) => length < FEW);
  const rows = [...groups].filter(([, { length }]) => length >= FEW).sort(([x], [y]) => (x < y ? -1 : 1));
  const rest = few.flatMap(([, outcomes]) => outcomes);
  return Object.fromEntries(
    [...rows, ...(rest.length > 0 ? [['few', rest] as const] : [])].map(([name, outcomes]) => [
      name,
      verdictFigures(outcomes),
    ]),
  );
}

interface Pair {
  readonly example: Example;
  readonly outcome: Outcome;
}

const shippedOutcome = ({ label, analysis }: Judged): Outcome => ({
  wanted: label.verdict,
  given: analysis.verdict,
  confidence: analysis.confidence,
  weight: label.weight ?? 1,
  close: analysis.close,
});

/** Readings whose evidence is put to the test. */
const BLANKED = 300;
/** The year that is judged from the years before it. */
const FORWARD = '2026';

/** Judged by models that have seen nothing of a posting's employer, and, for the last year, nothing of its time. */
function unseen(examples: readonly Example[], seed: number, file: string | undefined) {
  const tables = tablesOf(vocabularyOf(examples));
  const samples = samplesOf(examples, tables.vocabulary);
  const crossed =
    file === undefined ? cross(samples, tables, seed) : (JSON.parse(readFileSync(file, 'utf8')) as Crossed);
  const later = forward(samples, tables, FORWARD, crossed.settled).map(outcomeOf);
  return { byId: new Map(crossed.outcomes), summary: crossed.summary, settled: crossed.settled, later };
}

/** All figures over labelled postings. */
function measure(examples: readonly Example[], isCorpus: boolean, seed: number, file: string | undefined) {
  const judged = examples.map((example): Judged => ({ ...example, analysis: analyse(example.text) }));
  const shipped = judged.map(shippedOutcome);
  // The shipped weights have learned from the corpus: there only a model that has not seen a posting may be asked.
  const crossed = isCorpus ? unseen(examples, seed, file) : null;
  const pairs = examples.map((example, i): Pair => {
    const outcome = crossed?.byId.get(example.label.id) ?? shipped[i];
    if (!outcome) throw new Error(`${example.label.id} was not judged`);
    return { example, outcome };
  });
  const outcomes = pairs.map(({ outcome }) => outcome);
  const step = Math.max(1, Math.floor(examples.length / BLANKED));
  return {
    basis: isCorpus ? 'cross-validated by employer' : 'shipped weights',
    verdict: verdictFigures(outcomes),
    confusion: confusion(outcomes),
    reliability: reliability(outcomes, true),
    shippedWeights: verdictFigures(shipped),
    ...(crossed && {
      forward: verdictFigures(crossed.later),
      learned: crossed.summary,
      settled: crossed.settled,
    }),
    baselines: Object.fromEntries(
      Object.entries(baselines(examples)).map(([name, list]) => [name, verdictFigures(list)]),
    ),
    groups: Object.fromEntries(
      Object.entries(GROUPS).map(([name, groupOf]) => [name, grouped(pairs, groupOf)]),
    ),
    evidence: blanking(examples.filter((_, i) => i % step === 0).map(({ text }) => text)),
    fields: fieldFigures(judged),
    recent: fieldRows(judged.filter(isRecent)),
  };
}

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`.padStart(8);
const row = (name: string, ...cells: string[]): string => `  ${name.padEnd(32)}${cells.join('')}`;

const COLUMNS = ['right', 'weighted', 'macroF1', 'flips', 'calibr.', 'close', 'of these', 'count'];

function print(figures: ReturnType<typeof measure>): void {
  const { verdict, fields, evidence } = figures;
  const line = (name: string, one: ReturnType<typeof verdictFigures>) =>
    row(
      name,
      ...[one.accuracy, one.weighted, one.macroF1, one.flips, one.calibrationErrorWeighted].map(percent),
      ...[one.close, one.closeRight].map(percent),
      String(one.postings).padStart(8),
    );
  console.log(row('Verdict', ...COLUMNS.map((name) => name.padStart(8))));
  console.log(line(`ours (${figures.basis})`, verdict));
  if (figures.forward) console.log(line(`${FORWARD}, from the years before`, figures.forward));
  if (figures.learned) console.log(line('ours (shipped, has seen these)', figures.shippedWeights));
  for (const [name, one] of Object.entries(figures.baselines)) console.log(line(name, one));
  console.log(`\n  Readers (rows) and ours (columns): ${VERDICTS.join(', ')}`);
  for (const [i, counts] of figures.confusion.entries())
    console.log(row(VERDICTS[i] ?? '', ...counts.map((n) => String(n).padStart(6))));
  console.log('\n  Confidence, right, count (weighted):');
  for (const bin of figures.reliability)
    console.log(row('', percent(bin.confidence), percent(bin.right), String(bin.count).padStart(7)));
  console.log(
    `\nEvidence: blanked, the chance falls in ${percent(evidence.falls).trim()} of ${evidence.readings} readings,` +
      ` further than for other passages in ${percent(evidence.further).trim()}; ${evidence.shown.toFixed(1)} shown`,
  );
  if (figures.learned)
    console.log(`Specialism, cross-validated: ${percent(figures.learned['specialism'] ?? 0).trim()}`);
  console.log('\nPostings of 2025-26 whose readers gave every field');
  for (const [name, value] of Object.entries(figures.recent))
    console.log(row(name, name === 'postings' ? String(value).padStart(8) : percent(value)));
  console.log('\nFields that agree with the readers (of the shipped weights, or read by rules)');
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) console.log(row(name, 'not labelled'));
    else if (typeof value === 'number') console.log(row(name, percent(value)));
    else
      console.log(
        row(name, ...Object.entries(value).map(([key, n]) => ` ${key} ${n <= 1 ? percent(n).trim() : n}`)),
      );
  }
  for (const [title, group] of Object.entries(figures.groups)) {
    console.log(`\nBy ${title}`);
    for (const [name, one] of Object.entries(group)) console.log(line(name, one));
  }
}

/** `eval [--json] [--seed N]`: how right the analysis is. `isCorpus`: the shipped weights learned from these postings. */
export function evaluate(options: {
  labels: string;
  postings: string;
  json: boolean;
  seed: string;
  isCorpus: boolean;
  /** The cross-validation that `train` kept; learned anew where left out. */
  crossed?: string | undefined;
  /** Readings of pay taken with care; null where there are none for these postings. */
  payLabels: string | null;
}): void {
  const figures = measure(
    load(options.labels, options.postings),
    options.isCorpus,
    Number(options.seed),
    options.crossed,
  );
  const { payLabels, postings, labels } = options;
  const pay = payLabels === null ? null : payFigures(payLabels, postings, labels);
  if (options.json) console.log(JSON.stringify({ ...figures, pay }, null, 2));
  else {
    print(figures);
    if (pay) printPay(pay);
  }
}
