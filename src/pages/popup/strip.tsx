import { useState } from 'preact/hooks';
import type { PayRow, PayView } from './pay.ts';
import { PAY } from './pay-texts.ts';

/** Height of a row: a line of text, and the marks under it. Every label has a line of its own. */
const ROW = 34;
const LINE = 13;
const AXIS = 24;

const share = (x: number): string => `${(x * 100).toFixed(2)}%`;

function Row({ row, top, onTell }: { row: PayRow; top: number; onTell(text: string): void }) {
  const { kind, title, value, spoken, band, mark } = row;
  const tell = () => onTell(spoken);
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: takes focus to tell what a tooltip would
    <g class={kind} role="img" aria-label={spoken} tabindex={0} onFocus={tell} onMouseEnter={tell}>
      <title>{spoken}</title>
      <rect class="row" y={top} width="100%" height={ROW} />
      <text y={top + LINE}>{title}</text>
      <text class="value" x="100%" y={top + LINE}>
        {value}
      </text>
      <line x1="0" x2="100%" y1={top + AXIS} y2={top + AXIS} />
      {band && (
        <rect
          class="band"
          x={share(band[0])}
          y={top + AXIS - 5}
          width={share(band[1] - band[0])}
          height="10"
          rx="5"
        />
      )}
      {mark !== null && (
        <svg x={share(mark)} y={top + AXIS} overflow="visible" aria-hidden="true">
          <path d="M0-7 7 0 0 7-7 0Z" />
        </svg>
      )}
    </g>
  );
}

/** The posted range, medians and quartiles on one scale, a row each; what is known of a mark is told on focus. */
export function Strip({ rows, label }: { rows: readonly PayRow[]; label: string }) {
  const [told, setTold] = useState('');
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
      <svg class="strip" role="group" aria-label={label} height={rows.length * ROW}>
        {rows.map((row, i) => (
          <Row key={row.title} row={row} top={i * ROW} onTell={setTold} />
        ))}
      </svg>
      <p class="dim told" aria-hidden="true">
        {told}
      </p>
    </>
  );
}

/** Posted pay, always as posted, and how it stands to what the roles are paid. */
export function Pay({ view: { posted, zones, basis, words, rows, notes } }: { view: PayView }) {
  return (
    <section class="pay">
      <h2>
        {PAY.heading} {basis && <span>{basis}</span>}
      </h2>
      <p data-field="salary">{posted ?? PAY.unposted}</p>
      {zones.length > 0 && (
        <ul class="zones dim">
          {zones.map((zone) => (
            <li key={zone}>{zone}</li>
          ))}
        </ul>
      )}
      {words && <p>{words}</p>}
      {rows.length > 0 && <Strip rows={rows} label={PAY.heading} />}
      {notes.map((note) => (
        <p key={note} class="dim">
          {note}
        </p>
      ))}
    </section>
  );
}
