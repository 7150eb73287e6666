// How right skills, years, degree and level are on the postings of 2025-26 whose readers gave every field.

import { parseArgs } from 'node:util';
import type { Analysis, Need } from '../../../src/classifier/analysis.ts';
import { analyse } from '../../../src/classifier/index.ts';
import { keyOfSkill } from '../../../src/classifier/skills/reader.ts';
import { type Example, type Label, load } from './data.ts';

/** What one posting adds to the figures. */
interface Judged {
  readonly label: Label;
  readonly analysis: Analysis;
}

/** Skills of one posting that both, only the reader or only we name, and those whose need differs. */
export function skillsApart({ label, analysis }: Judged) {
  const wanted = new Map<string, { name: string; need: Need }>([
    ...(label.skills_nice ?? []).map((name) => [keyOfSkill(name), { name, need: 'nice' as const }] as const),
    ...(label.skills_required ?? []).map(
      (name) => [keyOfSkill(name), { name, need: 'required' as const }] as const,
    ),
  ]);
  const ours = new Map(analysis.skillMentions.map((one) => [keyOfSkill(one.name), one]));
  return {
    both: [...ours.keys()].filter((key) => wanted.has(key)).length,
    wanted: wanted.size,
    ours: ours.size,
    missed: [...wanted].flatMap(([key, { name }]) => (ours.has(key) ? [] : [name])),
    extra: [...ours].flatMap(([key, { name }]) => (wanted.has(key) ? [] : [name])),
    needWrong: [...ours].flatMap(([key, { name, need }]) => {
      const other = wanted.get(key);
      return other && other.need !== need ? [`${name}: ${need}, not ${other.need}`] : [];
    }),
  };
}

/** Postings of the second collection that have every field: the ones of mid 2025 to 2026. */
export const isRecent = ({ label }: { label: Label }): boolean =>
  label.id.startsWith('q') && label.skills_required !== undefined;

/** How right skills are on postings whose readers listed them, and how often their need is; each figure is 0..1. */
export function skillFigures(judged: readonly Judged[]) {
  const parts = judged.map(skillsApart);
  const sum = (pick: (one: (typeof parts)[number]) => number) =>
    parts.reduce((total, one) => total + pick(one), 0);
  const both = sum((one) => one.both);
  const wanted = sum((one) => one.wanted);
  const ours = sum((one) => one.ours);
  return {
    precision: both / ours,
    recall: both / wanted,
    f1: (2 * both) / (wanted + ours),
    need: 1 - sum((one) => one.needWrong.length) / both,
  };
}

/** The rows for some judged postings; each figure is 0..1. */
export function fieldRows(judged: readonly Judged[]): Record<string, number> {
  const skills = skillFigures(judged);
  const share = (agrees: (one: Judged) => boolean) => judged.filter(agrees).length / judged.length;
  return {
    postings: judged.length,
    'skills precision': skills.precision,
    'skills recall': skills.recall,
    'skills F1': skills.f1,
    'required or nice': skills.need,
    years: share(({ label, analysis }) => label.years_min === analysis.yearsMin),
    degree: share(({ label, analysis }) => label.degree === analysis.degree),
    level: share(({ label, analysis }) => label.seniority === analysis.seniority),
  };
}

const WRONG: Record<string, (one: Judged) => string> = {
  years: ({ label, analysis }) =>
    label.years_min === analysis.yearsMin ? '' : `${analysis.yearsMin}, not ${label.years_min}`,
  degree: ({ label, analysis }) =>
    label.degree === analysis.degree ? '' : `${analysis.degree}, not ${label.degree}`,
  level: ({ label, analysis }) =>
    label.seniority === analysis.seniority ? '' : `${analysis.seniority}, not ${label.seniority}`,
  skills: (one) => {
    const { missed, extra, needWrong } = skillsApart(one);
    return missed.length + extra.length + needWrong.length === 0
      ? ''
      : `missed ${missed.join('; ')} | extra ${extra.join('; ')} | need ${needWrong.join('; ')}`;
  },
};

/** `eval/fields.ts [--show years|degree|level|skills] [--labels FILE] [--postings FILE]` */
export function main(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      labels: { type: 'string', default: '../shared/corpus/labels.jsonl' },
      postings: { type: 'string', default: '../shared/corpus/postings.jsonl' },
      show: { type: 'string' },
    },
  });
  const judged = load(values.labels, values.postings)
    .filter(isRecent)
    .map(({ label, text }: Example): Judged => ({ label, analysis: analyse(text) }));
  for (const [name, value] of Object.entries(fieldRows(judged)))
    console.log(name.padEnd(20), name === 'postings' ? value : value.toFixed(3));
  const wrong = WRONG[values.show ?? ''];
  for (const one of wrong ? judged : []) {
    const line = wrong?.(one);
    if (line) console.log(one.label.id, line);
  }
  return 0;
}
