import { QUESTIONNAIRE } from '../../career/score.ts';
import type { Settings } from '../../storage/settings.ts';
import { Icon } from '../icons.tsx';
import { Facts } from './facts.tsx';
import { Questions } from './questions.tsx';
import { Result } from './result.tsx';
import { RolePicker } from './role-picker.tsx';
import { ROLE } from './texts.ts';

interface Props {
  settings: Pick<Settings, 'wantedRole' | 'pathAnswers' | 'skills'>;
  /** The questions are shown from the start. */
  open: boolean;
  /** Told how to come from the present settings to the new ones. */
  onChange(step: (now: Settings) => Partial<Settings>): void;
}

/** Which role the reader wants, with questions and facts that help to decide. */
export function RoleChoice({ settings, open, onChange }: Props) {
  const { wantedRole, pathAnswers, skills } = settings;
  return (
    <>
      <RolePicker wanted={wantedRole} onChange={(wanted) => onChange(() => ({ wantedRole: wanted }))} />
      <details class="role-help" id="questions" open={open}>
        <summary>
          {ROLE.questions.heading(QUESTIONNAIRE.questions.length)}
          <Icon name="chevron" class="chevron" />
        </summary>
        <Questions
          answers={pathAnswers}
          onChange={(next) => onChange((now) => ({ pathAnswers: next(now.pathAnswers) }))}
        />
        <Result
          answers={pathAnswers}
          wanted={wantedRole}
          onChoose={(role) => onChange(() => ({ wantedRole: role }))}
        />
        <Facts skills={skills} />
      </details>
    </>
  );
}
