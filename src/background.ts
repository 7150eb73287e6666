import { UNSURE_BELOW } from './classifier/analysis.ts';
import { analyse } from './classifier/index.ts';
import { readTitle } from './classifier/verdict/titles.ts';
import { countryOf } from './pay/country.ts';
import { browser } from './platform/api.ts';
import { BACKGROUND_SHAPES } from './platform/background-shapes.ts';
import {
  type BackgroundMessages,
  type Judged,
  listen,
  type PageMessages,
  type Sender,
  type ToJudge,
  type ToolbarState,
} from './platform/messages.ts';
import { createMenu, judgeSelection } from './platform/selection.ts';
import { mayRun, originPattern, syncSites } from './platform/sites.ts';
import { openWelcome, putContentScript, toggleFilter } from './platform/tabs.ts';
import { correctionOf } from './storage/corrections.ts';
import { adoptSeen, keeps, type ListingRead, rememberListing } from './storage/journal.ts';
import { pruneSeen, recallVerdicts } from './storage/seen.ts';
import { DEFAULT_SETTINGS } from './storage/settings.ts';
import { loadSettings } from './storage/store.ts';
import { toolbarFace } from './ui/faces.ts';
import { JUDGE_SELECTION } from './ui/texts.ts';

async function setToolbar(tabId: number, state: ToolbarState): Promise<void> {
  const { text, colour, title } = toolbarFace(state);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

/** Keeps what was read of a listing, where the reader wants that. A full disk must not cost them the badge. */
async function keep(read: ListingRead, description: string | null, { tab }: Sender): Promise<void> {
  // Private windows leave no trace.
  if (tab?.incognito === true) return;
  const settings = await loadSettings();
  const board = read.key.startsWith('page:') ? new URL(read.url).hostname : (read.key.split(':', 1)[0] ?? '');
  if (keeps(settings, board)) await rememberListing(read, description, settings.keepTexts);
}

/** What is read from a description is kept; a guess from the title is as cheap to make again. */
async function judge({ key, ...text }: ToJudge, sender: Sender): Promise<Judged> {
  const correction = key === null ? null : await correctionOf(key).catch(() => null);
  const { state, confidence, titleSays, skills, salary, ...read } = analyse(text);
  if (!correction && state === 'title-only')
    return { verdict: readTitle(text.title ?? '').guess, basis: 'title', unsure: false };
  const verdict = correction?.verdict ?? read.verdict;
  const unsure = !correction && confidence < UNSURE_BELOW;
  if (!correction && state !== 'read') return { verdict: 'unread', basis: 'description', unsure };
  const { title, company, location, description } = text;
  const seen = key === null ? undefined : (await recallVerdicts([key]).catch(() => null))?.get(key);
  if (key !== null) {
    const country = countryOf(location);
    const facts = { title, company, location, country, salary, titleSays, skills, url: sender.url ?? '' };
    await keep({ key, verdict, unsure, confidence, ...facts }, description, sender).catch(() => undefined);
  }
  return {
    ...{ verdict, basis: 'description', unsure },
    ...(correction && { corrected: true }),
    ...(seen?.status && { status: seen.status }),
  };
}

listen<BackgroundMessages>('tabs', BACKGROUND_SHAPES, {
  async setToolbar(state, sender) {
    // The tab may be closed while the message is under way; then there is nothing left to mark.
    if (sender.tab?.id !== undefined) await setToolbar(sender.tab.id, state).catch(() => undefined);
  },
  judge,
  async enter(_nothing, { tab, frameId }) {
    // The page may have gone meanwhile, or the board's permission been withheld.
    if (tab?.id !== undefined) await putContentScript(tab.id, frameId ?? 0).catch(() => undefined);
  },
  async isAdded(_nothing, sender) {
    const address = sender.url ?? '';
    const pattern = originPattern(address);
    return pattern !== null && (await mayRun(pattern, address));
  },
});

listen<PageMessages>('pages', BACKGROUND_SHAPES, {
  async analyse(text) {
    const { ownSkills } = await loadSettings().catch(() => DEFAULT_SETTINGS);
    return analyse(text, ownSkills);
  },
});

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void openWelcome();
  createMenu(JUDGE_SELECTION);
  void adoptSeen().then(() => pruneSeen());
  void syncSites();
});
browser.runtime.onStartup.addListener(() => void adoptSeen().then(() => pruneSeen()));
browser.permissions.onAdded.addListener(() => void syncSites());
browser.permissions.onRemoved.addListener(() => void syncSites());
browser.contextMenus.onClicked.addListener((info, tab) => void judgeSelection(info, tab));
browser.commands.onCommand.addListener((command) => {
  if (command === 'filter') void toggleFilter();
});
