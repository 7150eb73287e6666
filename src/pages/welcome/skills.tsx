import { STACKS } from '../../career/stacks.ts';
import { WELCOME } from './texts.ts';

const T = WELCOME.skills;

interface Props {
  chosen: readonly string[];
  onToggle(name: string): void;
  onMore(): void;
}

/** The stacks the article names, each skill a switch. Skills chosen elsewhere stay as they are. */
export function Skills({ chosen, onToggle, onMore }: Props) {
  const has = new Set(chosen);
  return (
    <>
      <p class="lead">{T.hint}</p>
      <div class="cv">
        <span>
          <b>{T.cv}</b>
          <br />
          <span class="dim">{T.cvHint}</span>
        </span>
        <a class="button" href="options.html#cv">
          {T.cv}
        </a>
      </div>
      <p>
        <b>{T.pick}</b>
      </p>
      {(['both', 'ai', 'ml'] as const).map((role) => (
        <div key={role}>
          <h3 id={`stack-${role}`}>{T.groups[role]}</h3>
          <ul class="chips" aria-labelledby={`stack-${role}`}>
            {STACKS[role].map((name) => (
              <li key={name}>
                <button
                  type="button"
                  class="switch"
                  aria-pressed={has.has(name)}
                  onClick={() => onToggle(name)}
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p class="more">
        <span role="status">{T.chosen(chosen.length)}</span>
        <button type="button" class="button" onClick={onMore}>
          {T.more}
        </button>
      </p>
    </>
  );
}
