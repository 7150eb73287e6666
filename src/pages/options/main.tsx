import { render } from 'preact';
import { NAMES } from '../../boards/names.ts';
import { skillNames } from '../../classifier/skills/lexicon.ts';
import { type Command, sendCommand } from '../../platform/commands.ts';
import { addedSites, giveBack } from '../../platform/sites.ts';
import { allCorrections, toJsonLines } from '../../storage/corrections.ts';
import { countEntries } from '../../storage/journal.ts';
import { DEFAULT_SETTINGS } from '../../storage/settings.ts';
import { loadSettings } from '../../storage/stored-settings.ts';
import { download } from '../../ui/download.ts';
import { introducePage } from '../../ui/page.ts';
import { settingsStore } from '../../ui/settings-store.ts';
import { answerWords } from '../../ui/trouble.ts';
import { Options } from './options.tsx';
import type { DataStore } from './stored-data.tsx';
import { OPTIONS } from './texts.ts';

introducePage(document, 'page_options');

const boards = Object.entries(NAMES).map(([id, name]) => ({ id, name }));
const root = document.getElementById('page') ?? document.body;
/** Has something deleted; rejects with what stands in the way. */
async function remove(command: Command): Promise<void> {
  const words = answerWords(await sendCommand(command));
  if (words !== null) throw new Error(words);
}

const corrections: DataStore = {
  count: async () => (await allCorrections()).length,
  download: async () => download('undertitle-corrections.jsonl', toJsonLines(await allCorrections())),
  removeAll: () => remove({ kind: 'dropCorrections' }),
};

const draw = (initial: typeof DEFAULT_SETTINGS, notice: string) =>
  render(
    <Options
      initial={initial}
      notice={notice}
      boards={boards}
      skillNames={skillNames()}
      sites={{ list: addedSites, remove: giveBack }}
      corrections={corrections}
      download={download}
      journal={{
        count: countEntries,
        removeAll: () => remove({ kind: 'remove', keys: null, undo: false }),
      }}
      store={settingsStore}
    />,
    root,
  );

loadSettings().then(
  (settings) => draw(settings, ''),
  () => draw(DEFAULT_SETTINGS, OPTIONS.unreadable),
);
