// Every sentence on pay over a whole file of postings, and whether its yardstick is of the posting's own country, by a
// reading of the place of its own: `node tests/tools/run.mjs pay/main.ts [--postings FILE] [--show N]`.
import { parseArgs } from 'node:util';
import { analyse } from '../../../src/classifier/index.ts';
import { payContext } from '../../../src/pay/context.ts';
import { DEFAULT_SETTINGS } from '../../../src/storage/settings.ts';
import { linesOf, type StoredPosting } from '../eval/data.ts';

interface Listing extends StoredPosting {
  /** ISO 3166-1 alpha-2, where whoever gathered the postings knew it. */
  country?: string;
}

/** The country as the last part of a place has it: the names that stand in the corpus for countries with figures. */
const LAST_PART: Record<string, string> = {
  'united kingdom': 'GB',
  gbr: 'GB',
  uk: 'GB',
  'united states': 'US',
  usa: 'US',
  us: 'US',
  canada: 'CA',
  netherlands: 'NL',
  nld: 'NL',
  italy: 'IT',
  germany: 'DE',
  deu: 'DE',
};
const OWN: Record<string, string> = { GB: 'GBP', US: 'USD', CA: 'CAD', NL: 'EUR', IT: 'EUR', DE: 'EUR' };
/** Areas without a country’s name. */
const AREAS: [RegExp, string][] = [
  [/\b(?:Montreal|Toronto|Vancouver|Calgary|Ottawa)\b/, 'CA'],
  [/\b(?:London|Leeds|Manchester|Bristol)\b/, 'GB'],
];
const STATE = /, [A-Z]{2}$/;
const PROVINCE = /, (?:ON|QC|BC|AB|MB|SK|NS|NB)$/;

/** The country a posting names, as far as this reading can tell; null where it cannot. */
function namedIn({ location, country }: Listing): string | null {
  const place = (location ?? '').trim();
  const last = place.split(',').at(-1)?.trim().toLowerCase() ?? '';
  if (LAST_PART[last]) return LAST_PART[last];
  if (PROVINCE.test(place)) return 'CA';
  if (STATE.test(place)) return 'US';
  if (country && country !== 'EU') return country;
  return AREAS.find(([area]) => area.test(place))?.[1] ?? null;
}

export function main(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      postings: { type: 'string', default: '../shared/corpus/postings.jsonl' },
      show: { type: 'string', default: '10' },
    },
  });
  const counts = {
    postings: 0,
    stated: 0,
    compared: 0,
    byPlace: 0,
    byCurrency: 0,
    foreign: 0,
    mixedSources: 0,
  };
  const why: Record<string, number> = {};
  const shown: string[] = [];
  for (const listing of linesOf<Listing>(values.postings)) {
    counts.postings++;
    const { title, company, location, salary_text: salaryText, description } = listing;
    const { salary, seniority, verdict, state } = analyse({
      title,
      company,
      location,
      salaryText,
      description,
    });
    if (salary === null) continue;
    counts.stated++;
    const judged = state === 'read' ? verdict : null;
    const context = payContext({ location, salary, seniority, verdict: judged }, DEFAULT_SETTINGS);
    if (context.notCompared !== null) why[context.notCompared] = (why[context.notCompared] ?? 0) + 1;
    if (context.comparisons.length === 0) continue;
    counts.compared++;
    const named = namedIn(listing);
    if (named === null) counts.byCurrency++;
    else counts.byPlace++;
    const figures = context.comparisons.map(({ figure }) => figure);
    if (new Set(figures.map(({ source }) => source)).size > 1) counts.mixedSources++;
    // Without a place that tells, the currency must mean the country and no other.
    const isForeign = figures.some(
      (figure) =>
        figure.currency !== OWN[figure.country] ||
        (named === null ? OWN[figure.country] !== salary.currency : named !== figure.country),
    );
    if (!isForeign) continue;
    counts.foreign++;
    if (shown.length < Number(values.show))
      shown.push(
        `${listing.id}  ${location ?? '-'}  against ${figures.map((one) => one.country).join(', ')}`,
      );
  }
  for (const [name, n] of Object.entries(counts)) console.log(`${name.padEnd(14)}${String(n).padStart(6)}`);
  console.log(
    `not compared: ${Object.entries(why)
      .map(([name, n]) => `${name} ${n}`)
      .join(', ')}`,
  );
  for (const line of shown) console.log(line);
  return counts.foreign === 0 && counts.mixedSources === 0 ? 0 : 1;
}
