import { STACKS } from '../../career/stacks.ts';
import { CvImport } from '../../ui/cv/cv-import.tsx';
import type { Profile } from '../../ui/profile.ts';
import { WELCOME } from './texts.ts';

const T = WELCOME.skills;

interface Props {
  profile: Profile;
  /** Takes over the skills found in a CV. */
  onSave(lists: Pick<Profile, 'skills' | 'learning'>): void;
  onToggle(name: string): void;
  onMore(): void;
}

/** The stacks the article names, each skill a switch. Skills chosen elsewhere stay as they are. */
export function Skills({ profile, onSave, onToggle, onMore }: Props) {
  const chosen = profile.skills;
  const has = new Set(chosen);
  return (
    <>
      <p class="lead">{T.hint}</p>
      <div class="from-cv">
        <b>{T.cv}</b>
        <CvImport profile={profile} onSave={onSave} />
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
