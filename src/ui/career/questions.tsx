import { chosenAnswers, QUESTIONNAIRE, type RoleAnswers } from '../../career/score.ts';
import { localised } from '../../platform/i18n.ts';
import { ROLE } from './texts.ts';

const T = ROLE.questions;

interface Props {
  answers: RoleAnswers;
  /** Told how to come from the present answers to the new ones. */
  onChange(step: (now: RoleAnswers) => Record<string, string>): void;
}

/** The questions with their answers. None has to be answered, and all can be taken back. */
export function Questions({ answers, onChange }: Props) {
  const { questions } = QUESTIONNAIRE;
  const answered = chosenAnswers(answers).length;
  return (
    <div class="questions">
      <p class="dim">{T.hint}</p>
      {questions.map(({ id, text, answers: offered }) => (
        <fieldset key={id}>
          <legend>{localised(text)}</legend>
          <div class="pills">
            {offered.map((answer) => (
              <label key={answer.id} class="pill">
                <input
                  type="radio"
                  name={`question-${id}`}
                  value={answer.id}
                  checked={answers[id] === answer.id}
                  onChange={() => onChange((now) => ({ ...now, [id]: answer.id }))}
                />
                {localised(answer.text)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <p class="progress">
        <span>{T.progress(answered, questions.length)}</span>
        {answered > 0 && (
          <button type="button" class="button" onClick={() => onChange(() => ({}))}>
            {T.clear}
          </button>
        )}
      </p>
    </div>
  );
}
