import type { PayView } from './pay.ts';

const WIDTH = 368;
const MARGIN = 60;
/** A label's half width at 12 px, in the drawing's units: wide enough for the longest text drawn. */
const HALF_LABEL = 56;

const clamp = (x: number, low: number, high: number) => Math.min(high, Math.max(low, x));

/** Where two labels stand so that they do not touch; each as near its mark as that allows. */
export function labelPlaces(left: number, right: number): [number, number] {
  const gap = 2 * HALF_LABEL + 4;
  const lack = Math.max(0, gap - (right - left));
  const a = clamp(left - lack / 2, HALF_LABEL, WIDTH - HALF_LABEL - gap);
  return [a, clamp(Math.max(right, a + gap), HALF_LABEL + gap, WIDTH - HALF_LABEL)];
}

/** The posted range and the two medians on one line, per year, in pounds. */
export function Strip({ strip }: { strip: NonNullable<PayView['strip']> }) {
  const amounts = [strip.low, strip.high, ...strip.marks.map(({ amount }) => amount)];
  const least = Math.min(...amounts);
  const span = Math.max(...amounts) - least || 1;
  const x = (amount: number) => MARGIN + ((amount - least) / span) * (WIDTH - 2 * MARGIN);
  const [low, high] = [x(strip.low), x(strip.high)];
  const marks = [...strip.marks].sort((a, b) => a.amount - b.amount);
  const places = labelPlaces(x(marks[0]?.amount ?? 0), x(marks[1]?.amount ?? 0));
  return (
    <svg class="strip" viewBox={`0 0 ${WIDTH} 66`} role="img" aria-label={strip.spoken}>
      <line x1="0" x2={WIDTH} y1="32" y2="32" />
      <rect class="posted" x={low - 5} y="26" width={high - low + 10} height="12" rx="6" />
      <text class="posted" x={clamp((low + high) / 2, 80, WIDTH - 80)} y="17">
        {strip.label}
      </text>
      {marks.map(({ role, amount, label }, i) => (
        <g key={role} class={role}>
          <path d="M0-8 8 0 0 8-8 0Z" transform={`translate(${x(amount)} 32)`} />
          <text x={places[i]} y="58">
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}
