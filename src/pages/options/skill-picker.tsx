import { useState } from 'preact/hooks';
import { skillKey } from '../../classifier/skills/lexicon.ts';
import { suggest } from './suggest.ts';
import { OPTIONS } from './texts.ts';

const T = OPTIONS.skills;
const LIST = 'skill-suggestions';

interface Props {
  names: readonly string[];
  chosen: readonly string[];
  onAdd(skill: string): void;
  /** Makes what was typed, and the lexicon does not know, a skill of the reader's own. */
  onOwn(name: string): void;
}

/** Type-ahead over the skill lexicon: the combobox pattern of the ARIA practices guide. */
export function SkillPicker({ names, chosen, onAdd, onOwn }: Props) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  const found = suggest(names, typed, chosen);
  const open = found.length > 0;
  const word = typed.trim().replace(/\s+/g, ' ');
  const isNew = word !== '' && !open && !chosen.some((name) => skillKey(name) === skillKey(word));

  const close = () => {
    setTyped('');
    setActive(-1);
  };
  const add = (skill: string) => {
    onAdd(skill);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && open) {
      event.preventDefault();
      // One place before the first option stands for the text field itself.
      setActive(((active + 1 + step + found.length + 1) % (found.length + 1)) - 1);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      const skill = found[Math.max(0, active)];
      if (skill) add(skill);
    } else if (event.key === 'Escape') close();
  };

  return (
    <>
      <label for="skill-input">{T.label}</label>
      <div class="combobox">
        <input
          id="skill-input"
          type="text"
          role="combobox"
          autocomplete="off"
          placeholder={T.placeholder}
          aria-expanded={open}
          aria-controls={LIST}
          aria-autocomplete="list"
          {...(active >= 0 ? { 'aria-activedescendant': `${LIST}-${active}` } : {})}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setActive(-1);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setActive(-1)}
        />
        <div id={LIST} role="listbox" aria-label={T.label} hidden={!open}>
          {found.map((name, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, as the pattern has it
            <div
              key={name}
              id={`${LIST}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === active}
              // The field keeps the focus; what chooses is the click, which assistive technology makes too.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => add(name)}
            >
              {name}
            </div>
          ))}
        </div>
      </div>
      <p class="spoken" role="status">
        {open ? T.options(found.length) : ''}
      </p>
      {isNew && (
        <p class="dim">
          {T.unknown(word)}{' '}
          <button
            type="button"
            class="button"
            onClick={() => {
              onOwn(word);
              close();
            }}
          >
            {T.own(word)}
          </button>
        </p>
      )}
    </>
  );
}
