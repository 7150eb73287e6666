import { render } from 'preact';
import { sendCommand } from '../../platform/commands.ts';
import { openTab } from '../../platform/tabs.ts';
import {
  askToPersist,
  countEntries,
  eachText,
  entryOf,
  everything,
  latest,
  onJournal,
  textOf,
} from '../../storage/journal.ts';
import { loadViews, onViews, type View } from '../../storage/journal-views.ts';
import { DEFAULT_SETTINGS } from '../../storage/settings.ts';
import { loadSettings, onSettings } from '../../storage/stored-settings.ts';
import { troubleOf } from '../../storage/trouble.ts';
import { download } from '../../ui/download.ts';
import { introducePage } from '../../ui/page.ts';
import { answerWords } from '../../ui/trouble.ts';
import { Journal } from './journal.tsx';
import type { JournalStore } from './use-journal.ts';

introducePage(document, 'page_journal');

const root = document.getElementById('page') ?? document.body;
const { signal } = new AbortController();
let settings = DEFAULT_SETTINGS;
let views: readonly View[] = [];

const store: JournalStore = {
  ...{ latest, entryOf, textOf, eachText, everything, askToPersist, troubleOf, download },
  count: countEntries,
  send: sendCommand,
  follow: (listener) => onJournal(listener, signal),
  onLeave(listener, isHeld) {
    addEventListener('pagehide', listener);
    addEventListener('beforeunload', (event) => {
      if (isHeld()) event.preventDefault();
    });
  },
};

const visit = (url: string) => {
  // What was kept may have come from a file: only addresses of pages are opened.
  if (/^https?:/.test(url)) void openTab(url);
};

/** Keeps a view, or takes it out; the storage tells what became of it. */
const keepView = async (name: string, wish: View['wish'] | null): Promise<string | null> =>
  answerWords(await sendCommand({ kind: 'view', name, wish: wish && { ...wish } }));

const draw = () =>
  render(<Journal store={store} settings={settings} views={views} onView={keepView} onVisit={visit} />, root);

onSettings((changed) => {
  settings = changed;
  draw();
}, signal);
onViews((changed) => {
  views = changed;
  draw();
}, signal);
Promise.all([loadSettings().catch(() => DEFAULT_SETTINGS), loadViews().catch(() => [])]).then(
  ([now, kept]) => {
    settings = now;
    views = kept;
    draw();
  },
);
