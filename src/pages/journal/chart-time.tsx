import { count, percent } from '../../ui/format.ts';
import { SHOWN_ORDER } from '../../ui/verdict-words.ts';
import { Chart, Legend } from './chart-parts.tsx';
import { type Bucket, type JournalListing, verdictsOverTime } from './insight-data.ts';
import { INSIGHTS } from './insight-texts.ts';

const T = INSIGHTS.time;
/** Of the columns, in CSS pixels. */
const HEIGHT = 168;
/** Room of the highest column: above it stands its number. */
const ROOM = HEIGHT - 18;
/** Dates written under the columns at most: as many as fit side by side on a narrow window. */
const MOST_LABELS = 4;
/** Columns narrower than this share of the drawing, in per cent, bear no number. */
const MOST_NUMBERED = 4;

/** One week or month: its verdicts on top of each other. */
function Column({ bucket, x, width, most }: { bucket: Bucket; x: number; width: number; most: number }) {
  let y = HEIGHT;
  return (
    <>
      {SHOWN_ORDER.filter((verdict) => bucket.counts[verdict] > 0).map((verdict) => {
        const height = (bucket.counts[verdict] / most) * ROOM;
        y -= height;
        return (
          <rect
            key={verdict}
            class={`area ${verdict}`}
            x={`${x}%`}
            y={y}
            width={`${width}%`}
            height={height}
            rx="2"
          />
        );
      })}
    </>
  );
}

/** All of them, with how many listings each has, and dates under some. */
function Columns({ buckets, unit, label }: { buckets: Bucket[]; unit: 'week' | 'month'; label: string }) {
  const step = 100 / buckets.length;
  const most = buckets.reduce((max, { total }) => Math.max(max, total), 1);
  const every = Math.ceil(buckets.length / MOST_LABELS);
  return (
    <svg class="columns" role="img" aria-label={label} width="100%" height={HEIGHT + 22}>
      {buckets.map((bucket, i) => (
        <Column key={bucket.start} {...{ bucket, most }} x={(i + 0.12) * step} width={step * 0.76} />
      ))}
      {buckets.map(({ start, total }, i) =>
        total === 0 || step < MOST_NUMBERED ? null : (
          <text
            key={start}
            class="total"
            x={`${(i + 0.5) * step}%`}
            y={HEIGHT - (total / most) * ROOM - 5}
            text-anchor="middle"
          >
            {count(total)}
          </text>
        ),
      )}
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
export function TimeChart({ listings }: { listings: readonly JournalListing[] }) {
  const { unit, buckets } = verdictsOverTime(listings);
  const totals = SHOWN_ORDER.map((verdict) => ({
    verdict,
    n: buckets.reduce((sum, { counts }) => sum + counts[verdict], 0),
  }));
  const all = totals.reduce((sum, { n }) => sum + n, 0);
  const shares = totals.filter(({ n }) => n > 0).map(({ verdict, n }) => T.share(verdict, n / all));
  const summary = T.summary(shares, all);
  const table = {
    head: [T.unit[unit], ...SHOWN_ORDER.map((verdict) => INSIGHTS.verdict[verdict]), T.total],
    rows: buckets.map(({ start, counts, total }) => [
      T.label(start, unit),
      ...SHOWN_ORDER.map((verdict) =>
        total === 0 ? T.none : `${count(counts[verdict])} (${percent(counts[verdict] / total)})`,
      ),
      count(total),
    ]),
  };
  return (
    <Chart heading={T.heading} summary={summary} hint={T.hint[unit]} table={table}>
      <Legend />
      <Columns buckets={buckets} unit={unit} label={summary} />
    </Chart>
  );
}
