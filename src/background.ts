import { type Analysis, type PostingText, UNSURE_BELOW } from './classifier/analysis.ts';
import { analyse } from './classifier/index.ts';
import { readTitle } from './classifier/verdict/title-guess.ts';
import { countryOf } from './pay/country.ts';
import { browser } from './platform/api.ts';
import { BACKGROUND_SHAPES } from './platform/background-shapes.ts';
import {
  type BackgroundMessages,
  type Guessed,
  type Judged,
  listen,
  type PageMessages,
  type Sender,
  type ToJudge,
} from './platform/messages.ts';
import { createMenu, judgeSelection } from './platform/selection.ts';
import { syncSites } from './platform/sites.ts';
import { drawMarks, openWelcome, putContentScript, toggleFilter } from './platform/tabs.ts';
import { setToolbar } from './platform/toolbar.ts';
import { createKeeper } from './storage/commands.ts';
import { correctionOf } from './storage/corrections.ts';
import type { ListingRead } from './storage/journal.ts';
import { recallVerdicts } from './storage/seen.ts';
import { DEFAULT_SETTINGS } from './storage/settings.ts';
import { loadSettings } from './storage/store.ts';
import { holdSelection } from './storage/writing/small.ts';
import { JUDGE_SELECTION } from './ui/texts.ts';
import { titleOddsWords } from './ui/title-odds.ts';
import { toolbarWords } from './ui/verdict-words.ts';

/** A reading in a language whose headings are not known is never a sure one. */
const isUnsure = ({ partial, confidence }: Analysis): boolean => partial || confidence < UNSURE_BELOW;

/** What the journal keeps of a reading. */
function listingOf(key: string, text: PostingText, url: string, analysis: Analysis): ListingRead {
  const { title, company, location } = text;
  const { verdict, confidence, aiShare, close, titleSays, seniority, salary, needs, skills } = analysis;
  const facts = {
    title,
    company,
    location,
    country: countryOf(location),
    seniority,
    salary,
    needs,
    skills,
    url,
  };
  return { key, verdict, unsure: isUnsure(analysis), close, confidence, aiShare, titleSays, ...facts };
}

const keeper = createKeeper(({ key, posting }, own) => {
  const { title, company, location, salary, description, url } = posting;
  const text = { title, company, location, salaryText: salary, description };
  return listingOf(key, text, url, analyse(text, own));
});

/** What a title alone suggests, and what listings under such titles turned out to be. */
function guess(title: string): Guessed {
  const odds = titleOddsWords(title);
  return { verdict: readTitle(title).guess, ...(odds !== null && { odds }) };
}

/** What is read from a description is kept; a guess from the title is as cheap to make again. */
async function judge({ key, url, closed, keep: wanted, ...text }: ToJudge, sender: Sender): Promise<Judged> {
  const correction = key === null ? null : await correctionOf(key).catch(() => null);
  const { ownSkills } = await loadSettings().catch(() => DEFAULT_SETTINGS);
  const analysis = analyse(text, ownSkills);
  const { state, confidence } = analysis;
  const read = key === null || wanted === false ? null : listingOf(key, text, url, analysis);
  /** A full disk must not cost the reader the badge. */
  const keep = (listing: ListingRead, isGone: boolean) =>
    keeper
      .remember({ listing, description: text.description, closed: isGone }, sender)
      .catch(() => undefined);
  const isClosed = closed === true || state === 'closed';
  if (read && isClosed) await keep(read, true);
  if (!correction && state === 'title-only')
    return { ...guess(text.title ?? ''), basis: 'title', unsure: false };
  const verdict = correction?.verdict ?? analysis.verdict;
  const unsure = !correction && isUnsure(analysis);
  const isThin = analysis.partial && confidence < UNSURE_BELOW;
  if (!correction && (state !== 'read' || isThin)) return { verdict: 'unread', basis: 'description', unsure };
  const seen = key === null ? undefined : (await recallVerdicts([key]).catch(() => null))?.get(key);
  if (read && !isClosed) await keep({ ...read, verdict, unsure, close: !correction && read.close }, false);
  return {
    ...{ verdict, basis: 'description', unsure },
    ...(correction && { corrected: true }),
    ...(closed && { closed }),
    ...(seen?.status && { status: seen.status }),
  };
}

listen<BackgroundMessages>('tabs', BACKGROUND_SHAPES, {
  guessTitles: (titles) => titles.map(guess),
  async setToolbar({ isTop, ...state }, { tab }) {
    // The tab may be closed while the message is under way; then there is nothing left to mark.
    if (tab?.id !== undefined)
      await setToolbar(tab.id, toolbarWords(state), state.verdict === null, isTop).catch(() => undefined);
  },
  judge,
  command: (sent, sender) => keeper.apply(sent, sender, false),
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
  command: (sent, sender) => keeper.apply(sent, sender, true),
});

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void openWelcome();
  createMenu(JUDGE_SELECTION);
  void syncSites();
});
// What an earlier background was ended in the middle of.
void keeper.start(false).catch((error) => console.error(error));
browser.runtime.onStartup.addListener(() => void keeper.start(true).catch((error) => console.error(error)));
browser.permissions.onAdded.addListener(() => void syncSites());
browser.permissions.onRemoved.addListener(() => void syncSites());
browser.contextMenus.onClicked.addListener((info, tab) => void judgeSelection(info, tab, holdSelection));
browser.commands.onCommand.addListener((command) => {
  if (command === 'filter') void toggleFilter();
});
