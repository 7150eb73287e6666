import { useRef } from 'preact/hooks';
import { withLevel } from '../../storage/settings.ts';
import type { Profile } from '../../ui/profile.ts';
import { useFocusAfterRemoval } from '../../ui/use-focus-after-removal.ts';
import { OPTIONS } from './texts.ts';

const T = OPTIONS.skills;
/** Each level with the one a click changes it to, the list it is kept in, and how its chips look. */
const LEVELS = [
  { level: 'known', other: 'learning', list: 'skills', look: 'have' },
  { level: 'learning', other: 'known', list: 'learning', look: 'nice' },
] as const;

/** The reader's skills by level; each can change its level or go. */
export function SkillList({ profile, onChange }: { profile: Profile; onChange(profile: Profile): void }) {
  const part = useRef<HTMLDivElement>(null);
  useFocusAfterRemoval(part);
  return (
    <div ref={part} tabIndex={-1}>
      {profile.skills.length + profile.learning.length === 0 && <p class="dim">{T.none}</p>}
      {LEVELS.filter(({ list }) => profile[list].length > 0).map(({ level, other, list, look }) => (
        <div key={level}>
          <h3 id={`skills-${level}`}>{T.levels[level](profile[list].length)}</h3>
          <ul class="chips" aria-labelledby={`skills-${level}`}>
            {profile[list].map((name) => (
              <li key={name} class={`chip ${look}`}>
                {name}
                <button
                  type="button"
                  title={T.move[other](name)}
                  aria-label={T.move[other](name)}
                  onClick={() => onChange(withLevel(profile, name, other))}
                >
                  {T.sign[other]}
                </button>
                <button
                  type="button"
                  title={T.remove(name)}
                  aria-label={T.remove(name)}
                  onClick={() => onChange(withLevel(profile, name, null))}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
