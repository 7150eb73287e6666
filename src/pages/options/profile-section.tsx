import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { STACKS } from '../../career/stacks.ts';
import { withLevel } from '../../storage/settings.ts';
import { joined, type Profile, profileFile, readProfileFile, withOwnSkill } from '../../ui/profile.ts';
import { Question, type ReaderQuestion } from '../../ui/question.tsx';
import { OwnSkills } from './own-skills.tsx';
import { SkillList } from './skill-list.tsx';
import { SkillPicker } from './skill-picker.tsx';
import { OPTIONS } from './texts.ts';

const T = OPTIONS.profile;
/** Characters of a file that may be a profile, at most. */
const LARGEST = 5_000_000;
/** Bad entries of a file that are named one by one. */
const NAMED = 20;

interface Props {
  profile: Profile;
  /** Canonical names of the lexicon's skills. */
  names: readonly string[];
  onChange(profile: Profile): void;
  /** Hands the reader a file. */
  download(name: string, text: string): void;
  /** The quickest way to fill the list in: it stands right under it. */
  children: ComponentChildren;
}

/** How many skills a profile holds. */
const sizeOf = ({ skills, learning, ownSkills }: Profile): number =>
  skills.length + learning.length + ownSkills.length;

/** Does a profile hold all of another? */
const holdsAll = (profile: Profile, added: Profile): boolean => {
  const now = joined(profile, added);
  return profileFile(now) === profileFile(joined(profile, { skills: [], learning: [], ownSkills: [] }));
};

/** Export and import of the reader's profile as a file. What is imported joins what is there. */
function ProfileFile({ profile, onChange, download }: Omit<Props, 'names' | 'children'>) {
  const [message, setMessage] = useState('');
  const [asking, setAsking] = useState<ReaderQuestion | null>(null);
  const take = (read: Profile) => {
    const isNew = !holdsAll(profile, read);
    setMessage(isNew ? T.imported : T.nothingNew);
    if (isNew) onChange(joined(profile, read));
  };
  const open = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    const isTooLarge = file.size > LARGEST;
    const text = isTooLarge ? '' : await file.text().catch(() => null);
    const read = text === null ? { problem: { kind: 'not-json' as const } } : readProfileFile(text);
    // The same file may be chosen again after it was mended.
    input.value = '';
    setAsking(null);
    if (isTooLarge) return setMessage(T.problem({ kind: 'not-ours' }));
    if ('problem' in read) return setMessage(T.problem(read.problem));
    if (read.bad.length === 0) return take(read.profile);
    setMessage('');
    setAsking({
      words: T.bad.heading(read.bad.length),
      lines: read.bad.slice(0, NAMED).map(T.bad.entry),
      yes: T.bad.rest(sizeOf(read.profile)),
      no: T.bad.nothing,
      answer(isYes) {
        setAsking(null);
        if (isYes && sizeOf(read.profile) > 0) take(read.profile);
        else setMessage(T.importedNone);
      },
    });
  };
  return (
    <>
      <p class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => download('undertitle-profile.json', profileFile(profile))}
        >
          {T.download}
        </button>
      </p>
      <label>
        {T.file}
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => void open(event.currentTarget)}
        />
      </label>
      <p role="status">{message}</p>
      {asking && <Question asking={asking} />}
    </>
  );
}

/** The reader's skills: picked, by level, of their own, from the article's stacks, and as a file. */
export function ProfileSection({ profile, names, onChange, download, children }: Props) {
  const chosen = [...profile.skills, ...profile.learning];
  const own = profile.ownSkills.map(({ name }) => name);
  const starts = (['ai', 'ml'] as const).map((role) => {
    const learnt = new Set(profile.learning);
    const skills = [...STACKS.both, ...STACKS[role]].filter((name) => !learnt.has(name));
    return { role, skills, fresh: skills.filter((name) => !profile.skills.includes(name)).length };
  });
  return (
    <>
      <p class="dim">{OPTIONS.skills.hint}</p>
      <SkillPicker
        names={[...new Set([...own, ...names])]}
        chosen={chosen}
        onAdd={(name) => onChange(withLevel(profile, name, 'known'))}
        onOwn={(name) =>
          onChange(withOwnSkill(withLevel(profile, name, 'known'), null, { name, aliases: [] }))
        }
      />
      <SkillList profile={profile} onChange={onChange} />
      {children}
      <h3>{T.start}</h3>
      <p class="buttons">
        {starts.map(({ role, skills, fresh }) => (
          <button
            key={role}
            type="button"
            class="button"
            disabled={fresh === 0}
            onClick={() => onChange(joined(profile, { skills, learning: [], ownSkills: [] }))}
          >
            {T.startAs[role](fresh)}
          </button>
        ))}
      </p>
      <h3 id="own">{OPTIONS.own.heading}</h3>
      <OwnSkills
        own={profile.ownSkills}
        onChange={(before, skill) => onChange(withOwnSkill(profile, before, skill))}
      />
      <h3 id="file">{T.heading}</h3>
      <ProfileFile profile={profile} onChange={onChange} download={download} />
    </>
  );
}
