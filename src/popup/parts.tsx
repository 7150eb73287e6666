import { useState } from 'preact/hooks';
import guide from '../../lexicons/guide.json' with { type: 'json' };
import type { Quote } from '../browser/messages.ts';
import type { SkillMention, Verdict } from '../classifier/analysis.ts';
import { EVIDENCE, FACTS, GUIDE, SKILLS } from '../ui/texts.ts';
import type { PostingView, Reason, SkillsView } from './view-model.ts';

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

function Chips({
  heading,
  skills,
  kind,
}: {
  heading: string;
  skills: readonly SkillMention[];
  kind: string;
}) {
  if (skills.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul class="chips">
        {skills.map(({ name }) => (
          <li key={name} class={`chip ${kind}`}>
            {name}
          </li>
        ))}
      </ul>
    </>
  );
}

function ByNeed({ skills }: { skills: readonly SkillMention[] }) {
  return (
    <>
      <Chips
        heading={SKILLS.required}
        kind="required"
        skills={skills.filter(({ need }) => need === 'required')}
      />
      <Chips heading={SKILLS.nice} kind="nice" skills={skills.filter(({ need }) => need === 'nice')} />
    </>
  );
}

/** Skills asked for against those the reader has; says what the count rests on. */
export function Skills({ skills, onFill }: { skills: SkillsView; onFill(): void }) {
  if (skills.kind === 'none') {
    return (
      <section class="skills">
        <h2>{SKILLS.asked}</h2>
        <p class="dim">{SKILLS.none}</p>
      </section>
    );
  }
  if (skills.kind === 'no-profile') {
    return (
      <section class="skills">
        <h2>
          {SKILLS.asked} <span>{SKILLS.asking(skills.asked.length)}</span>
        </h2>
        <p class="note">{SKILLS.empty}</p>
        <button type="button" class="button" onClick={onFill}>
          {SKILLS.fill}
        </button>
        <ByNeed skills={skills.asked} />
      </section>
    );
  }
  const { lacking, having } = skills;
  return (
    <section class="skills">
      <h2>
        {SKILLS.lack} <span>{SKILLS.count(having.length, lacking.length + having.length)}</span>
      </h2>
      {lacking.length === 0 && <p>{SKILLS.complete}</p>}
      <ByNeed skills={lacking} />
      <Chips heading={SKILLS.have} kind="have" skills={having} />
      <p class="dim">{SKILLS.basis}</p>
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
            <p>{definition}</p>
            <p>
              <b>{GUIDE.background}:</b> {background}
            </p>
            <p>
              <b>{GUIDE.demand}:</b> {demand}
            </p>
            <p class="dim">{guide.attribution.text}</p>
          </details>
        );
      })}
    </section>
  );
}
