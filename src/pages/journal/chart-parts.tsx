import type { ComponentChildren } from 'preact';
import { count } from '../../ui/format.ts';
import { SHOWN_ORDER } from '../../ui/verdict-words.ts';
import type { Counts } from './insight-data.ts';
import { INSIGHTS } from './insight-texts.ts';

/** The figures behind a chart. The first column names the row. */
export interface Table {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** The figures behind a chart, folded away. */
function TableView({ table, caption }: { table: Table; caption: string }) {
  return (
    <details class="figures">
      <summary>{INSIGHTS.table}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: only what has the focus is scrolled by keyboard */}
      <section class="scroller" aria-label={caption} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {table.head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([name = '', ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, i) => (
                  <td key={i}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

interface ChartProps {
  heading: string;
  /** The one sentence that tells what the chart shows. */
  summary: string;
  hint?: string;
  table: Table;
  children: ComponentChildren;
}

/** A chart with its heading, what it says in words, and the table behind it. */
export function Chart({ heading, summary, hint, table, children }: ChartProps) {
  return (
    <section class="insight">
      <h3>{heading}</h3>
      <p class="summary">{summary}</p>
      {children}
      {hint !== undefined && <p class="dim">{hint}</p>}
      <TableView table={table} caption={heading} />
    </section>
  );
}

/** In place of a chart that has too little to show. */
export function Empty({ heading, words }: { heading: string; words: string }) {
  return (
    <section class="insight">
      <h3>{heading}</h3>
      <p class="dim">{words}</p>
    </section>
  );
}

/** Slanting stripes, `width` of every `size` pixels wide; `ground` and `stripe` are classes. */
const Stripes = (part: { id: string; size: number; ground: string; stripe: string; width: number }) => (
  <pattern
    id={part.id}
    width={part.size}
    height={part.size}
    patternUnits="userSpaceOnUse"
    patternTransform="rotate(45)"
  >
    <rect class={part.ground} width={part.size} height={part.size} />
    <rect class={part.stripe} width={part.width} height={part.size} />
  </pattern>
);

/**
 * The textures that the style sheet fills areas with, so that none is told by its colour alone. Once on a page.
 */
export function Textures() {
  return (
    <svg class="textures" width="0" height="0" aria-hidden="true">
      <defs>
        <Stripes id="texture-mixed" size={8} ground="tone-ai" stripe="tone-ml" width={4} />
        <Stripes id="texture-lack" size={5} ground="tone-gap" stripe="tone-ink" width={1.5} />
      </defs>
    </svg>
  );
}

/** A patch of an area's fill, with what it means. */
export const Swatch = ({ area, words }: { area: string; words: string }) => (
  <li>
    <svg width="16" height="16" aria-hidden="true">
      <rect class={`area ${area}`} x="1" y="1" width="14" height="14" />
    </svg>
    {words}
  </li>
);

/** What the fills of the verdicts mean. */
export const Legend = () => (
  <ul class="legend">
    {SHOWN_ORDER.map((verdict) => (
      <Swatch key={verdict} area={verdict} words={INSIGHTS.verdict[verdict]} />
    ))}
  </ul>
);

/** One bar that the verdicts divide. `label`: what it says, for those who do not see it. */
export function Divided({ counts, total, label }: { counts: Counts; total: number; label: string }) {
  let at = 0;
  return (
    <svg role="img" aria-label={label} width="100%" height="26">
      {SHOWN_ORDER.filter((verdict) => counts[verdict] > 0).map((verdict) => {
        const x = at;
        const width = (counts[verdict] / total) * 100;
        at += width;
        return (
          <g key={verdict}>
            <rect class={`area ${verdict}`} x={`${x}%`} y="1" width={`${width}%`} height="24" rx="2" />
            {width > 7 && verdict === 'mixed' && (
              <circle class="dot" cx={`${x + width / 2}%`} cy="13" r="9" />
            )}
            {width > 7 && (
              <text class={`in ${verdict}`} x={`${x + width / 2}%`} y="17" text-anchor="middle">
                {count(counts[verdict])}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
