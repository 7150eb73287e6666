import { render } from 'preact';
import { openTab } from '../../platform/tabs.ts';
import {
  changeEntry,
  countEntries,
  eachText,
  entryOf,
  everything,
  forgetAll,
  latest,
  onJournal,
  replaceEntries,
  textOf,
  troubleOf,
} from '../../storage/journal.ts';
import { loadViews, saveViews, type View } from '../../storage/journal-views.ts';
import { DEFAULT_SETTINGS } from '../../storage/settings.ts';
import { loadSettings, onSettings } from '../../storage/store.ts';
import { download } from '../../ui/download.ts';
import { openPage } from '../../ui/page.ts';
import { Journal } from './journal.tsx';
import type { JournalStore } from './use-journal.ts';

openPage(document, 'page_journal');

const root = document.getElementById('journal') ?? document.body;
const { signal } = new AbortController();
let settings = DEFAULT_SETTINGS;
let views: readonly View[] = [];

const store: JournalStore = {
  ...{ latest, entryOf, textOf, eachText, everything, forgetAll, troubleOf, download },
  count: countEntries,
  change: changeEntry,
  replace: replaceEntries,
  follow: (listener) => onJournal(listener, signal),
};

const visit = (url: string) => {
  // What was kept may have come from a file: only addresses of pages are opened.
  if (/^https?:/.test(url)) void openTab(url);
};

const draw = () =>
  render(
    <Journal
      store={store}
      settings={settings}
      views={views}
      onViews={(next) => {
        views = next;
        draw();
        void saveViews(next).catch((error) => console.error(error));
      }}
      onVisit={visit}
    />,
    root,
  );

onSettings((changed) => {
  settings = changed;
  draw();
}, signal);
Promise.all([loadSettings().catch(() => DEFAULT_SETTINGS), loadViews().catch(() => [])]).then(
  ([now, kept]) => {
    settings = now;
    views = kept;
    draw();
  },
);
