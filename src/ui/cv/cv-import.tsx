import { useEffect, useState } from 'preact/hooks';
import type { CvSkill } from '../../cv/skills.ts';
import { joined, type Profile } from '../profile.ts';
import { CV } from './texts.ts';
import { useCv } from './use-cv.ts';

const T = CV;

/** A skill found, and what the reader makes of it. */
interface Choice extends CvSkill {
  take: boolean;
}

type Lists = Pick<Profile, 'skills' | 'learning'>;

/** The reader's profile with what they chose: a skill stands in one of its lists only. */
export function withChoices(profile: Profile, choices: readonly Choice[]): Lists {
  const taken = choices.filter(({ take }) => take);
  const names = (level: CvSkill['level']) =>
    taken.filter((one) => one.level === level).map(({ name }) => name);
  const { skills, learning } = joined(profile, {
    skills: names('known'),
    learning: names('learning'),
    ownSkills: [],
  });
  return { skills, learning };
}

function Row({ choice, onChange }: { choice: Choice; onChange(part: Partial<Choice>): void }) {
  const { name, before, words, after, page, take, level } = choice;
  return (
    <li>
      <label class="check">
        <input type="checkbox" checked={take} onChange={() => onChange({ take: !take })} />
        <strong>{name}</strong>
      </label>
      <select
        aria-label={`${T.level}: ${name}`}
        value={level}
        onChange={(event) => onChange({ level: event.currentTarget.value as CvSkill['level'] })}
      >
        {Object.entries(T.levels).map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <span class="dim">
        …{before}
        <mark>{words}</mark>
        {after}…{page !== null && ` ${T.onPage(page)}`}
      </span>
    </li>
  );
}

/** What was found, for the reader to go through before anything is saved. */
function Review({
  choices,
  known,
  onChange,
  onSave,
  onCancel,
}: {
  choices: readonly Choice[];
  known: number;
  /** Changes one choice, as it is by then. */
  onChange(at: number, part: Partial<Choice>): void;
  onSave(): void;
  onCancel(): void;
}) {
  const taken = choices.filter(({ take }) => take).length;
  return (
    <>
      <p role="status">{T.found(choices.length + known, known)}</p>
      <ul class="found">
        {choices.map((choice, i) => (
          <Row key={choice.name} choice={choice} onChange={(part) => onChange(i, part)} />
        ))}
      </ul>
      <p class="buttons">
        {taken > 0 && (
          <button type="button" class="button" onClick={onSave}>
            {T.save(taken)}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {T.cancel}
        </button>
      </p>
    </>
  );
}

/** Asks for the password of a file that wants one. */
function Password({ wrong, onGive }: { wrong: boolean; onGive(password: string): void }) {
  const [given, setGiven] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (given !== '') onGive(given);
      }}
    >
      <label>
        <span role="status">{wrong ? T.wrongPassword : T.password}</span>
        <input
          type="password"
          autocomplete="off"
          value={given}
          onInput={(event) => setGiven(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        {T.read}
      </button>
    </form>
  );
}

/** Which of the skills found are new to the profile, as choices. */
const freshOf = (skills: readonly CvSkill[], profile: Profile): Choice[] =>
  skills.filter(({ name }) => !profile.skills.includes(name)).map((skill) => ({ ...skill, take: true }));

/** Takes skills from a CV: a file or pasted text is read here, and gone when the page is. */
export function CvImport({ profile, onSave }: { profile: Profile; onSave(lists: Lists): void }) {
  const cv = useCv();
  const { state } = cv;
  const [choices, setChoices] = useState<Choice[] | null>(null);
  const [saved, setSaved] = useState(0);
  const [pasted, setPasted] = useState('');
  const skills = state.step === 'found' ? state.skills : null;
  const known = skills === null || choices === null ? 0 : skills.length - choices.length;

  // What was found is gone through once; a profile that changes meanwhile does not undo the reader's choices.
  useEffect(() => {
    setChoices(skills === null ? null : freshOf(skills, profile));
    if (skills !== null) setSaved(0);
  }, [skills]);

  const save = () => {
    if (!choices) return;
    onSave(withChoices(profile, choices));
    setSaved(choices.filter((one) => one.take).length);
    setPasted('');
    cv.cancel();
  };
  const outcome = (): string => {
    if (saved > 0) return T.saved(saved);
    if (state.step === 'problem') return T.problem[state.problem];
    if (state.step === 'reading') return state.of > 1 ? T.page(state.page, state.of) : T.reading;
    if (skills?.length === 0) return T.none;
    return skills && choices?.length === 0 ? T.found(skills.length, skills.length) : '';
  };

  return (
    <div class="cv">
      <p class="dim">{T.hint}</p>
      <label>
        {T.file}
        <input
          type="file"
          accept=".pdf,.docx,.odt,.rtf,.html,.htm,.txt,.md,.tex,application/pdf,text/plain"
          onChange={({ currentTarget: input }) => {
            const [file] = input.files ?? [];
            setSaved(0);
            if (file) cv.open(file);
            // The same file may be chosen again after it was mended.
            input.value = '';
          }}
        />
      </label>
      <label>
        {T.paste}
        <textarea rows={3} value={pasted} onInput={(event) => setPasted(event.currentTarget.value)} />
      </label>
      {pasted.trim() !== '' && (
        <p>
          <button type="button" class="button" onClick={() => cv.read(pasted)}>
            {T.read}
          </button>
        </p>
      )}
      {state.step === 'password' && <Password wrong={state.wrong} onGive={cv.unlock} />}
      {outcome() !== '' && <p role="status">{outcome()}</p>}
      {state.step === 'reading' && (
        <p class="buttons">
          {state.of > 1 && <progress value={state.page - 1} max={state.of} aria-label={T.reading} />}
          <button type="button" class="button" onClick={cv.cancel}>
            {T.stop}
          </button>
        </p>
      )}
      {state.step === 'found' && state.partial && <p role="status">{T.partial[state.partial]}</p>}
      {choices && choices.length > 0 && (
        <Review
          choices={choices}
          known={known}
          onChange={(at, part) =>
            setChoices((now) => now?.map((choice, i) => (i === at ? { ...choice, ...part } : choice)) ?? null)
          }
          onSave={save}
          onCancel={cv.cancel}
        />
      )}
    </div>
  );
}
