import { useRef, useState } from 'preact/hooks';
import type { OwnSkill } from '../../classifier/analysis.ts';
import { aliasesOf, ownSkillProblem } from '../../ui/profile.ts';
import { useFocusAfterRemoval } from '../../ui/use-focus-after-removal.ts';
import { OPTIONS } from './texts.ts';

const T = OPTIONS.own;

interface FormProps {
  /** What is edited; null for a new one. */
  skill: OwnSkill | null;
  others: readonly OwnSkill[];
  onSave(skill: OwnSkill): void;
  onCancel(): void;
}

/** Name and further words of one skill of the reader's own. Nothing wrong leaves the form. */
function Form({ skill, others, onSave, onCancel }: FormProps) {
  const [name, setName] = useState(skill?.name ?? '');
  const [words, setWords] = useState(skill?.aliases.join(', ') ?? '');
  const [exact, setExact] = useState(skill?.exact === true);
  const [problem, setProblem] = useState('');
  const save = (event: Event) => {
    event.preventDefault();
    const clean = name.trim().replace(/\s+/g, ' ');
    const next: OwnSkill = { name: clean, aliases: aliasesOf(clean, words), ...(exact && { exact: true }) };
    const wrong = ownSkillProblem(next, others);
    setProblem(wrong ? T.problem(wrong) : '');
    if (!wrong) onSave(next);
  };
  return (
    <form class="own" onSubmit={save}>
      <label for="own-name">{T.name}</label>
      <input
        id="own-name"
        type="text"
        value={name}
        aria-describedby="own-problem"
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <label for="own-words">{T.words}</label>
      <input
        id="own-words"
        type="text"
        value={words}
        placeholder={T.placeholder}
        aria-describedby="own-problem"
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <label class="check">
        <input type="checkbox" checked={exact} onChange={() => setExact(!exact)} />
        {T.exact}
      </label>
      <p id="own-problem" class="problem" role="alert">
        {problem}
      </p>
      <p class="buttons">
        <button type="submit" class="button">
          {T.save}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {T.cancel}
        </button>
      </p>
    </form>
  );
}

interface Props {
  own: readonly OwnSkill[];
  /** `before` is the name it had, null for a new one; `skill` is null when it goes. */
  onChange(before: string | null, skill: OwnSkill | null): void;
}

/** Skills the lexicon lacks, and further words for those it has: listed, added, edited, taken out. */
export function OwnSkills({ own, onChange }: Props) {
  /** The name of the skill in the form, or '' for a new one; null when no form is open. */
  const [open, setOpen] = useState<string | null>(null);
  const save = (before: string | null) => (skill: OwnSkill) => {
    onChange(before, skill);
    setOpen(null);
  };
  const part = useRef<HTMLDivElement>(null);
  useFocusAfterRemoval(part);
  return (
    <div ref={part} tabIndex={-1}>
      <p class="dim">{T.hint}</p>
      <ul class="rows">
        {own.map((skill) => (
          <li key={skill.name}>
            {open === skill.name ? (
              <Form
                skill={skill}
                others={own.filter((one) => one !== skill)}
                onSave={save(skill.name)}
                onCancel={() => setOpen(null)}
              />
            ) : (
              <>
                <span>
                  <strong>{skill.name}</strong> <span class="dim">{T.counted(skill)}</span>
                </span>
                <span class="buttons">
                  <button
                    type="button"
                    class="button"
                    aria-label={T.editOf(skill.name)}
                    onClick={() => setOpen(skill.name)}
                  >
                    {T.edit}
                  </button>
                  <button
                    type="button"
                    class="button"
                    aria-label={T.removeOf(skill.name)}
                    onClick={() => onChange(skill.name, null)}
                  >
                    {T.remove}
                  </button>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      {open === '' ? (
        <Form skill={null} others={own} onSave={save(null)} onCancel={() => setOpen(null)} />
      ) : (
        <p>
          <button type="button" class="button" onClick={() => setOpen('')}>
            {T.add}
          </button>
        </p>
      )}
    </div>
  );
}
