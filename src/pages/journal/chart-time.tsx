import { count, percent } from '../../ui/format.ts';
import { Frame, Legend } from './chart-parts.tsx';
import { type Bucket, type SeenListing, VERDICTS, verdictsOverTime } from './insight-data.ts';
import { INSIGHTS } from './insight-texts.ts';

const T = INSIGHTS.time;
const HEIGHT = 140;
/** Dates written under the columns at most: as many as fit side by side on a narrow window. */
const MOST_LABELS = 4;

function Column({ bucket, x, width }: { bucket: Bucket; x: number; width: number }) {
  let y = HEIGHT;
  return (
    <>
      {VERDICTS.filter((verdict) => bucket.counts[verdict] > 0).map((verdict) => {
        const height = (bucket.counts[verdict] / bucket.total) * HEIGHT;
        y -= height;
        return (
          <rect
            key={verdict}
            class={`area ${verdict}`}
            x={`${x}%`}
            y={y}
            width={`${width}%`}
            height={height}
          />
        );
      })}
    </>
  );
}

function Columns({ buckets, unit, label }: { buckets: Bucket[]; unit: 'week' | 'month'; label: string }) {
  const step = 100 / buckets.length;
  const every = Math.ceil(buckets.length / MOST_LABELS);
  return (
    <svg class="columns" role="img" aria-label={label} width="100%" height={HEIGHT + 22}>
      {buckets.map((bucket, i) => (
        <Column key={bucket.start} bucket={bucket} x={(i + 0.08) * step} width={step * 0.84} />
      ))}
      <line class="axis" x1="0" x2="100%" y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
      {buckets.map(({ start }, i) => {
        if (i % every !== 0) return null;
        // Written to the left at the far end, where it would leave the drawing.
        const atEnd = i > 0 && i >= buckets.length - every;
        return (
          <text
            key={start}
            x={`${(atEnd ? i + 1 : i) * step}%`}
            y={HEIGHT + 17}
            text-anchor={atEnd ? 'end' : 'start'}
          >
            {T.label(start, unit)}
          </text>
        );
      })}
    </svg>
  );
}

/** How the verdicts divide, week by week or month by month. */
export function TimeChart({ listings }: { listings: readonly SeenListing[] }) {
  const { unit, buckets } = verdictsOverTime(listings);
  const totals = VERDICTS.map((verdict) => ({
    verdict,
    n: buckets.reduce((sum, { counts }) => sum + counts[verdict], 0),
  }));
  const all = totals.reduce((sum, { n }) => sum + n, 0);
  const shares = totals.filter(({ n }) => n > 0).map(({ verdict, n }) => T.share(verdict, n / all));
  const said = T.said(shares, all);
  const table = {
    head: [T.unit[unit], ...VERDICTS.map((verdict) => INSIGHTS.verdict[verdict]), T.total],
    rows: buckets.map(({ start, counts, total }) => [
      T.label(start, unit),
      ...VERDICTS.map((verdict) =>
        total === 0 ? T.none : `${count(counts[verdict])} (${percent(counts[verdict] / total)})`,
      ),
      count(total),
    ]),
  };
  return (
    <Frame heading={T.heading} said={said} hint={T.hint[unit]} table={table}>
      <Legend />
      <Columns buckets={buckets} unit={unit} label={said} />
    </Frame>
  );
}
