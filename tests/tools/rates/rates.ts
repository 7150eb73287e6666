/** Rates of exchange of one day, as `lexicons/rates.json` holds them. */
export interface Rates {
  /** ISO 8601. */
  date: string;
  /** Units of each currency for one euro. */
  perEuro: Record<string, number>;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day of a row: ISO in the file of all days, `31 October 2026` in the file of one. */
function dayOf(written: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return written;
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) (\p{L}{3})\p{L}* (\d{4})$/u.exec(written) ?? [];
  const at = MONTHS.indexOf(month.toLowerCase());
  return at < 0 ? null : `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/**
 * Reads the rates of one day from the text of an ECB file (`eurofxref-hist.csv` or `eurofxref.csv`).
 *
 * @param latest the last day that may be taken, ISO 8601: the file's newest without it
 * @throws an Error that says what is wrong with the file
 */
export function ratesIn(csv: string, latest = '9999-12-31'): Rates {
  const [head = [], ...rows] = csv
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(',').map((cell) => cell.trim()));
  if (head[0] !== 'Date') throw new Error('This is no ECB file of rates: its first column is not Date.');
  const days = rows
    .map((row) => ({ row, date: dayOf(row[0] ?? '') }))
    .filter((one): one is { row: string[]; date: string } => one.date !== null && one.date <= latest)
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  const [newest] = days;
  if (!newest) throw new Error(`The file has no day up to ${latest}.`);
  const perEuro: Record<string, number> = { EUR: 1 };
  for (const [at, currency] of head.entries()) {
    const rate = Number(newest.row[at]);
    if (/^[A-Z]{3}$/.test(currency) && Number.isFinite(rate) && rate > 0) perEuro[currency] = rate;
  }
  if (Object.keys(perEuro).length < 2) throw new Error(`The file has no rates of ${newest.date}.`);
  return { date: newest.date, perEuro };
}
