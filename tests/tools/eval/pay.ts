import type { PostingText, Salary } from '../../../src/classifier/analysis.ts';
import { readPay } from '../../../src/classifier/salary/salary.ts';
import { linesOf, type StoredPosting } from './data.ts';

/** Base pay as a careful reader read it: one line of `pay-labels.jsonl`. */
interface PayLabel {
  id: string;
  salary: Salary | null;
  sure: boolean;
}

/** How often pay is read exactly as the reader read it. */
export interface PayFigures {
  postings: number;
  /** Labels of which the reader was sure, all and those right. */
  sure: number;
  sureRight: number;
  /** Of the sure ones, those that state pay. */
  stated: number;
  statedRight: number;
  all: number;
  allRight: number;
  /** Pay read where the reader found none, over the labels of both files. */
  invented: string[];
  looked: number;
  /** Ids of sure labels that are read otherwise. */
  wrong: string[];
}

const key = (salary: Salary | null): string =>
  salary === null ? 'none' : `${salary.min} ${salary.max} ${salary.currency} ${salary.period}`;

/**
 * Measures the reading of pay alone.
 *
 * @param payLabels JSON lines of {@link PayLabel}
 * @param postings JSON lines of postings
 * @param labels JSON lines of other labels: those with `salary` null count when pay is looked for where there is none
 */
export function payFigures(payLabels: string, postings: string, labels: string): PayFigures {
  const byId = new Map(linesOf<StoredPosting>(postings).map((posting) => [posting.id, posting]));
  const readOf = (id: string): Salary | null => {
    const posting = byId.get(id);
    if (!posting) return null;
    const { title, company, location, salary_text: salaryText, description } = posting;
    const text: PostingText = { title, company, location, salaryText, description };
    return readPay(text).salary;
  };
  const careful = linesOf<PayLabel>(payLabels).map((label) => ({ ...label, read: readOf(label.id) }));
  const known = new Set(careful.map(({ id }) => id));
  const others = linesOf<Partial<PayLabel>>(labels).flatMap(({ id, salary }) =>
    id === undefined || salary === undefined || known.has(id) ? [] : [{ id, salary, read: readOf(id) }],
  );
  const isRight = ({ salary, read }: { salary: Salary | null; read: Salary | null }) =>
    key(salary) === key(read);
  const sure = careful.filter((one) => one.sure);
  const stated = sure.filter(({ salary }) => salary !== null);
  const looked = [...careful, ...others];
  return {
    postings: careful.length,
    sure: sure.length,
    sureRight: sure.filter(isRight).length,
    stated: stated.length,
    statedRight: stated.filter(isRight).length,
    all: careful.length,
    allRight: careful.filter(isRight).length,
    invented: looked.filter(({ salary, read }) => salary === null && read !== null).map(({ id }) => id),
    looked: looked.length,
    wrong: sure.filter((one) => !isRight(one)).map(({ id }) => id),
  };
}

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

/** Prints the figures of pay. */
export function printPay(figures: PayFigures): void {
  const { sure, sureRight, stated, statedRight, all, allRight, invented, looked, wrong } = figures;
  const row = (name: string, right: number, of: number) =>
    console.log(`  ${name.padEnd(32)}${percent(right, of).padStart(8)}   ${right} of ${of}`);
  console.log('\nPay, read exactly as a careful reader read it');
  row('reader sure, pay stated', statedRight, stated);
  row('reader sure', sureRight, sure);
  row('all', allRight, all);
  console.log(
    `  ${'invented'.padEnd(32)}${String(invented.length).padStart(8)}   of ${looked} ${invented.join(' ')}`,
  );
  if (wrong.length > 0) console.log(`  sure and wrong: ${wrong.join(' ')}`);
}
