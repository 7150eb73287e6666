import type { ComponentChildren } from 'preact';
import { type Settings, withLevel } from '../../storage/settings.ts';
import { Badge } from '../../ui/badge-view.tsx';
import { RoleChoice } from '../../ui/career/role-choice.tsx';
import { Icon, Mark } from '../../ui/icons.tsx';
import { Track } from '../../ui/split.tsx';
import { NotSaved } from '../../ui/unsaved.tsx';
import { useSection } from '../../ui/use-section.ts';
import { type SettingsStore, useSettings } from '../../ui/use-settings.ts';
import { type BoardAccess, Boards } from './boards.tsx';
import { Skills } from './skills.tsx';
import { WELCOME } from './texts.ts';

const T = WELCOME;
const STEPS = ['what', 'boards', 'skills', 'role'] as const;
type Step = (typeof STEPS)[number];

interface Props {
  initial: Settings;
  /** Said at once, for instance when the stored settings could not be read. */
  notice: string;
  boards: readonly string[];
  access: BoardAccess;
  /** The page was opened for the questions about the role. */
  atQuestions: boolean;
  store: SettingsStore;
  openOptions(): void;
  close(): void;
}

/** The badge of the example: read from the description. */
const READ = { kind: 'card', verdict: 'ai', basis: 'description', unsure: false } as const;

/** A listing as it is read: what work, what is lacked, how it pays. */
function Example() {
  const { example } = T;
  return (
    <figure class="example">
      <figcaption>
        <b>{example.title}</b> <Badge state={READ} />
        <span class="small dim">{example.employer}</span>
      </figcaption>
      <div>
        <h3>{example.work}</h3>
        <Track share={0.92} />
        <p>{example.workHint}</p>
      </div>
      <div>
        <h3>{example.lack}</h3>
        <p>{example.lackHint}</p>
      </div>
      <div>
        <h3>{example.pay}</h3>
        <p>{example.payHint}</p>
      </div>
    </figure>
  );
}

/** The first step: what Undertitle does, by an example, and what it never does. */
function What() {
  return (
    <>
      <p class="lead">{T.lead}</p>
      <Example />
      <ul class="badges" aria-label={T.does.badges}>
        <li>
          <Badge state={READ} />
          <span>{T.read}</span>
        </li>
        <li>
          <Badge state={{ ...READ, basis: 'title' }} />
          <span>
            {T.guess} <span class="dim">{T.odds}</span>
          </span>
        </li>
      </ul>
      <ul class="lines">
        {T.does.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div class="promise">
        <Icon name="shield" />
        <ul>
          {T.never.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** The steps by name: each can be gone to at any time. */
const Stepper = ({ shown }: { shown: Step }) => (
  <nav aria-label={T.steps.all}>
    <ol class="stepper">
      {STEPS.map((step) => (
        <li key={step}>
          <a href={`#${step}`} aria-current={step === shown ? 'step' : undefined}>
            {T.steps[step]}
          </a>
        </li>
      ))}
    </ol>
  </nav>
);

/** One step. The others stay as they are, out of sight. */
const Part = ({
  id,
  shown,
  heading,
  children,
}: {
  id: Step;
  shown: Step;
  heading: string;
  children: ComponentChildren;
}) => (
  <section class="step" hidden={id !== shown} aria-labelledby={`heading-${id}`}>
    <h2 id={`heading-${id}`}>{heading}</h2>
    {children}
  </section>
);

/** The way back and on. */
function Foot({ shown, close }: { shown: Step; close(): void }) {
  const at = STEPS.indexOf(shown);
  const [before, after] = [STEPS[at - 1], STEPS[at + 1]];
  return (
    <footer>
      {before && (
        <a class="button quiet" href={`#${before}`}>
          {T.back}
        </a>
      )}
      <span class="grow" />
      {after ? (
        <a class="button solid" href={`#${after}`}>
          {T.next}
        </a>
      ) : (
        <button type="button" class="button solid" onClick={close}>
          {T.done.button}
        </button>
      )}
    </footer>
  );
}

/** The page that opens once after installation. Nothing on it has to be done; each choice is saved at once. */
export function Welcome(props: Props) {
  const { initial, notice, boards, access, atQuestions, store, openOptions, close } = props;
  const { settings, change, unsaved } = useSettings(initial, store);
  const shown = useSection(STEPS, { questions: 'role' });
  return (
    <main>
      <header>
        <span class="brand">
          <Mark />
          <span>Undertitle</span>
        </span>
        <Stepper shown={shown} />
        <button type="button" class="button quiet" onClick={close}>
          {T.skip}
        </button>
      </header>
      <h1 class="spoken">{T.welcome}</h1>
      <p class="notice" role="alert">
        {notice}
      </p>
      <p class="notice">
        <NotSaved unsaved={unsaved} />
      </p>
      <Part id="what" shown={shown} heading={T.heading}>
        <What />
      </Part>
      <Part id="boards" shown={shown} heading={T.boards.heading}>
        <Boards names={boards} access={access} />
      </Part>
      <Part id="skills" shown={shown} heading={T.skills.heading}>
        <Skills
          profile={settings}
          onSave={(lists) => change(() => lists)}
          onToggle={(name) =>
            change((now) => withLevel(now, name, now.skills.includes(name) ? null : 'known'))
          }
          onMore={openOptions}
        />
      </Part>
      <Part id="role" shown={shown} heading={T.role.heading}>
        <RoleChoice settings={settings} open={atQuestions} onChange={change} />
        <p class="promise">
          <Icon name="tick" />
          <span>
            <b>{T.done.heading}.</b> {T.done.hint}
          </span>
        </p>
      </Part>
      <Foot shown={shown} close={close} />
    </main>
  );
}
