import { browser } from './browser/api.ts';
import { correctionOf } from './browser/corrections.ts';
import {
  type BackgroundMessages,
  type Judged,
  listen,
  type PageMessages,
  type ToJudge,
  type ToolbarState,
} from './browser/messages.ts';
import { pruneVerdicts, rememberVerdict } from './browser/seen.ts';
import { createMenu, judgeSelection } from './browser/selection.ts';
import { mayRun, originPattern, syncSites } from './browser/sites.ts';
import { openWelcome, putContentScript, toggleFilter } from './browser/tabs.ts';
import { UNSURE_BELOW } from './classifier/analysis.ts';
import { analyse, readRole } from './classifier/index.ts';
import { readTitle } from './classifier/titles.ts';
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

/** The verdict is kept from a description only: a guess from the title is as cheap to make again. */
async function judge({ key, title, description }: ToJudge, isPrivate: boolean): Promise<Judged> {
  const correction = key === null ? null : await correctionOf(key).catch(() => null);
  if (correction) {
    const { verdict } = correction;
    if (key !== null && !isPrivate)
      await rememberVerdict({ key, verdict, unsure: false }).catch(() => undefined);
    return { verdict, basis: 'description', unsure: false, corrected: true };
  }
  const role = readRole({ title, description, company: null, location: null, salaryText: null });
  const { state, verdict } = role;
  const unsure = role.confidence < UNSURE_BELOW;
  if (state === 'title-only') return { verdict: readTitle(title ?? '').guess, basis: 'title', unsure: false };
  if (state !== 'read') return { verdict: 'unread', basis: 'description', unsure };
  // A full disk must not cost the reader the badge.
  if (key !== null && !isPrivate) await rememberVerdict({ key, verdict, unsure }).catch(() => undefined);
  return { verdict, basis: 'description', unsure };
}

listen<BackgroundMessages>('tabs', {
  async setToolbar(state, sender) {
    // The tab may be closed while the message is under way; then there is nothing left to mark.
    if (sender.tab?.id !== undefined) await setToolbar(sender.tab.id, state).catch(() => undefined);
  },
  judge: (listing, sender) => judge(listing, sender.tab?.incognito ?? false),
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

listen<PageMessages>('pages', { analyse });

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void openWelcome();
  createMenu(JUDGE_SELECTION);
  void pruneVerdicts();
  void syncSites();
});
browser.runtime.onStartup.addListener(() => void pruneVerdicts());
browser.permissions.onAdded.addListener(() => void syncSites());
browser.permissions.onRemoved.addListener(() => void syncSites());
browser.contextMenus.onClicked.addListener((info, tab) => void judgeSelection(info, tab));
browser.commands.onCommand.addListener((command) => {
  if (command === 'filter') void toggleFilter();
});
