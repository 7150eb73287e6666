import { count, percent } from '../../ui/format.ts';
import { SHOWN_ORDER } from '../../ui/verdict-words.ts';
import { Chart, Divided, Legend } from './chart-parts.tsx';
import { type JournalListing, type TitleRow, titlesAgainstVerdicts } from './insight-data.ts';
import { INSIGHTS } from './insight-texts.ts';

const T = INSIGHTS.titles;

/** What titles that name one role turned out to be, in words. */
function summaryOf(rows: readonly TitleRow[]): string {
  const sentences = rows.flatMap(({ says, counts, total }) =>
    says === 'ai' || says === 'ml'
      ? [T.summary(says, total, counts[says], counts[says === 'ai' ? 'ml' : 'ai'])]
      : [],
  );
  return sentences.join(' ') || T.other;
}

/** The titles by what they say, each kind divided by the work found under it. */
export function TitleChart({ listings }: { listings: readonly JournalListing[] }) {
  const rows = titlesAgainstVerdicts(listings);
  const cells = ({ counts, total }: TitleRow) =>
    SHOWN_ORDER.map((verdict) => `${count(counts[verdict])} (${percent(counts[verdict] / total)})`);
  const table = {
    head: [T.column, ...SHOWN_ORDER.map((verdict) => INSIGHTS.verdict[verdict])],
    rows: rows.map((row) => [T.row(row.says, row.total), ...cells(row)]),
  };
  return (
    <Chart heading={T.heading} summary={summaryOf(rows)} table={table}>
      <Legend />
      {rows.map((row) => (
        <div key={row.says}>
          <p class="row-name">{T.row(row.says, row.total)}</p>
          <Divided
            counts={row.counts}
            total={row.total}
            label={SHOWN_ORDER.map((verdict, i) => `${INSIGHTS.verdict[verdict]} ${cells(row)[i]}`).join(
              ', ',
            )}
          />
        </div>
      ))}
    </Chart>
  );
}
