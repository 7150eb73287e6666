// Turns a downloaded ECB file of reference rates into `lexicons/rates.json`. Nothing is fetched:
// `npm run rates -- eurofxref-hist.zip [YYYY-MM-DD]` takes the newest day, or the last up to the one given.
import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { ratesIn } from './rates.ts';

const LEXICON = 'lexicons/rates.json';

/** The text of a CSV file, or of the one in a zip. */
function textOf(file: string): string {
  const bytes = readFileSync(file);
  if (!file.endsWith('.zip')) return bytes.toString('utf8');
  const [csv] = Object.values(unzipSync(bytes));
  return csv ? strFromU8(csv) : '';
}

export function main([file, latest]: readonly string[]): number {
  if (!file) {
    console.error(
      'Usage: npm run rates -- FILE [YYYY-MM-DD], where FILE is eurofxref-hist.zip or .csv of the ECB.',
    );
    return 2;
  }
  const before = JSON.parse(readFileSync(LEXICON, 'utf8')) as Record<
    'perEuro' | 'fixed',
    Record<string, number>
  >;
  try {
    const rates = ratesIn(textOf(file), latest);
    const lost = Object.keys(before.perEuro).filter(
      (currency) => !(currency in rates.perEuro || currency in before.fixed),
    );
    const lexicon = { ...before, date: rates.date, perEuro: rates.perEuro };
    writeFileSync(LEXICON, `${JSON.stringify(lexicon, null, 2)}\n`);
    console.log(`${LEXICON} has ${Object.keys(rates.perEuro).length} currencies of ${rates.date}.`);
    if (lost.length > 0) console.log(`No longer in the file, so no longer converted: ${lost.join(', ')}.`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
}
