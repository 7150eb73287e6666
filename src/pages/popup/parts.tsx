import { useState } from 'preact/hooks';
import guide from '../../../lexicons/guide.json' with { type: 'json' };
import type { Verdict } from '../../classifier/analysis.ts';
import { localised } from '../../platform/i18n.ts';
import type { Quote } from '../../platform/messages.ts';
import { EVIDENCE, FACTS, GUIDE } from '../../ui/texts.ts';
import type { PostingView, Reason } from './view-model.ts';

/** Reasons shown before the reader asks for more. */
const FIRST_REASONS = 5;

interface Props {
  view: PostingView;
}

/** The passages the verdict rests on; a click shows one on the page. */
export function Reasons({
  verdict,
  reasons,
  onShow,
}: {
  verdict: Verdict | null;
  reasons: readonly Reason[];
  /** Null where there is no page to show it on. */
  onShow: ((quote: Quote) => Promise<boolean>) | null;
}) {
  const [all, setAll] = useState(false);
  const [said, setSaid] = useState('');
  const shown = all ? reasons : reasons.slice(0, FIRST_REASONS);
  const show = async (quote: Quote) => setSaid((await onShow?.(quote)) ? EVIDENCE.found : EVIDENCE.lost);
  return (
    <section class="evidence">
      <h2>
        {EVIDENCE.heading} <span>{EVIDENCE.count(reasons.length)}</span>
      </h2>
      {reasons.length === 0 && <p class="dim">{verdict === 'neither' ? EVIDENCE.nothing : EVIDENCE.none}</p>}
      <ul>
        {shown.map((reason) => (
          <li key={reason.quote.before + reason.quote.text} class={reason.side}>
            <button type="button" disabled={onShow === null} onClick={() => show(reason.quote)}>
              <span class="side">{EVIDENCE.side[reason.side]}</span>{' '}
              {reason.runs.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < reasons.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {EVIDENCE.more(reasons.length - shown.length)}
        </button>
      )}
      <p class="dim" role="status">
        {said || (reasons.length > 0 && onShow !== null ? EVIDENCE.hint : '')}
      </p>
    </section>
  );
}

/** Level, experience, degree and field. */
export function Facts({ view: { analysis } }: Props) {
  const { seniority, yearsMin, degree, degreeOptional, specialism } = analysis;
  const degreeWords = FACTS.degrees[degree];
  const rows: [string, string][] = [
    [FACTS.seniority, FACTS.seniorities[seniority]],
    [FACTS.years, yearsMin === null ? FACTS.unstated : FACTS.yearsMin(yearsMin)],
    [FACTS.degree, degreeOptional && degree !== 'none-stated' ? FACTS.optional(degreeWords) : degreeWords],
    ...(specialism ? [[FACTS.specialism, FACTS.specialisms[specialism]] satisfies [string, string]] : []),
  ];
  return (
    <section class="facts">
      <h2>{FACTS.heading}</h2>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What the article says of the role, or of both where the work is mixed. */
export function Guide({ view: { verdict } }: Props) {
  if (verdict === null || verdict === 'neither') return null;
  const roles = verdict === 'mixed' ? (['ai', 'ml'] as const) : [verdict];
  return (
    <section class="guide">
      {roles.map((role) => {
        const { definition, background, demand } = guide.roles[role];
        return (
          <details key={role}>
            <summary>{GUIDE.heading[role]}</summary>
            <p>{localised(definition)}</p>
            <p>
              <b>{GUIDE.background}:</b> {localised(background)}
            </p>
            <p>
              <b>{GUIDE.demand}:</b> {localised(demand)}
            </p>
            <p class="dim">{localised(guide.attribution.text)}</p>
          </details>
        );
      })}
    </section>
  );
}
