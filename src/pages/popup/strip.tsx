import type { PayView, StripView } from './pay.ts';
import { PAY } from './pay-texts.ts';

const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;

const share = (x: number): string => `${(x * 100).toFixed(2)}%`;

/** The posted range and the medians on one scale; its words stand beneath, the lower median's on the left. */
export function Strip({ view: { label, from, to, open, marks } }: { view: StripView }) {
  return (
    <>
      <svg class="strip" role="img" aria-label={label} height={HEIGHT}>
        <title>{label}</title>
        <defs>
          <linearGradient id="open-start">
            <stop offset="0" stop-opacity="0" />
            <stop offset="1" stop-opacity="1" />
          </linearGradient>
          <linearGradient id="open-end">
            <stop offset="0" stop-opacity="1" />
            <stop offset="1" stop-opacity="0" />
          </linearGradient>
        </defs>
        <line x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
        {from < to ? (
          <rect
            class={`posted ${open ? `open-${open}` : ''}`}
            x={share(from)}
            y={MIDDLE - 5}
            width={share(to - from)}
            height="10"
            rx="5"
          />
        ) : (
          <circle class="posted" cx={share(from)} cy={MIDDLE} r="5" />
        )}
        {marks.map(({ role, at }) => (
          <g key={role} class={role}>
            <line class="halo" x1={share(at)} x2={share(at)} y1="1" y2={HEIGHT - 1} />
            <line class="tick" x1={share(at)} x2={share(at)} y1="1" y2={HEIGHT - 1} />
          </g>
        ))}
      </svg>
      <p class="ends" aria-hidden="true">
        {marks.map(({ role, title, value }) => (
          <span key={role} class={role}>
            {title} <b>{value}</b>
          </span>
        ))}
      </p>
    </>
  );
}

/** Where the figures come from: a row for each, then the sources in full. */
function Sources({ view: { sources, notes } }: { view: PayView }) {
  return (
    <details class="sources">
      <summary>{PAY.sources}</summary>
      <table>
        <tbody>
          {sources.map(({ title, value, detail, used }) => (
            <tr key={title} class={used ? 'used' : ''}>
              <th scope="row">
                {title}
                <br />
                <span class="dim">{detail}</span>
              </th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {notes.map((note) => (
        <p key={note} class="dim">
          {note}
        </p>
      ))}
    </details>
  );
}

/** Posted pay, always as posted, and how it stands to what such work is paid. */
export function Pay({ view }: { view: PayView }) {
  const { posted, assumed, zones, strip, sentence, why, sources } = view;
  return (
    <section class="pay">
      <h2>{PAY.heading}</h2>
      <p data-field="salary">{posted ?? PAY.unposted}</p>
      {assumed && <p class="dim">{assumed}</p>}
      {zones.length > 0 && (
        <ul class="zones dim">
          {zones.map((zone) => (
            <li key={zone}>{zone}</li>
          ))}
        </ul>
      )}
      {strip && <Strip view={strip} />}
      {sentence && <p class="against">{sentence}</p>}
      {why && <p class="dim">{why}</p>}
      {sources.length > 0 && <Sources view={view} />}
    </section>
  );
}
