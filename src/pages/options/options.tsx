import type { ComponentChildren } from 'preact';
import type { Settings } from '../../storage/settings.ts';
import { isSwitchedOn } from '../../storage/switches.ts';
import { RolePicker } from '../../ui/career/role-picker.tsx';
import { CvImport } from '../../ui/cv/cv-import.tsx';
import { count } from '../../ui/format.ts';
import { Icon, type IconName, Mark } from '../../ui/icons.tsx';
import { REPORT_LINK } from '../../ui/texts.ts';
import { NotSaved } from '../../ui/unsaved.tsx';
import { useSection } from '../../ui/use-section.ts';
import { type SettingsStore, useSettings } from '../../ui/use-settings.ts';
import { PlacePicker } from './place-picker.tsx';
import { ProfileSection } from './profile-section.tsx';
import { type SiteStore, Sites } from './sites.tsx';
import { type DataStore, StoredData } from './stored-data.tsx';
import { OPTIONS } from './texts.ts';
import { WorkYearPicker } from './work-year.tsx';

/** A board that can carry badges. */
interface BoardChoice {
  id: string;
  name: string;
}

interface Props {
  initial: Settings;
  /** Said at once, for instance when the stored settings could not be read. */
  notice: string;
  boards: readonly BoardChoice[];
  skillNames: readonly string[];
  sites: SiteStore;
  corrections: DataStore;
  journal: DataStore;
  /** Hands the reader a file. */
  download(name: string, text: string): void;
  store: SettingsStore;
}

/** `badgesOff` with one board switched; an old "none anywhere" becomes a list of the other boards. */
export function switchBadges(
  off: readonly string[],
  boards: readonly BoardChoice[],
  id: string,
  on: boolean,
) {
  const listed = off.includes('*') ? boards.map((board) => board.id) : off;
  const others = listed.filter((one) => one !== id);
  return on ? others : [...others, id];
}

/** The parts of the page, as its address names them. */
const SECTIONS = ['skills', 'role', 'pay', 'badges', 'journal', 'corrections', 'about'] as const;
type Section = (typeof SECTIONS)[number];
const ICONS = {
  ...{ skills: 'list', role: 'compare', pay: 'filter', badges: 'rows', journal: 'journal' },
  ...{ corrections: 'tick', about: 'shield' },
} as const satisfies Record<Section, IconName>;

/** Places within sections that can be linked. */
const PLACES: Readonly<Record<string, Section>> = {
  ...{ cv: 'skills', own: 'skills', file: 'skills', questions: 'role', place: 'role', sites: 'badges' },
};

/** The way to each section, with how much is in it. */
function Side({ shown, counts }: { shown: Section; counts: Partial<Record<Section, number>> }) {
  return (
    <nav class="side" aria-label={OPTIONS.heading}>
      <span class="brand">
        <Mark />
        <span>Undertitle</span>
      </span>
      <ul>
        {SECTIONS.map((id) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === shown ? 'page' : undefined}>
              <Icon name={ICONS[id]} />
              <span>{OPTIONS.nav[id]}</span>
              {counts[id] !== undefined && <span class="num">{count(counts[id] ?? 0)}</span>}
            </a>
          </li>
        ))}
      </ul>
      <p class="small dim">{OPTIONS.intro}</p>
    </nav>
  );
}

/** One section. The others stay as they are, out of sight: what was begun in them is not lost. */
const Part = ({ id, shown, children }: { id: Section; shown: Section; children: ComponentChildren }) => (
  <section class={`part ${id}`} hidden={id !== shown}>
    {children}
  </section>
);

interface SwitchesProps {
  settings: Settings;
  boards: readonly BoardChoice[];
  onChange(part: Partial<Settings>): void;
}

/** A switch for the badges of each board. */
function BoardSwitches({ settings, boards, onChange }: SwitchesProps) {
  return (
    <ul class="boards">
      {boards.map(({ id, name }) => (
        <li key={id}>
          <label class="check">
            <input
              type="checkbox"
              checked={isSwitchedOn(settings.badgesOff, id)}
              onChange={(event) =>
                onChange({
                  badgesOff: switchBadges(settings.badgesOff, boards, id, event.currentTarget.checked),
                })
              }
            />
            {name}
          </label>
        </li>
      ))}
    </ul>
  );
}

/** What the journal keeps, and the sites whose listings it leaves out. */
function JournalSwitches({ settings, boards, onChange }: SwitchesProps) {
  const paused = settings.journalOff.filter((one) => one !== '*');
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={!settings.journalOff.includes('*')}
          onChange={(event) =>
            onChange({ journalOff: event.currentTarget.checked ? paused : [...paused, '*'] })
          }
        />
        {OPTIONS.journal.on}
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.keepTexts}
          onChange={(event) => onChange({ keepTexts: event.currentTarget.checked })}
        />
        {OPTIONS.journal.texts}
      </label>
      {paused.map((one) => (
        <p key={one}>
          {OPTIONS.journal.paused(boards.find(({ id }) => id === one)?.name ?? one)}{' '}
          <button
            type="button"
            class="button"
            onClick={() => onChange({ journalOff: settings.journalOff.filter((other) => other !== one) })}
          >
            {OPTIONS.journal.resume}
          </button>
        </p>
      ))}
    </>
  );
}

/** The whole options page. Each change is saved at once; one that cannot be stays, and is said not to be saved. */
export function Options({
  initial,
  notice,
  boards,
  skillNames,
  sites,
  corrections,
  journal,
  download,
  store,
}: Props) {
  const { settings, change: take, state, undo, unsaved } = useSettings(initial, store);
  const change = (part: Partial<Settings>) => take(() => part);
  const message = { still: notice, saving: '', ...OPTIONS.states }[state];

  const shown = useSection(SECTIONS, PLACES);
  const counts: Partial<Record<Section, number>> = {
    skills: settings.skills.length + settings.learning.length + settings.ownSkills.length,
    badges: boards.filter(({ id }) => isSwitchedOn(settings.badgesOff, id)).length,
  };

  return (
    <div class="settings">
      <Side shown={shown} counts={counts} />
      <main>
        <h1 class="spoken">{OPTIONS.heading}</h1>
        <p class="status">
          <span role="status">{message}</span> <NotSaved unsaved={unsaved} />
          {undo && (
            <button type="button" class="button" onClick={undo}>
              {OPTIONS.undo}
            </button>
          )}
        </p>
        <Part id="skills" shown={shown}>
          <h2>{OPTIONS.skills.heading}</h2>
          <ProfileSection
            profile={settings}
            names={skillNames}
            onChange={({ skills, learning, ownSkills }) => change({ skills, learning, ownSkills })}
            download={download}
          >
            <h3 id="cv">{OPTIONS.cv}</h3>
            <CvImport profile={settings} onSave={(profile) => change(profile)} />
          </ProfileSection>
        </Part>
        <Part id="role" shown={shown}>
          <h2>{OPTIONS.role.heading}</h2>
          <RolePicker wanted={settings.wantedRole} onChange={(wantedRole) => change({ wantedRole })} />
          <p>
            <a href="welcome.html#questions">{OPTIONS.role.questions}</a>
          </p>
          <h3 id="place">{OPTIONS.place.heading}</h3>
          <PlacePicker settings={settings} onChange={(part) => change(part)} />
        </Part>
        <Part id="pay" shown={shown}>
          <h2>{OPTIONS.workYear.heading}</h2>
          <WorkYearPicker value={settings.workYear} onChange={(workYear) => change({ workYear })} />
        </Part>
        <Part id="badges" shown={shown}>
          <h2>{OPTIONS.badges.heading}</h2>
          <p class="dim">{OPTIONS.badges.hint}</p>
          <BoardSwitches settings={settings} boards={boards} onChange={change} />
          <h3 id="sites">{OPTIONS.sites.heading}</h3>
          <Sites store={sites} />
        </Part>
        <Part id="journal" shown={shown}>
          <h2>{OPTIONS.journal.heading}</h2>
          <JournalSwitches settings={settings} boards={boards} onChange={change} />
          <StoredData store={journal} texts={OPTIONS.journal} />
          <p>
            <a class="button" href="journal.html">
              {OPTIONS.journal.open}
            </a>
          </p>
        </Part>
        <Part id="corrections" shown={shown}>
          <h2>{OPTIONS.corrections.heading}</h2>
          <StoredData store={corrections} texts={OPTIONS.corrections} />
        </Part>
        <Part id="about" shown={shown}>
          <h2>{OPTIONS.nav.about}</h2>
          <ul class="lines">
            {OPTIONS.about.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p class="buttons">
            <a class="button" href="welcome.html">
              {OPTIONS.role.welcome}
            </a>
            <a class="button" href="report.html">
              {REPORT_LINK}
            </a>
          </p>
        </Part>
      </main>
    </div>
  );
}
