import { useState } from 'preact/hooks';
import { type CvProblem, type CvText, cvText, LARGEST } from '../../cv/read.ts';
import { type CvSkill, skillsInCv } from '../../cv/skills.ts';
import { joined, type Profile } from './profile.ts';
import { OPTIONS } from './texts.ts';

const T = OPTIONS.cv;
type Level = keyof typeof T.levels;

/** A skill found, and what the reader makes of it. */
interface Choice extends CvSkill {
  take: boolean;
  level: Level;
}

type Lists = Pick<Profile, 'skills' | 'learning'>;

/** The reader's profile with what they chose: a skill stands in one of its lists only. */
export function withChoices(profile: Profile, choices: readonly Choice[]): Lists {
  const taken = choices.filter(({ take }) => take);
  const names = (level: Level) => taken.filter((one) => one.level === level).map(({ name }) => name);
  const { skills, learning } = joined(profile, {
    skills: names('known'),
    learning: names('learning'),
    ownSkills: [],
  });
  return { skills, learning };
}

function Row({ choice, onChange }: { choice: Choice; onChange(part: Partial<Choice>): void }) {
  const { name, before, words, after, take, level } = choice;
  return (
    <li>
      <label class="check">
        <input type="checkbox" checked={take} onChange={() => onChange({ take: !take })} />
        <strong>{name}</strong>
      </label>
      <select
        aria-label={`${T.level}: ${name}`}
        value={level}
        onChange={(event) => onChange({ level: event.currentTarget.value as Level })}
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
        {after}…
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

/** Takes skills from a CV: a file or pasted text is read here, and gone when the page is. */
export function CvImport({ profile, onSave }: { profile: Profile; onSave(lists: Lists): void }) {
  const [choices, setChoices] = useState<Choice[] | null>(null);
  const [known, setKnown] = useState(0);
  const [said, setSaid] = useState('');
  const [pasted, setPasted] = useState('');

  const fail = (problem: CvProblem | 'unreadable') => {
    setChoices(null);
    setSaid(T.problem[problem]);
  };
  const take = (read: CvText) => {
    if ('problem' in read) return fail(read.problem);
    const found = skillsInCv(read.text);
    const fresh = found.filter(({ name }) => !profile.skills.includes(name));
    setKnown(found.length - fresh.length);
    setSaid(found.length === 0 ? T.none : fresh.length === 0 ? T.found(found.length, found.length) : '');
    setChoices(fresh.length === 0 ? null : fresh.map((skill) => ({ ...skill, take: true, level: 'known' })));
  };
  const open = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    if (file.size > LARGEST) return fail('large');
    setSaid(T.reading);
    try {
      take(cvText(new Uint8Array(await file.arrayBuffer())));
    } catch {
      fail('unreadable');
    }
    // The same file may be chosen again after it was mended.
    input.value = '';
  };
  const save = () => {
    if (!choices) return;
    onSave(withChoices(profile, choices));
    setSaid(T.saved(choices.filter((one) => one.take).length));
    setChoices(null);
    setPasted('');
  };

  return (
    <div class="cv">
      <p class="dim">{T.hint}</p>
      <label>
        {T.file}
        <input
          type="file"
          accept=".pdf,.docx,.txt,.md,application/pdf,text/plain"
          onChange={(event) => void open(event.currentTarget)}
        />
      </label>
      <label>
        {T.paste}
        <textarea rows={3} value={pasted} onInput={(event) => setPasted(event.currentTarget.value)} />
      </label>
      {pasted.trim() !== '' && (
        <p>
          <button type="button" class="button" onClick={() => take(cvText(new TextEncoder().encode(pasted)))}>
            {T.read}
          </button>
        </p>
      )}
      {said !== '' && <p role="status">{said}</p>}
      {choices && (
        <Review
          choices={choices}
          known={known}
          onChange={(at, part) =>
            setChoices((now) => now?.map((choice, i) => (i === at ? { ...choice, ...part } : choice)) ?? null)
          }
          onSave={save}
          onCancel={() => setChoices(null)}
        />
      )}
    </div>
  );
}
