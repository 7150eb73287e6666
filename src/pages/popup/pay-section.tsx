import { Icon } from '../../ui/icons.tsx';
import { PAY } from './pay-texts.ts';
import type { PayView, StripView } from './pay-view.ts';

/** Of the strip, in CSS pixels. */
const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;

/** A place on the strip (0..1), as SVG has it. */
const share = (x: number): string => `${(x * 100).toFixed(2)}%`;

/** A label that ends at its mark, and one that begins there: two of them grow away from each other. */
const before = (at: number) => ({ flex: `0 1 ${share(at)}`, textAlign: 'end' as const });
const after = (at: number) => ({ flex: `0 1 ${share(1 - at)}`, marginInlineStart: 'auto' });

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
        <line class="base" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
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
        {open && (
          <line
            class="stated"
            x1={share(open === 'start' ? to : from)}
            x2={share(open === 'start' ? to : from)}
            y1={MIDDLE - 6}
            y2={MIDDLE + 6}
          />
        )}
        {marks.map(({ role, at }) => (
          <g key={role} class={role}>
            <line class="halo" x1={share(at)} x2={share(at)} y1="1" y2={HEIGHT - 1} />
            <line class="tick" x1={share(at)} x2={share(at)} y1="1" y2={HEIGHT - 1} />
          </g>
        ))}
      </svg>
      <p class="medians" aria-hidden="true">
        {marks.map(({ role, title, value, at }, i) => (
          <span key={role} style={i === 0 && (marks.length > 1 || at > 0.5) ? before(at) : after(at)}>
            {title} <b>{value}</b>
          </span>
        ))}
      </p>
    </>
  );
}

/** Where the figures come from: a row for each, then the sources in full. */
function Sources({ view: { sources, notes, zones, assumed } }: { view: PayView }) {
  return (
    <>
      {zones.length > 0 && (
        <ul class="zones small">
          {zones.map((zone) => (
            <li key={zone}>{zone}</li>
          ))}
        </ul>
      )}
      {assumed && <p class="small dim">{assumed}</p>}
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
        <p key={note} class="small dim">
          {note}
        </p>
      ))}
    </>
  );
}

/** Posted pay, always as posted, and how it stands to what such work is paid. */
export function Pay({ view }: { view: PayView }) {
  const { posted, strip, sentence, why, sources, zones, notes } = view;
  const comparison = sentence ?? why;
  return (
    <section class="pay">
      <div class="top">
        <h2>{PAY.heading}</h2>
        <span class={posted === null ? 'small dim' : 'sum'}>
          <span data-field="salary">{posted ?? PAY.unposted}</span>
          {strip?.converted && (
            <>
              {' '}
              <small>{strip.value}</small>
            </>
          )}
        </span>
      </div>
      {strip && <Strip view={strip} />}
      {sources.length + zones.length + notes.length > 0 ? (
        <details class="fold sources">
          <summary>
            <span>{comparison ?? PAY.others}</span>
            <span class="spoken">{PAY.sources}</span>
            <Icon name="chevron" class="chevron" />
          </summary>
          <Sources view={view} />
        </details>
      ) : (
        comparison && <p class="small dim">{comparison}</p>
      )}
    </section>
  );
}
