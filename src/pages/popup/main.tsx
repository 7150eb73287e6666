import { render } from 'preact';
import { NAMES } from '../../boards/names.ts';
import type { Analysis, Verdict } from '../../classifier/analysis.ts';
import type { SeenListing } from '../../pay/market.ts';
import { type Answer, type Command, sendCommand } from '../../platform/commands.ts';
import { sendToBackground } from '../../platform/messages.ts';
import { canOpenPanel, onTabShown, openPanel } from '../../platform/panel.ts';
import { askFor, mayRun, originPattern } from '../../platform/sites.ts';
import {
  cardsIn,
  highlightIn,
  isPrivateTab,
  openJournal,
  openOptions,
  openReport,
  readTab,
  rejudgeIn,
  type TabReading,
  targetTab,
} from '../../platform/tabs.ts';
import { type Posting, postingKey } from '../../posting/posting.ts';
import { correctionOf } from '../../storage/corrections.ts';
import { DEFAULT_FILTER, loadFilter } from '../../storage/filters.ts';
import { entryOf, latest, onJournal, type Status, twinsOfPosting } from '../../storage/journal.ts';
import { keeps, sourceOf } from '../../storage/policy.ts';
import { selectedText } from '../../storage/selection.ts';
import { DEFAULT_SETTINGS } from '../../storage/settings.ts';
import { patchBetween } from '../../storage/settings-patch.ts';
import { loadSettings, onSettings } from '../../storage/store.ts';
import { openPage } from '../../ui/page.ts';
import { NO_SELECTION, STATES } from '../../ui/texts.ts';
import { answerWords } from '../../ui/trouble.ts';
import type { JournalView } from './journal-line.tsx';
import { type Actions, Popup } from './popup.tsx';
import type { SiteView } from './site.tsx';
import { withLevel } from './skills-view.ts';
import { type Cards, postingOfText, type View, viewOfNone, viewOfPosting, viewOfText } from './view-model.ts';

openPage(document, null);

/** Listings the reader's own market of pay is made of: the latest. */
const MARKET = 2000;

const root = document.getElementById('popup') ?? document.body;
const query = new URLSearchParams(location.search);
let tabId: number | null = null;
let reading: TabReading | null = null;
/** A text given in place of a page: pasted, or selected before. */
let text: string | null = null;
let settings = DEFAULT_SETTINGS;
let correction: Verdict | null = null;
let site: SiteView | null = null;
let analysis: Analysis | null = null;
let cards: Cards | null = null;
let seen: SeenListing[] = [];
let kept: JournalView | null = null;

const draw = (view: View | null) =>
  render(<Popup view={view} kept={kept} cards={cards} site={site} actions={actions} />, root);

/** The posting on show: the tab's, or the text given in its place. */
function postingShown(): Posting | null {
  if (text !== null) return text.trim() === '' ? null : postingOfText(text);
  return reading?.kind === 'page' && reading.reading.kind === 'listing' ? reading.reading.posting : null;
}

/** A posting that trips the analysis must not leave the reader with an empty window. */
async function drawReading(): Promise<void> {
  const posting = postingShown();
  try {
    if (posting) {
      const { title, company, location, salary, description } = posting;
      analysis = await sendToBackground('analyse', {
        title,
        company,
        location,
        salaryText: salary,
        description,
      });
    }
    redraw();
  } catch (error) {
    console.error(error);
    draw({ kind: 'message', ...STATES.failed });
  }
}

/** Draws what is known already, with the settings as they are now. */
function redraw(): void {
  const posting = postingShown();
  if (!posting || !analysis)
    draw(text === null ? viewOfNone(reading, cards) : { kind: 'message', ...NO_SELECTION });
  else if (text !== null) draw(viewOfText(text, analysis, settings));
  else draw(viewOfPosting(posting, analysis, boardName(), settings, correction, seen));
}

const boardName = (): string | null => (reading?.kind === 'page' ? reading.boardName : null);

/** The board or host whose listings the journal may leave out. */
const siteIn = (posting: Posting): string => sourceOf(postingKey(posting), posting.url);

/** What the journal holds of a tab's posting; null where it holds nothing by rights, or cannot be read. */
async function keptOf(posting: Posting): Promise<JournalView | null> {
  if (tabId === null || (await isPrivateTab(tabId))) return null;
  if (!keeps({ journalOff: settings.journalOff.filter((one) => one === '*') }, '')) return null;
  const key = postingKey(posting);
  const found = await Promise.all([entryOf(key), twinsOfPosting(key, posting)]).catch(() => null);
  if (!found) return null;
  const [entry, twins] = found;
  const nameOf = (one: { key: string; url: string }) =>
    NAMES[one.key.split(':', 1)[0] ?? ''] ?? new URL(one.url).hostname;
  const site = siteIn(posting);
  return {
    entry,
    twins: twins.slice(0, 2).map((twin) => ({ entry: twin, board: nameOf(twin) })),
    site: NAMES[site] ?? site,
    paused: !keeps(settings, site),
  };
}

const send = <C extends Command>(command: C): Promise<Answer<C['kind']>> =>
  sendCommand(command, { tab: tabId });

/** Notes how far the reader got with the listing. */
async function setStatus(status: Status): Promise<boolean> {
  const posting = postingShown();
  if (!posting) return false;
  const answer = await send({ kind: 'status', shown: { key: postingKey(posting), posting }, status });
  if (answer.kind !== 'done') return false;
  kept = await keptOf(posting);
  redraw();
  if (tabId !== null) await rejudgeIn(tabId);
  return true;
}

/** The site of a posting, where badges need a permission that is not given. */
async function siteOf({ url }: Posting): Promise<SiteView | null> {
  const pattern = originPattern(url);
  if (pattern === null || (await mayRun(pattern, url).catch(() => true))) return null;
  return { pattern, host: new URL(url).hostname };
}

async function readPageOfTab(): Promise<void> {
  tabId = await targetTab(location.search);
  reading = tabId === null ? null : await readTab(tabId, !query.has('tab') && !query.has('panel'));
  const posting = postingShown();
  correction = posting
    ? ((await correctionOf(postingKey(posting)).catch(() => null))?.verdict ?? null)
    : null;
  site = posting ? await siteOf(posting) : null;
  kept = posting ? await keptOf(posting) : null;
  cards = await cardsOf(tabId);
}

/** The cards of the tab's page; null where it shows none, or no badges stand on them. */
async function cardsOf(tab: number | null): Promise<Cards | null> {
  if (tab === null || reading?.kind !== 'page') return null;
  const counts = await cardsIn(tab);
  if (Object.keys(counts).length === 0) return null;
  const page = reading.reading;
  const board = page.kind === 'listing' ? page.posting.board : page.board;
  const filter = await loadFilter(board).catch(() => DEFAULT_FILTER);
  return { board, counts, filter, wanted: settings.wantedRole };
}

async function readNow(): Promise<void> {
  draw(null);
  settings = await loadSettings().catch(() => DEFAULT_SETTINGS);
  seen = await latest(MARKET).catch(() => []);
  text = query.has('selection') ? await selectedText() : null;
  kept = null;
  if (text === null) await readPageOfTab();
  await drawReading();
}

let queue: Promise<void> = Promise.resolve();
/** Reads after any reading under way: a slow one must not end up on top of a later one. */
function read(): Promise<void> {
  queue = queue.then(readNow, readNow);
  return queue;
}

/** Resolves to what went wrong, if anything did; then nothing has changed. */
async function correct(verdict: Verdict | null): Promise<string | null> {
  const posting = postingShown();
  if (!posting || !analysis) return null;
  const { verdict: ours } = viewOfPosting(posting, analysis, boardName(), settings);
  const shown = { key: postingKey(posting), posting };
  const words = answerWords(await send({ kind: 'correct', shown, verdict, ours }));
  if (words !== null) return words;
  correction = verdict;
  redraw();
  if (tabId !== null) await rejudgeIn(tabId);
  return null;
}

async function allow(pattern: string): Promise<boolean> {
  // Asked for at once: browsers take the request only in direct answer to the click.
  const granted = await askFor(pattern).catch(() => false);
  if (granted && tabId !== null) await rejudgeIn(tabId);
  return granted;
}

const actions: Actions = {
  show: async (quote) =>
    tabId !== null && reading?.kind === 'page' && (await highlightIn(tabId, reading.inFrame, quote)),
  correct,
  allow,
  readText(given) {
    text = given;
    kept = null;
    void drawReading();
  },
  filter(chosen) {
    if (!cards) return;
    cards = { ...cards, filter: chosen };
    redraw();
    void send({ kind: 'filter', board: cards.board, filter: chosen });
  },
  level: (name, level) =>
    void send({ kind: 'settings', patch: patchBetween(settings, withLevel(settings, name, level)) }),
  kept: {
    status: setStatus,
    pause(paused) {
      const posting = postingShown();
      if (!posting) return;
      const site = { journalOff: [siteIn(posting)] };
      void send({
        kind: 'settings',
        patch: { set: {}, add: paused ? site : {}, remove: paused ? {} : site },
      });
    },
  },
  journal: () => void openJournal(),
  panel: canOpenPanel() && !query.has('panel') ? openPanel : null,
  settings: () => void openOptions(),
  again: () => void read(),
  report: () => void openReport(tabId),
};

onSettings((changed) => {
  // Only the reader's own skills change what is read of the text; all else is a matter of drawing.
  const anew = JSON.stringify(changed.ownSkills) !== JSON.stringify(settings.ownSkills);
  settings = changed;
  if (reading === null && text === null) return;
  const posting = postingShown();
  if (posting && kept) kept = { ...kept, paused: !keeps(settings, siteIn(posting)) };
  if (anew) void drawReading();
  else redraw();
}, new AbortController().signal);
if (query.has('panel')) {
  const { signal } = new AbortController();
  onTabShown(() => void read(), signal);
  // A single-page board shows the next job without a new page: its journal entry tells.
  onJournal((keys) => {
    const posting = postingShown();
    if (!posting || !keys.includes(postingKey(posting))) void read();
  }, signal);
}
void read();
