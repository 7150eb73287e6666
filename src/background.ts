import { analyse } from './classifier/index.ts';
import { createJudge, guessFromCard, readListing } from './judge.ts';
import { browser } from './platform/api.ts';
import { BACKGROUND_SHAPES } from './platform/background-shapes.ts';
import { type BackgroundMessages, listen, type PageMessages } from './platform/messages.ts';
import { createMenu, readSelection } from './platform/selection.ts';
import { syncSites } from './platform/sites.ts';
import { drawMarks, openWelcome, putContentScript, toggleFilter } from './platform/tabs.ts';
import { setToolbar } from './platform/toolbar.ts';
import { createWriter } from './storage/commands.ts';
import { DEFAULT_SETTINGS } from './storage/settings.ts';
import { loadSettings } from './storage/stored-settings.ts';
import { holdSelection } from './storage/writing/selection.ts';
import { READ_SELECTION } from './ui/texts.ts';
import { toolbarWords } from './ui/verdict-words.ts';

const writer = createWriter(readListing);
const judge = createJudge(writer.remember);

listen<BackgroundMessages>('tabs', BACKGROUND_SHAPES, {
  guessCards: (cards) => cards.map(guessFromCard),
  async setToolbar({ isTop, ...state }, { tab }) {
    // The tab may be closed while the message is under way; then there is nothing left to mark.
    if (tab?.id !== undefined)
      await setToolbar(tab.id, toolbarWords(state), state.verdict === null, isTop).catch(() => undefined);
  },
  judge,
  command: (sent, sender) => writer.apply(sent, sender, false),
  async enter(_nothing, { tab, frameId }) {
    // The page may have gone meanwhile, or the board's permission been withheld.
    if (tab?.id !== undefined) await putContentScript(tab.id, frameId ?? 0).catch(() => undefined);
  },
  async drawMarks(name, { tab, frameId }) {
    if (tab?.id !== undefined) await drawMarks(tab.id, frameId ?? 0, name).catch(() => undefined);
  },
});

listen<PageMessages>('pages', BACKGROUND_SHAPES, {
  async analyse(text) {
    const { ownSkills } = await loadSettings().catch(() => DEFAULT_SETTINGS);
    return analyse(text, ownSkills);
  },
  command: (sent, sender) => writer.apply(sent, sender, true),
});

/** Does what an event asks for: what fails has nobody else to be told. */
const attempt = (task: Promise<unknown>): void => void task.catch((error) => console.error(error));

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') attempt(openWelcome());
  attempt(createMenu(READ_SELECTION));
  attempt(syncSites());
});
// What an earlier background was ended in the middle of.
attempt(writer.start(false));
browser.runtime.onStartup.addListener(() => attempt(writer.start(true)));
browser.permissions.onAdded.addListener(() => attempt(syncSites()));
browser.permissions.onRemoved.addListener(() => attempt(syncSites()));
// Firefox for Android has neither menus nor keys.
browser.contextMenus?.onClicked.addListener((info, tab) => attempt(readSelection(info, tab, holdSelection)));
browser.commands?.onCommand.addListener((command) => {
  if (command === 'filter') attempt(toggleFilter());
});
