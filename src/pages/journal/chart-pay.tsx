import { PAY_FROM, type PayByRole, payByRole, type RolePay } from '../../pay/roles.ts';
import type { Settings } from '../../storage/settings.ts';
import { about, count, money, shortMoney } from '../../ui/format.ts';
import { Chart, Empty } from './chart-parts.tsx';
import type { JournalListing } from './insight-data.ts';
import { INSIGHTS } from './insight-texts.ts';

const T = INSIGHTS.pay;
/** Marks nearer than this share of the axis are drawn as one. */
const FINEST = 0.005;

/** Round figures from below `low` to above `high`, about four of them. */
export function axisTicks(low: number, high: number): number[] {
  const raw = Math.max((high - low) / 3, high / 100, 1);
  const unit = 10 ** Math.floor(Math.log10(raw));
  const step = unit * ([1, 2, 5, 10].find((factor) => factor * unit >= raw) ?? 10);
  const first = Math.floor(low / step) * step;
  return Array.from({ length: Math.ceil((high - first) / step) + 1 }, (_, i) => first + i * step);
}

interface RowProps {
  role: 'ai' | 'ml';
  pay: RolePay;
  label: string;
  /** Where an amount stands, 0..1. */
  place(amount: number): number;
}

/** The pay of one role: a mark for each listing, the middle half as a bar, the median as a line. */
function Row({ role, pay, label, place }: RowProps) {
  const at = (amount: number) => `${place(amount) * 100}%`;
  const spots = new Set(pay.amounts.map((amount) => Math.round(place(amount) / FINEST) * FINEST));
  return (
    <svg class={`pay-row ${role}`} role="img" aria-label={label} width="100%" height="36">
      <line class="axis" x1="0" x2="100%" y1="18" y2="18" />
      <rect
        class="half"
        x={at(pay.low)}
        width={`${(place(pay.high) - place(pay.low)) * 100}%`}
        y="9"
        height="18"
      />
      {[...spots].map((spot) =>
        role === 'ai' ? (
          <circle key={spot} class="spot" cx={`${spot * 100}%`} cy="18" r="4.5" />
        ) : (
          <svg key={spot} x={`${spot * 100}%`} y="18" overflow="visible" aria-hidden="true">
            <path class="spot" d="M0-6 6 0 0 6-6 0Z" />
          </svg>
        ),
      )}
      <line class="median" x1={at(pay.median)} x2={at(pay.median)} y1="3" y2="33" />
    </svg>
  );
}

/** The amounts under the rows. */
function Axis({ ticks, place, currency }: { ticks: number[]; place(n: number): number; currency: string }) {
  return (
    <svg class="ticks" aria-hidden="true" width="100%" height="18">
      {ticks.map((tick) => (
        <text key={tick} x={`${place(tick) * 100}%`} y="13" text-anchor="middle">
          {shortMoney(tick, currency)}
        </text>
      ))}
    </svg>
  );
}

/** Both medians in a sentence, or the one there is. */
function summaryOf({ ai, ml, currency }: PayByRole): string {
  const words = (pay: RolePay) => about(money(Math.round(pay.median), currency), pay.converted);
  if (ai && ml) return T.summary(words(ai), words(ml), ai.amounts.length + ml.amounts.length);
  return ai ? T.one('ai', words(ai)) : ml ? T.one('ml', words(ml)) : '';
}

/** What AI and ML listings pay a year, as far as the reader has seen. */
export function PayChart({
  listings,
  settings,
}: {
  listings: readonly JournalListing[];
  settings: Pick<Settings, 'currency' | 'workYear'>;
}) {
  const pay = payByRole(listings, settings);
  const { currency, paid, interns, unconverted } = pay;
  const shown = (['ai', 'ml'] as const).flatMap((role) => {
    const found = pay[role];
    return found ? [{ role, pay: found }] : [];
  });
  if (shown.length === 0) return <Empty heading={T.heading} words={paid === 0 ? T.none : T.few(PAY_FROM)} />;
  const amounts = shown.flatMap((one) => one.pay.amounts);
  const ticks = axisTicks(
    amounts.reduce((a, b) => Math.min(a, b)),
    amounts.reduce((a, b) => Math.max(a, b)),
  );
  const [first = 0] = ticks;
  const span = (ticks.at(-1) ?? first) - first || 1;
  // Marks and figures at both ends stay whole.
  const place = (amount: number) => 0.05 + ((amount - first) / span) * 0.9;
  const table = {
    head: T.columns,
    rows: shown.map(({ role, pay: { amounts: own, low, median, high, converted } }) => {
      const full = (amount: number) => about(money(Math.round(amount), currency), converted);
      return [INSIGHTS.verdict[role], count(own.length), full(low), full(median), full(high)];
    }),
  };
  const rough = shown.some((one) => one.pay.converted);
  return (
    <Chart
      heading={T.heading}
      summary={summaryOf(pay)}
      hint={rough ? `${T.hint} ${T.rough}` : T.hint}
      table={table}
    >
      {shown.map(({ role, pay: own }) => (
        <div key={role}>
          <p class="row-name">{T.row(role, own.amounts.length)}</p>
          <Row
            role={role}
            pay={own}
            label={T.one(role, about(money(Math.round(own.median), currency), own.converted))}
            place={place}
          />
        </div>
      ))}
      <Axis ticks={ticks} place={place} currency={currency} />
      {interns > 0 && <p class="dim">{T.interns(interns)}</p>}
      {unconverted > 0 && <p class="dim">{T.unconverted(unconverted)}</p>}
    </Chart>
  );
}
