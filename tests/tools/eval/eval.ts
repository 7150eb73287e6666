import type { Analysis, Salary } from '../../../src/classifier/analysis.ts';
import { analyse } from '../../../src/classifier/index.ts';
import { skillInfo, skillKey } from '../../../src/classifier/skills/lexicon.ts';
import { VERDICTS } from '../../../src/classifier/verdict/model.ts';
import { baselines } from './baselines.ts';
import { type Example, type Label, load } from './data.ts';
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
import { crossValidate, samplesOf } from './train.ts';

interface Judged extends Example {
  analysis: Analysis;
}

const share = (list: readonly boolean[]): number =>
  list.length === 0 ? 0 : list.filter(Boolean).length / list.length;

const sameSalary = (a: Salary | null, b: Salary | null): boolean =>
  a === null || b === null
    ? a === b
    : a.min === b.min && a.max === b.max && a.currency === b.currency && a.period === b.period;

const keyOf = (name: string): string => skillKey(skillInfo(name)?.name ?? name);

/** F1 of the skills named, over postings whose readers listed them, and how often their need is right. */
function skillFigures(judged: readonly Judged[]) {
  let both = 0;
  let wanted = 0;
  let given = 0;
  const needs: boolean[] = [];
  for (const { label, analysis } of judged) {
    if (!label.skills_required) continue;
    const required = new Set(label.skills_required.map(keyOf));
    const nice = new Set((label.skills_nice ?? []).map(keyOf));
    const ours = new Map(analysis.skillMentions.map(({ name, need }) => [keyOf(name), need]));
    wanted += new Set([...required, ...nice]).size;
    given += ours.size;
    for (const [key, need] of ours) {
      if (!required.has(key) && !nice.has(key)) continue;
      both++;
      needs.push(need === (required.has(key) ? 'required' : 'nice'));
    }
  }
  return {
    precision: both / given,
    recall: both / wanted,
    f1: (2 * both) / (wanted + given),
    need: share(needs),
  };
}

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
    skills: skillFigures(judged),
  };
}

const verdictFigures = (outcomes: readonly Outcome[]) => ({
  postings: outcomes.length,
  accuracy: accuracy(outcomes),
  macroF1: macroF1(outcomes),
  flips: flips(outcomes),
});

function grouped(judged: readonly Example[], outcomes: readonly Outcome[], group: 'language' | 'board') {
  const names = [...new Set(judged.map((one) => one[group]))].sort();
  return Object.fromEntries(
    names.map((name) => [name, verdictFigures(outcomes.filter((_one, i) => judged[i]?.[group] === name))]),
  );
}

/** All figures over labelled postings. */
function measure(examples: readonly Example[], isCorpus: boolean) {
  const judged = examples.map((example): Judged => ({ ...example, analysis: analyse(example.text) }));
  const shipped = judged.map(
    ({ label, analysis }): Outcome => ({
      wanted: label.verdict,
      given: analysis.verdict,
      confidence: analysis.confidence,
    }),
  );
  // The shipped weights have learned from the corpus: there only a model that has not seen a posting may be asked.
  const outcomes = isCorpus ? crossValidate(samplesOf(examples)).outcomes : shipped;
  return {
    basis: isCorpus ? 'cross-validated' : 'shipped weights',
    verdict: { ...verdictFigures(outcomes), calibrationError: calibrationError(outcomes) },
    confusion: confusion(outcomes),
    reliability: reliability(outcomes),
    shippedWeights: verdictFigures(shipped),
    baselines: Object.fromEntries(
      Object.entries(baselines(examples)).map(([name, list]) => [name, verdictFigures(list)]),
    ),
    fields: fieldFigures(judged),
    byLanguage: grouped(examples, outcomes, 'language'),
    byBoard: grouped(examples, outcomes, 'board'),
  };
}

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`.padStart(8);
const row = (name: string, ...cells: string[]): string => `  ${name.padEnd(32)}${cells.join('')}`;

function print(figures: ReturnType<typeof measure>): void {
  const { verdict, fields } = figures;
  const line = (name: string, one: ReturnType<typeof verdictFigures>) =>
    row(
      name,
      percent(one.accuracy),
      percent(one.macroF1),
      percent(one.flips),
      String(one.postings).padStart(7),
    );
  console.log(row('Verdict', 'accuracy', ' macroF1', '   flips', '  count'));
  console.log(line(`ours (${figures.basis})`, verdict));
  if (figures.basis === 'cross-validated') {
    console.log(line('ours (shipped, has seen these)', figures.shippedWeights));
  }
  for (const [name, one] of Object.entries(figures.baselines)) console.log(line(name, one));
  console.log(`\n  Readers (rows) and ours (columns): ${VERDICTS.join(', ')}`);
  for (const [i, counts] of figures.confusion.entries())
    console.log(row(VERDICTS[i] ?? '', ...counts.map((n) => String(n).padStart(6))));
  console.log(`\n  Calibration error ${percent(verdict.calibrationError).trim()}. Confidence, right, count:`);
  for (const bin of figures.reliability)
    console.log(row('', percent(bin.confidence), percent(bin.right), String(bin.count).padStart(7)));
  console.log('\nFields that agree with the readers (read by rules, not learned from these)');
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) console.log(row(name, 'not labelled'));
    else if (typeof value === 'number') console.log(row(name, percent(value)));
    else
      console.log(
        row(name, ...Object.entries(value).map(([key, n]) => ` ${key} ${n <= 1 ? percent(n).trim() : n}`)),
      );
  }
  for (const [title, group] of [
    ['language', figures.byLanguage],
    ['board', figures.byBoard],
  ] as const) {
    console.log(`\nBy ${title}`);
    for (const [name, one] of Object.entries(group)) console.log(line(name, one));
  }
}

/** `eval [--json]`: how right the analysis is. `isCorpus`: the postings are those the shipped weights learned from. */
export function evaluate(options: {
  labels: string;
  postings: string;
  json: boolean;
  isCorpus: boolean;
}): void {
  const figures = measure(load(options.labels, options.postings), options.isCorpus);
  if (options.json) console.log(JSON.stringify(figures, null, 2));
  else print(figures);
}
