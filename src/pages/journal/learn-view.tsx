import { useMemo, useState } from 'preact/hooks';
import { needsOf } from '../../career/asked.ts';
import { planLearning, type Step } from '../../career/learn.ts';
import { skillReader } from '../../classifier/skills/reader.ts';
import { isWanted } from '../../classifier/verdict/wanted.ts';
import type { Settings } from '../../storage/settings.ts';
import { Empty } from './chart-parts.tsx';
import type { JournalListing } from './insight-data.ts';
import { INSIGHTS } from './insight-texts.ts';

const T = INSIGHTS.learn;
/** Listings that name skills, below which a ranking says nothing. */
export const FEWEST = 5;
/** Listings of a step that are named. */
const MOST_SHOWN = 20;
/** Statuses of listings that the reader has done more with than open them. */
const SAVED: ReadonlySet<string> = new Set(['saved', 'applied', 'interview', 'offer', 'rejected']);

interface Props {
  listings: readonly JournalListing[];
  settings: Pick<Settings, 'skills' | 'learning' | 'wantedRole'>;
  /** Shows a listing of the journal. */
  onOpen(id: string): void;
}

/** One skill to learn: what comes nearer by it, what to learn before it, and which listings these are. */
function StepView({
  step,
  byId,
  onOpen,
}: { step: Step; byId: Map<string, JournalListing> } & Pick<Props, 'onOpen'>) {
  const { skill, underway, nearer, within, path } = step;
  const way = path.filter((one) => one !== skill);
  // Those that come within reach first.
  const ids = [...within, ...nearer.filter((id) => !within.includes(id))];
  return (
    <li>
      <h4>{skill}</h4>
      <p>
        <strong>{T.gain(nearer.length, within.length)}</strong>
        {underway && <span class="dim"> · {T.underway}</span>}
      </p>
      {way.length > 0 && <p class="dim">{T.way(way)}</p>}
      {ids.length > 0 && (
        <details>
          <summary>{T.which(ids.length)}</summary>
          <ul>
            {ids.slice(0, MOST_SHOWN).map((id) => {
              const { title = null, company = null } = byId.get(id) ?? {};
              return (
                <li key={id}>
                  <button type="button" class="link" onClick={() => onOpen(id)}>
                    {T.at(title ?? T.untitled, company)}
                  </button>
                </li>
              );
            })}
            {ids.length > MOST_SHOWN && <li class="dim">{T.more(ids.length - MOST_SHOWN)}</li>}
          </ul>
        </details>
      )}
    </li>
  );
}

/** How many listings are within reach, as a bar. */
const Reach = ({ within, all }: { within: number; all: number }) => (
  <div class="reach" role="img" aria-label={T.within(within, all)}>
    <span class="reach-bar">
      <i style={{ width: `${(within / Math.max(1, all)) * 100}%` }} />
    </span>
    <span class="small dim" aria-hidden="true">
      {T.within(within, all)}
    </span>
  </div>
);

/** Whether all listings are counted, or those the reader saved and applied to. */
function Scope({ saved, onChange }: { saved: boolean; onChange(saved: boolean): void }) {
  return (
    <fieldset class="scope">
      <legend class="spoken">{T.scopeLegend}</legend>
      {[false, true].map((choice) => (
        <label key={String(choice)}>
          <input
            type="radio"
            name="learn-scope"
            checked={saved === choice}
            onChange={() => onChange(choice)}
          />
          {choice ? T.scope.saved : T.scope.all}
        </label>
      ))}
    </fieldset>
  );
}

/** Which skills to learn, in which order, so that the most listings of the wanted role come within reach. */
export function LearnView({ listings, settings, onOpen }: Props) {
  const { skills, learning, wantedRole } = settings;
  const [saved, setSaved] = useState(false);
  const counted = useMemo(
    () =>
      listings.filter(
        ({ verdict, status }) => isWanted(verdict, wantedRole) && (!saved || SAVED.has(status)),
      ),
    [listings, wantedRole, saved],
  );
  const byId = useMemo(() => new Map(counted.map((listing) => [listing.id, listing])), [counted]);
  const plan = useMemo(() => {
    const demands = counted.map((listing) => ({ id: listing.id, needs: needsOf(listing) }));
    return planLearning(demands, skillReader(skills), learning);
  }, [counted, skills, learning]);
  const scope = <Scope saved={saved} onChange={setSaved} />;
  if (plan.counted < FEWEST)
    return (
      <>
        <Empty heading={T.heading} words={INSIGHTS.few(plan.counted, FEWEST)} />
        {scope}
      </>
    );
  return (
    <section class="insight learn">
      <h3>{T.heading}</h3>
      <p class="summary">
        {T.basis(plan.counted, plan.within, wantedRole)} <a href="welcome.html#questions">{T.role}</a>
      </p>
      {skills.length === 0 && (
        <p>
          {T.skills} <a href="options.html">{T.addSkills}</a>
        </p>
      )}
      {scope}
      <Reach within={plan.within} all={plan.counted} />
      {plan.steps.length === 0 ? (
        <p>{T.done}</p>
      ) : (
        <ol class="steps">
          {plan.steps.map((step) => (
            <StepView key={step.skill} step={step} byId={byId} onOpen={onOpen} />
          ))}
        </ol>
      )}
      <p class="dim">{T.method}</p>
    </section>
  );
}
