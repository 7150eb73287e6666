import { count, money, shortMoney } from '../../ui/format.ts';
import { Empty, Frame } from './chart-parts.tsx';
import { type Pay, payByRole, type RolePay, type SeenListing } from './insight-data.ts';
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

function Row({ role, pay, label, place }: RowProps) {
  const at = (amount: number) => `${place(amount) * 100}%`;
  const spots = new Set(pay.amounts.map((amount) => Math.round(place(amount) / FINEST) * FINEST));
  return (
    <svg class={`pay-row ${role}`} role="img" aria-label={label} width="100%" height="36">
      <line class="axis" x1="0" x2="100%" y1="18" y2="18" />
      {pay.amounts.length >= 4 && (
        <rect
          class="half"
          x={at(pay.low)}
          width={`${(place(pay.high) - place(pay.low)) * 100}%`}
          y="9"
          height="18"
        />
      )}
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

function saidOf({ ai, ml, currency }: Pay): string {
  const words = (pay: RolePay) => money(Math.round(pay.median), currency);
  if (ml.amounts.length === 0) return T.one('ai', words(ai));
  if (ai.amounts.length === 0) return T.one('ml', words(ml));
  return T.said(words(ai), words(ml), ai.amounts.length + ml.amounts.length);
}

/** What AI and ML listings pay, as far as the reader has seen. */
export function PayChart({ listings }: { listings: readonly SeenListing[] }) {
  const pay = payByRole(listings);
  if (!pay) return <Empty heading={T.heading} words={T.none} />;
  const { currency, period, elsewhere } = pay;
  const roles = (['ai', 'ml'] as const).filter((role) => pay[role].amounts.length > 0);
  const amounts = roles.flatMap((role) => pay[role].amounts);
  const ticks = axisTicks(
    amounts.reduce((a, b) => Math.min(a, b)),
    amounts.reduce((a, b) => Math.max(a, b)),
  );
  const [first = 0] = ticks;
  const span = (ticks.at(-1) ?? first) - first || 1;
  // Marks and figures at both ends stay whole.
  const place = (amount: number) => 0.05 + ((amount - first) / span) * 0.9;
  const full = (amount: number) => money(Math.round(amount), currency);
  const table = {
    head: T.columns,
    rows: roles.map((role) => {
      const { amounts: own, low, median, high } = pay[role];
      return [INSIGHTS.verdict[role], count(own.length), full(low), full(median), full(high)];
    }),
  };
  return (
    <Frame heading={T.heading} said={saidOf(pay)} hint={T.hint(T.per[period])} table={table}>
      {roles.map((role) => (
        <div key={role}>
          <p class="row-name">{T.row(role, pay[role].amounts.length)}</p>
          <Row role={role} pay={pay[role]} label={T.one(role, full(pay[role].median))} place={place} />
        </div>
      ))}
      <Axis ticks={ticks} place={place} currency={currency} />
      {elsewhere > 0 && <p class="dim">{T.elsewhere(elsewhere)}</p>}
    </Frame>
  );
}
