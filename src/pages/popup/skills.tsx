import { useState } from 'preact/hooks';
import type { SkillMention } from '../../classifier/analysis.ts';
import type { NeedView, SkillDetail, SkillsView } from './skills-view.ts';
import { SKILL as T } from './texts.ts';

/** What the reader can do with a skill. */
export interface SkillActions {
  /** Shows its words on the page; null where there is no page. */
  show: ((mention: SkillMention) => Promise<boolean>) | null;
  level(name: string, level: 'known' | 'learning' | null): void;
  fill(): void;
}

const labelOf = ({ details, years }: NeedView): string =>
  T.label(
    details.map(({ name }) => name),
    years,
  );
const keyOf = (need: NeedView): string => need.details.map(({ name }) => name).join();
const STYLE = { have: 'have', learning: 'nice', near: '', lacking: '' } as const;

/** What one skill is, what it builds on, and what can be done with it. */
function Detail({ detail, need, actions }: { detail: SkillDetail; need: NeedView; actions: SkillActions }) {
  const { name, what, steps, article, mention } = detail;
  const [lost, setLost] = useState(false);
  const { show } = actions;
  const button = (label: string, act: () => void) => (
    <button type="button" class="button" onClick={act}>
      {label}
    </button>
  );
  return (
    <div>
      <p>
        <strong>{name}</strong>
        {what && `: ${what}.`} {article && T.article[article]}
      </p>
      {steps.length > 0 && (
        <p class="dim">{T.builds(steps.map((step) => (step.known ? T.stepKnown(step.name) : step.name)))}</p>
      )}
      <p class="buttons">
        {need.state !== 'have' && button(T.have, () => actions.level(name, 'known'))}
        {need.state !== 'learning' && button(T.learn, () => actions.level(name, 'learning'))}
        {(need.state === 'have' || need.state === 'learning') &&
          button(T.drop, () => actions.level(name, null))}
        {show && button(T.show, () => void show(mention).then((found) => setLost(!found)))}
      </p>
      {lost && <p role="status">{T.lost}</p>}
    </div>
  );
}

/** Needs of one kind as chips; a click on one opens what is known of it. */
function Needs({
  heading,
  needs,
  actions,
}: {
  heading: string;
  needs: readonly NeedView[];
  actions: SkillActions;
}) {
  const [open, setOpen] = useState('');
  if (needs.length === 0) return null;
  const shown = needs.find((need) => keyOf(need) === open);
  return (
    <>
      <h3>{heading}</h3>
      <ul class="chips">
        {needs.map((need) => (
          <li key={keyOf(need)}>
            <button
              type="button"
              class={`chip need ${need.need === 'nice' ? 'nice' : ''} ${STYLE[need.state]}`}
              aria-expanded={keyOf(need) === open}
              onClick={() => setOpen(keyOf(need) === open ? '' : keyOf(need))}
            >
              {labelOf(need)}
              {need.near && <span class="near"> {T.near(need.near)}</span>}
              {need.state === 'learning' && <span class="near"> {T.underway}</span>}
            </button>
          </li>
        ))}
      </ul>
      {shown && (
        <div class="detail">
          {shown.details.map((detail) => (
            <Detail key={detail.name} detail={detail} need={shown} actions={actions} />
          ))}
        </div>
      )}
    </>
  );
}

/** Skills asked for against those the reader has; says what each count rests on. */
export function Skills({ skills, actions }: { skills: SkillsView; actions: SkillActions }) {
  if (skills.kind === 'none') {
    return (
      <section class="skills">
        <h2>{T.asked}</h2>
        <p class="dim">{T.none}</p>
      </section>
    );
  }
  const { kind, needs, stacks } = skills;
  const of = (...states: NeedView['state'][]) => needs.filter(({ state }) => states.includes(state));
  const missing = kind === 'compared' ? of('lacking', 'near', 'learning') : needs;
  const by = (need: NeedView['need']) => missing.filter((one) => one.need === need);
  const having = kind === 'compared' ? of('have') : [];
  return (
    <section class="skills">
      <h2>
        {kind === 'compared' ? T.lack : T.asked}{' '}
        <span>{kind === 'compared' ? T.count(having.length, needs.length) : T.asking(needs.length)}</span>
      </h2>
      {kind === 'no-profile' && (
        <>
          <p class="note">{T.empty}</p>
          <button type="button" class="button" onClick={actions.fill}>
            {T.fill}
          </button>
        </>
      )}
      {missing.length === 0 && <p>{T.complete}</p>}
      <Needs heading={T.required} needs={by('required')} actions={actions} />
      <Needs heading={T.nice} needs={by('nice')} actions={actions} />
      <Needs heading={T.yours} needs={having} actions={actions} />
      <p class="dim">
        {kind === 'compared' && T.basis(of('near').length, of('learning').length)}{' '}
        {stacks.map(({ role, asked, all }) => T.stack[role](asked, all)).join(' ')}
      </p>
    </section>
  );
}
