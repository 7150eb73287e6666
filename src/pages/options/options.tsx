import type { Settings } from '../../storage/settings.ts';
import { badgesOn } from '../../storage/settings.ts';
import { RolePicker } from '../../ui/career/role-picker.tsx';
import { REPORT_LINK } from '../../ui/texts.ts';
import { NotSaved } from '../../ui/unsaved.tsx';
import { type SettingsStore, useSettings } from '../../ui/use-settings.ts';
import { CvImport } from './cv-import.tsx';
import { Kept, type KeptStore } from './kept.tsx';
import { PlacePicker } from './place-picker.tsx';
import { ProfileSection } from './profile-section.tsx';
import { type SiteStore, Sites } from './sites.tsx';
import { OPTIONS } from './texts.ts';
import { WorkYearPicker } from './work-year.tsx';

/** A board that can carry badges. */
export interface BoardChoice {
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
  corrections: KeptStore;
  seen: KeptStore;
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

/** The whole options page. Each change is saved at once; one that cannot be stays, and is said not to be saved. */
export function Options({
  initial,
  notice,
  boards,
  skillNames,
  sites,
  corrections,
  seen,
  download,
  store,
}: Props) {
  const { settings, change: take, state, undo, unsaved } = useSettings(initial, store);
  const change = (part: Partial<Settings>) => take(() => part);
  const said = { still: notice, saving: '', ...OPTIONS.states }[state];

  return (
    <main>
      <h1>{OPTIONS.heading}</h1>
      <p class="dim">{OPTIONS.intro}</p>
      <p class="status">
        <span role="status">{said}</span> <NotSaved unsaved={unsaved} />
        {undo && (
          <button type="button" class="button" onClick={undo}>
            {OPTIONS.undo}
          </button>
        )}
      </p>
      <section>
        <h2>{OPTIONS.skills.heading}</h2>
        <ProfileSection
          profile={settings}
          names={skillNames}
          onChange={({ skills, learning, ownSkills }) => change({ skills, learning, ownSkills })}
          download={download}
        />
      </section>
      <section>
        <h2>{OPTIONS.cv.heading}</h2>
        <CvImport profile={settings} onSave={(profile) => change(profile)} />
      </section>
      <section>
        <h2>{OPTIONS.path.heading}</h2>
        <RolePicker wanted={settings.wantedRole} onChange={(wantedRole) => change({ wantedRole })} />
        <p>
          <a href="welcome.html#path">{OPTIONS.path.questions}</a>
        </p>
      </section>
      <section>
        <h2>{OPTIONS.place.heading}</h2>
        <PlacePicker settings={settings} onChange={(part) => change(part)} />
      </section>
      <section>
        <h2>{OPTIONS.workYear.heading}</h2>
        <WorkYearPicker value={settings.workYear} onChange={(workYear) => change({ workYear })} />
      </section>
      <section>
        <h2>{OPTIONS.badges.heading}</h2>
        <p class="dim">{OPTIONS.badges.hint}</p>
        <ul class="boards">
          {boards.map(({ id, name }) => (
            <li key={id}>
              <label class="check">
                <input
                  type="checkbox"
                  checked={badgesOn(settings, id)}
                  onChange={(event) =>
                    change({
                      badgesOff: switchBadges(settings.badgesOff, boards, id, event.currentTarget.checked),
                    })
                  }
                />
                {name}
              </label>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{OPTIONS.sites.heading}</h2>
        <Sites store={sites} />
      </section>
      <section>
        <h2>{OPTIONS.corrections.heading}</h2>
        <Kept store={corrections} texts={OPTIONS.corrections} />
      </section>
      <section>
        <h2 id="journal">{OPTIONS.seen.heading}</h2>
        <label class="check">
          <input
            type="checkbox"
            checked={!settings.journalOff.includes('*')}
            onChange={(event) => {
              const paused = settings.journalOff.filter((one) => one !== '*');
              change({ journalOff: event.currentTarget.checked ? paused : [...paused, '*'] });
            }}
          />
          {OPTIONS.seen.on}
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={settings.keepTexts}
            onChange={(event) => change({ keepTexts: event.currentTarget.checked })}
          />
          {OPTIONS.seen.texts}
        </label>
        {settings.journalOff
          .filter((one) => one !== '*')
          .map((one) => (
            <p key={one}>
              {OPTIONS.seen.paused(boards.find(({ id }) => id === one)?.name ?? one)}{' '}
              <button
                type="button"
                class="button"
                onClick={() => change({ journalOff: settings.journalOff.filter((other) => other !== one) })}
              >
                {OPTIONS.seen.resume}
              </button>
            </p>
          ))}
        <Kept store={seen} texts={OPTIONS.seen} />
        <p>
          <a href="journal.html">{OPTIONS.seen.open}</a>
        </p>
      </section>
      <p class="again">
        <a href="welcome.html">{OPTIONS.path.welcome}</a>
      </p>
      <p>
        <a href="report.html">{REPORT_LINK}</a>
      </p>
    </main>
  );
}
