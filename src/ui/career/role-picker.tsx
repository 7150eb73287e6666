import type { Settings } from '../../storage/settings.ts';
import { ROLE } from './texts.ts';

const T = ROLE.wanted;
const CHOICES = ['ai', 'ml', 'both', null] as const;

interface Props {
  wanted: Settings['wantedRole'];
  onChange(wanted: Settings['wantedRole']): void;
}

/** The reader's choice of role, among them none. */
export function RolePicker({ wanted, onChange }: Props) {
  return (
    <fieldset class="role-picker">
      <legend class="spoken">{T.legend}</legend>
      <p class="dim">{T.hint}</p>
      <div class="pills">
        {CHOICES.map((role) => (
          <label key={role ?? 'none'} class="pill">
            <input
              type="radio"
              name="wanted-role"
              value={role ?? 'none'}
              checked={wanted === role}
              onChange={() => onChange(role)}
            />
            {T.choices[role ?? 'none']}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
