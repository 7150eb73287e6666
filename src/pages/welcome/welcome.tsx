import type { Verdict } from '../../classifier/analysis.ts';
import type { Settings } from '../../storage/settings.ts';
import { Path } from '../../ui/career/path.tsx';
import { fullWords, shortWords } from '../../ui/faces.ts';
import { NotSaved } from '../../ui/unsaved.tsx';
import { type SettingsStore, useSettings } from '../../ui/use-settings.ts';
import { type BoardAccess, Boards } from './boards.tsx';
import { Skills } from './skills.tsx';
import { WELCOME } from './texts.ts';

const T = WELCOME;
const VERDICTS: readonly Verdict[] = ['ai', 'ml', 'mixed', 'neither'];

interface Props {
  initial: Settings;
  /** Said at once, for instance when the stored settings could not be read. */
  notice: string;
  boards: readonly string[];
  access: BoardAccess;
  /** The page was opened for the questions about the role. */
  atPath: boolean;
  store: SettingsStore;
  openOptions(): void;
  close(): void;
}

const Lines = ({ of }: { of: readonly string[] }) => (
  <ul class="lines">
    {of.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

function Badges() {
  return (
    <ul class="faces" aria-label={T.does.badges}>
      {VERDICTS.map((verdict) => (
        <li key={verdict}>
          <span class={`face ${verdict}`}>{shortWords(verdict)}</span> {fullWords(verdict)}
        </li>
      ))}
    </ul>
  );
}

/** A skill taken up or put down. One the reader has is no longer one they are learning. */
const toggled = ({ skills, learning }: Settings, name: string): Partial<Settings> =>
  skills.includes(name)
    ? { skills: skills.filter((one) => one !== name) }
    : { skills: [...skills, name], learning: learning.filter((one) => one !== name) };

/** The page that opens once after installation. Nothing on it has to be done; each choice is saved at once. */
export function Welcome(props: Props) {
  const { initial, notice, boards, access, atPath, store, openOptions, close } = props;
  const { settings, change, unsaved } = useSettings(initial, store);
  return (
    <main>
      <header>
        <div>
          <h1>{T.heading}</h1>
          <p class="lead">{T.lead}</p>
        </div>
        <button type="button" class="button" onClick={close}>
          {T.skip}
        </button>
      </header>
      <p class="said" role="alert">
        {notice}
      </p>
      <p class="said">
        <NotSaved unsaved={unsaved} />
      </p>
      <div class="two">
        <section>
          <h2>{T.does.heading}</h2>
          <Lines of={T.does.lines} />
          <Badges />
        </section>
        <section>
          <h2>{T.never.heading}</h2>
          <Lines of={T.never.lines} />
        </section>
      </div>
      <section>
        <h2>{T.boards.heading}</h2>
        <Boards names={boards} access={access} />
      </section>
      <section>
        <h2>{T.skills.heading}</h2>
        <Skills
          chosen={settings.skills}
          onToggle={(name) => change((now) => toggled(now, name))}
          onMore={openOptions}
        />
      </section>
      <section id="path">
        <h2>{T.path.heading}</h2>
        <Path settings={settings} open={atPath} onChange={change} />
      </section>
      <section>
        <h2>{T.done.heading}</h2>
        <p>{T.done.hint}</p>
        <button type="button" class="button main" onClick={close}>
          {T.done.button}
        </button>
      </section>
    </main>
  );
}
