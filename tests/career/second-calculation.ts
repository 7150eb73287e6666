// The journal's figures and advice calculated a second time, another way: by names and plain loops, from the lexicons' data alone.
import pay from '../../lexicons/pay.json' with { type: 'json' };
import rates from '../../lexicons/rates.json' with { type: 'json' };
import lexicon from '../../lexicons/skills.json' with { type: 'json' };
import type { Demand } from '../../src/career/reach.ts';
import type { Salary, Seniority, Verdict } from '../../src/classifier/analysis.ts';

interface Known {
  name: string;
  group: string;
  implies?: string[];
  near?: string[];
}
const SKILLS: Record<string, Known> = Object.fromEntries(
  (lexicon.skills as Known[]).map((skill) => [skill.name, skill]),
);
/** Names whose relations make plans worth comparing: of several kinds, some bringing others along, some near each other. */
export const NAMES =
  'Python,SQL,Git,GitHub,Docker,Kubernetes,AWS,S3,AWS SageMaker,GCP,Vertex AI,PyTorch,deep learning,machine learning,LangChain,LangGraph,RAG,LLMs,pgvector,Weaviate,Kafka,Elixir,Terraform,Spark,Databricks,statistics,MLOps,model deployment'.split(
    ',',
  );

/** Skills with all that they bring along. */
export function withImplied(names: readonly string[]): Set<string> {
  const all = new Set<string>();
  const visit = (name: string): void => {
    if (all.has(name)) return;
    all.add(name);
    for (const other of SKILLS[name]?.implies ?? []) visit(other);
  };
  for (const name of names) visit(name);
  return all;
}

function isNear(name: string, known: ReadonlySet<string>): boolean {
  const near = SKILLS[name]?.near ?? [];
  if (near.some((other) => known.has(other))) return true;
  if ([...known].some((other) => SKILLS[other]?.near?.includes(name))) return true;
  return (SKILLS[name]?.implies ?? []).some((one) => SKILLS[one]?.group === 'cloud' && known.has(one));
}

/** How much all listings gain by a skill for each thing there is to learn, and which come nearer and within reach by it. */
export function gainByHand(
  demands: readonly Demand[],
  skill: string,
  start: readonly string[],
  learnt: readonly string[],
) {
  const atFirst = withImplied(start);
  const before = withImplied([...start, ...learnt]);
  const after = withImplied([...start, ...learnt, skill]);
  const meets = (known: ReadonlySet<string>, need: { anyOf: string[] }) =>
    need.anyOf.filter((name) => known.has(name)).length > 0;
  const found = { gain: 0, nearer: [] as string[], within: [] as string[] };
  for (const { id, needs } of demands) {
    const counted = needs.filter((one) => one.need === 'required' && one.generic === false);
    if (counted.length === 0) continue;
    const had = counted.filter((need) => meets(before, need)).length;
    const have = counted.filter((need) => meets(after, need)).length;
    if (have === had) continue;
    let weight = 0;
    for (const need of counted)
      if (meets(after, need) && !meets(before, need))
        weight += need.anyOf.some((name) => isNear(name, atFirst)) ? 0.5 : 1;
    // So many must be met that ten times them are eight times all of them, or more.
    let enough = 0;
    while (10 * enough < 8 * counted.length) enough++;
    if (had < enough) found.gain += Math.min(weight, enough - had) / (enough - had) ** 2;
    found.gain += weight / counted.length;
    found.nearer.push(id);
    if (had < enough && have >= enough) found.within.push(id);
  }
  found.gain /= Math.max(1, after.size - before.size);
  return found;
}

export interface WorkYear {
  hoursPerWeek: number;
  weeksPerYear: number;
  daysPerYear: number;
}

/** The middle of posted pay, a year, in a currency; NaN where there is no rate. */
export function yearByHand({ min, max, currency, period }: Salary, to: string, year: WorkYear): number {
  const times = {
    year: 1,
    month: 12,
    week: year.weeksPerYear,
    day: year.daysPerYear,
    hour: year.hoursPerWeek * year.weeksPerYear,
  }[period];
  const ends = [min, max].filter((end) => end !== null);
  const middle = ends.reduce((sum, end) => sum + end, 0) / ends.length;
  const table: Record<string, number> = { ...rates.fixed, ...rates.perEuro };
  const rate = currency === to ? 1 : (table[to] ?? Number.NaN) / (table[currency] ?? Number.NaN);
  return middle * times * rate;
}

/** The amount in the middle; of an even number the mean of the two. */
export function medianByHand(amounts: readonly number[]): number {
  const left = [...amounts];
  while (left.length > 2) {
    left.splice(left.indexOf(Math.min(...left)), 1);
    left.splice(left.indexOf(Math.max(...left)), 1);
  }
  return left.reduce((sum, one) => sum + one, 0) / left.length;
}

const CURRENCIES: Record<string, [code: string, sign: string]> = {
  GB: ['GBP', '£'],
  US: ['USD', '$'],
  CA: ['CAD', '$'],
  NL: ['EUR', '€'],
  IT: ['EUR', '€'],
  DE: ['EUR', '€'],
};
const THERE: Record<string, string> = {
  ...{ GB: 'in the UK', US: 'in the US', CA: 'in Canada' },
  ...{ NL: 'in the Netherlands', IT: 'in Italy', DE: 'in Germany' },
};
const SOURCES = { article: 'Levels.fyi, hazy', posted: 'posted pay', survey: 'survey' };

/** The sentence on pay a posting of a country gets, in English; null where it gets none. */
export function sentenceByHand(
  country: string,
  verdict: Verdict,
  seniority: Seniority,
  salary: Salary,
  year: WorkYear,
): string | null {
  if (verdict === 'neither' || seniority === 'intern') return null;
  const [own = '', sign = ''] = CURRENCIES[country] ?? [];
  const order = verdict === 'ml' ? ['ml', 'ai'] : ['ai', 'ml'];
  for (const source of ['article', 'posted', 'survey'] as const) {
    const all = pay.figures.filter(
      (one) =>
        one.source === source &&
        one.country === country &&
        one.currency === own &&
        (one.n === null || one.n >= 20),
    );
    const wanted = (pay.levels as Record<string, string>)[seniority] ?? 'all';
    const level = order.every((role) => all.some((one) => one.role === role && one.level === wanted))
      ? wanted
      : 'all';
    const rows = order.flatMap((role) => all.filter((one) => one.role === role && one.level === level));
    if (!rows.some(({ role }) => verdict === 'mixed' || role === verdict)) continue;
    if (Number.isNaN(yearByHand(salary, own, year))) return null;
    const isRough = salary.period !== 'year' || salary.currency !== own;
    const parts = rows.map(({ role, median }) => {
      const ratio = yearByHand(salary, own, year) / median;
      const of = `the ${role.toUpperCase()} median of ${sign}${Math.round(median / 100) / 10}k`;
      const share = Math.round((ratio - 1) * 100);
      if (Math.abs(share) <= 2) return `about ${of}`;
      if (verdict !== 'mixed' && role !== verdict) return `${share > 0 ? 'above' : 'below'} ${of}`;
      const words =
        ratio >= 2
          ? `${Math.round(ratio * 10) / 10} times ${of}`
          : `${Math.abs(share)}% ${share > 0 ? 'above' : 'below'} ${of}`;
      return isRough ? `roughly ${words}` : words;
    });
    const { from, to } = pay.sources[source] as { from: string | null; to: string | null };
    const named = from && to ? `${SOURCES[source]}, ${from.slice(0, 4)}–${to.slice(0, 4)}` : SOURCES[source];
    const levelWords = { all: '', entry: ', entry', mid: ', mid-level', senior: ', senior' }[level] ?? '';
    const { min, max } = salary;
    const point =
      min === null
        ? 'The posted maximum'
        : max === null
          ? 'The posted minimum'
          : min === max
            ? 'Posted pay'
            : 'The midpoint';
    return `${point} is ${parts.join(', ')} ${THERE[country]}${levelWords} (${named}).`;
  }
  return null;
}
