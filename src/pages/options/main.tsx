import { render } from 'preact';
import { NAMES } from '../../boards/names.ts';
import { skillNames } from '../../classifier/skills/skills.ts';
import { addedSites, giveBack } from '../../platform/sites.ts';
import { allCorrections, removeAllCorrections, toJsonLines } from '../../storage/corrections.ts';
import { countEntries, forgetAll } from '../../storage/journal.ts';
import { DEFAULT_SETTINGS } from '../../storage/settings.ts';
import { loadSettings, onSettings, saveSettings } from '../../storage/store.ts';
import { download } from '../../ui/download.ts';
import { openPage } from '../../ui/page.ts';
import type { KeptStore } from './kept.tsx';
import { Options } from './options.tsx';
import { OPTIONS } from './texts.ts';

openPage(document, 'page_options');

const boards = Object.entries(NAMES).map(([id, name]) => ({ id, name }));
const root = document.getElementById('options') ?? document.body;
const follow = (listener: Parameters<typeof onSettings>[0]) =>
  onSettings(listener, new AbortController().signal);

const corrections: KeptStore = {
  count: async () => (await allCorrections()).length,
  download: async () => download('undertitle-corrections.jsonl', toJsonLines(await allCorrections())),
  removeAll: removeAllCorrections,
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
      seen={{ count: countEntries, removeAll: forgetAll }}
      save={saveSettings}
      follow={follow}
    />,
    root,
  );

loadSettings().then(
  (settings) => draw(settings, ''),
  () => draw(DEFAULT_SETTINGS, OPTIONS.unreadable),
);
