import { useRef, useState } from 'preact/hooks';
import type { SkillMention } from '../../classifier/analysis.ts';
import type { CommandAnswer } from '../../platform/commands.ts';
import { Icon } from '../../ui/icons.tsx';
import { NotSaved } from '../../ui/unsaved.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFocusAfterRemoval } from '../../ui/use-focus-after-removal.ts';
import { countedIn, type NeedView, type SkillDetail, type SkillsView } from './skills-view.ts';
import { SKILL as T } from './texts.ts';

/** How well the reader knows a skill; null: it is on no list of theirs. */
type Level = 'known' | 'learning' | null;

/** What the reader can do with a skill. */
interface SkillActions {
  /** Shows its words on the page; null where there is no page. */
  show: ((mention: SkillMention) => Promise<boolean>) | null;
  level(name: string, level: Level, sure: boolean): Promise<CommandAnswer>;
  /** Opens the settings where a CV is read, or where skills are picked. */
  addSkills(section: 'skills' | 'cv'): void;
}

const namesOf = ({ details }: NeedView): string => T.label(details.map(({ name }) => name));
const keyOf = (need: NeedView): string => need.details.map(({ name }) => name).join();

/** What one skill is, what it builds on, and what can be done with it. */
function Detail({ detail, need, actions }: { detail: SkillDetail; need: NeedView; actions: SkillActions }) {
  const { name, what, steps, article, mention } = detail;
  const [lost, setLost] = useState(false);
  const { show } = actions;
  const { unsaved, choose } = useCommand((level: Level, sure) => actions.level(name, level, sure));
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
        {need.state !== 'have' && button(T.have, () => choose('known'))}
        {need.state !== 'learning' && button(T.learn, () => choose('learning'))}
        {(need.state === 'have' || need.state === 'learning') && button(T.drop, () => choose(null))}
        {show && button(T.show, () => void show(mention).then((found) => setLost(!found)))}
      </p>
      <NotSaved unsaved={unsaved} />
      {lost && <p role="status">{T.lost}</p>}
    </div>
  );
}

const Details = ({ need, actions }: { need: NeedView; actions: SkillActions }) => (
  <div class="detail">
    {need.details.map((detail) => (
      <Detail key={detail.name} detail={detail} need={need} actions={actions} />
    ))}
  </div>
);

/** What is lacking, the most telling first, with the reason at the row's end. A click opens what is known of it. */
function Ranked({ needs, actions }: { needs: readonly NeedView[]; actions: SkillActions }) {
  const [open, setOpen] = useState('');
  const counted = countedIn(needs);
  return (
    <ol class="lack">
      {needs.map((need, i) => {
        const key = keyOf(need);
        return (
          <li key={key}>
            <button
              type="button"
              aria-expanded={key === open}
              onClick={() => setOpen(key === open ? '' : key)}
            >
              <span class="name" title={namesOf(need)}>
                {namesOf(need)}
              </span>
              <span class="reason">{T.reason(need, counted[i] ?? 'none')}</span>
            </button>
            {key === open && <Details need={need} actions={actions} />}
          </li>
        );
      })}
    </ol>
  );
}

/** Needs of one kind as chips; a click on one opens what is known of it. */
function Chips({
  heading,
  needs,
  actions,
  kind,
}: {
  heading: string | null;
  needs: readonly NeedView[];
  actions: SkillActions;
  kind: 'required' | 'nice' | 'have';
}) {
  const [open, setOpen] = useState('');
  if (needs.length === 0) return null;
  const shown = needs.find((need) => keyOf(need) === open);
  const look = (need: NeedView) =>
    kind === 'have' ? 'have' : kind === 'nice' || need.need === 'nice' ? 'nice' : '';
  return (
    <div class="group">
      {heading && <h3>{heading}</h3>}
      <ul class="chips">
        {needs.map((need) => (
          <li key={keyOf(need)}>
            <button
              type="button"
              class={`chip ${look(need)}`}
              aria-expanded={keyOf(need) === open}
              onClick={() => setOpen(keyOf(need) === open ? '' : keyOf(need))}
            >
              {kind === 'have' && <Icon name="tick" />}
              {namesOf(need)}
            </button>
          </li>
        ))}
      </ul>
      {shown && <Details need={shown} actions={actions} />}
    </div>
  );
}

/** The share of what is asked for that the reader has, as a bar. */
const Meter = ({ have, all }: { have: number; all: number }) => (
  <span class="meter" aria-hidden="true">
    <i style={{ width: `${all === 0 ? 0 : (have / all) * 100}%` }} />
  </span>
);

/** Skills asked for against those the reader has; says what each count rests on. */
export function Skills({
  skills,
  facts,
  crowded,
  actions,
}: {
  skills: SkillsView;
  facts: readonly string[];
  /** A strip above takes a line: level, years and degree go into the fold. */
  crowded: boolean;
  actions: SkillActions;
}) {
  const part = useRef<HTMLElement>(null);
  useFocusAfterRemoval(part);
  const asks = <p class="asks small dim">{facts.join(' · ')}</p>;
  if (skills.kind === 'none') {
    return (
      <section class="skills" ref={part}>
        <h2>{T.asked}</h2>
        <p class="small dim">{T.none}</p>
        {asks}
      </section>
    );
  }
  const { kind, needs, stacks } = skills;
  const compared = kind === 'compared';
  const { first, rest } = crowded ? skills.crowded : skills;
  // The offer to name skills takes the room of a line, too.
  const isAsksFolded = crowded || !compared;
  const { usual, required, nice, have } = rest;
  const has = usual.length + required.length + nice.length + have.length > 0;
  const count = (state: NeedView['state']) => needs.filter((need) => need.state === state).length;
  return (
    <section class="skills" ref={part}>
      <div class="top">
        <h2>{compared ? T.lack : T.asked}</h2>
        <span class="have small">
          {compared ? T.count(have.length, needs.length) : T.asking(needs.length)}
          {compared && <Meter have={have.length} all={needs.length} />}
        </span>
      </div>
      {compared ? (
        <Ranked needs={first} actions={actions} />
      ) : (
        <Chips heading={null} needs={first} actions={actions} kind="required" />
      )}
      {compared && first.length === 0 && <p class="small">{T.complete}</p>}
      {has && (
        <details class="fold">
          <summary>
            <span>{T.rest(required.length, nice.length, have.length) || T.usual(usual)}</span>
            <Icon name="chevron" class="chevron" />
          </summary>
          <Chips heading={T.also} needs={required} actions={actions} kind="required" />
          {usual.length > 0 && <p class="small dim">{T.usual(usual)}</p>}
          <Chips heading={T.nice} needs={nice} actions={actions} kind="nice" />
          <Chips heading={T.yours} needs={have} actions={actions} kind="have" />
          <p class="small dim">
            {compared && T.basis(count('near'), count('learning'))}{' '}
            {stacks.map(({ role, asked, all }) => T.stack[role](asked, all)).join(' ')}
          </p>
          {isAsksFolded && asks}
        </details>
      )}
      {!compared && (
        <div class="invite">
          <p>{T.empty}</p>
          <p class="buttons">
            <button type="button" class="button solid" onClick={() => actions.addSkills('cv')}>
              {T.readCv}
            </button>
            <button type="button" class="button" onClick={() => actions.addSkills('skills')}>
              {T.pick}
            </button>
          </p>
        </div>
      )}
      {(!isAsksFolded || !has) && asks}
    </section>
  );
}
