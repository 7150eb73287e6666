import { NAMES } from '../../boards/names.ts';
import type { CountedListing } from '../../career/rank.ts';
import type { PostedPay } from '../../pay/market.ts';
import { type Command, type CommandAnswer, sendCommand } from '../../platform/commands.ts';
import { readingOf, type TabFront, watchTab } from '../../platform/front.ts';
import type { Acted, Quote } from '../../platform/messages.ts';
import { onTabShown } from '../../platform/panel.ts';
import { askFor } from '../../platform/sites.ts';
import { actOn, targetTab } from '../../platform/tabs.ts';
import type { Posting } from '../../posting/posting.ts';
import type { Status } from '../../posting/status.ts';
import { correctionOf } from '../../storage/corrections.ts';
import { DEFAULT_FILTER, type Filter, loadFilter, onFilter } from '../../storage/filters.ts';
import { latest, onJournal } from '../../storage/journal.ts';
import { withoutTwins } from '../../storage/same-jobs.ts';
import { selectedText } from '../../storage/selection.ts';
import { DEFAULT_SETTINGS, withLevel } from '../../storage/settings.ts';
import { patchBetween } from '../../storage/settings-patch.ts';
import { loadSettings, onSettings } from '../../storage/stored-settings.ts';
import { onVerdicts } from '../../storage/verdict-changes.ts';
import { NO_SELECTION, STATES } from '../../ui/texts.ts';
import type { JournalView } from './journal-line.tsx';
import type { Actions } from './popup.tsx';
import { infoOfPosting, journalLineOf, type NotKept, type PostingInfo, siteIn } from './posting-info.ts';
import type { SiteView } from './site.tsx';
import {
  type Cards,
  postingOfText,
  type View,
  viewOfNone,
  viewOfPosting,
  viewOfSlow,
  viewOfText,
} from './view-model.ts';

/** Listings the reader's own market of pay is made of: the latest. */
const MARKET = 2000;

/** The posting a command was about is no longer drawn. */
const MOVED = { kind: 'refused', reason: 'moved', mayInsist: false } satisfies CommandAnswer;

/** What is drawn. `job`: another one is another job, and whatever was open for the one before closes. */
export interface Drawn {
  view: View | null;
  journalLine: JournalView | null;
  notKept: NotKept | null;
  cards: Cards | null;
  site: SiteView | null;
  job: string;
}

/**
 * Follows the tab a popup or side panel speaks of, and draws what is in front there. What the reader does is about the
 * posting that is drawn, whatever the page shows by then.
 *
 * @param query of the popup's address
 */
export function followTab(
  query: URLSearchParams,
  draw: (drawn: Drawn) => void,
  signal: AbortSignal,
): Omit<Actions, 'journal' | 'panel' | 'settings' | 'report'> & { tab(): number | null } {
  let tabId: number | null = null;
  let isGone = false;
  let front: TabFront = { kind: 'awaited' };
  /** A text given in place of a page: pasted, or selected before. */
  let text: string | null = null;
  let settings = DEFAULT_SETTINGS;
  let market: (PostedPay & CountedListing)[] = [];
  let info: PostingInfo | null = null;
  let hasFailed = false;
  let filter: { board: string; chosen: Filter } | null = null;
  let watching = new AbortController();
  let gathering = new AbortController();
  /** How often the tab in front was asked for, and the journal: a later answer counts. */
  let [looks, refreshes] = [0, 0];
  let lookAgain: () => void = () => undefined;

  const send = <C extends Command>(command: C, sure = false) => sendCommand(command, { tab: tabId, sure });
  const state = () => (front.kind === 'page' ? front.state : null);

  const cardsNow = (): Cards | null => {
    const page = state();
    if (!page || Object.keys(page.cards).length === 0) return null;
    const chosen = filter?.board === page.board ? filter.chosen : DEFAULT_FILTER;
    return { board: page.board, counts: page.cards, filter: chosen, wanted: settings.wantedRole };
  };

  const viewNow = (): View | null => {
    if (hasFailed) return { kind: 'message', ...STATES.failed };
    if (text !== null) {
      if (text.trim() === '') return { kind: 'message', ...NO_SELECTION };
      return info ? viewOfText(text, info.analysis, settings) : null;
    }
    if (isGone) return viewOfNone(null, null);
    const page = state();
    if (page?.front.kind === 'reading' && page.front.slow) return viewOfSlow();
    const reading = readingOf(front);
    if (!reading) return null;
    if (reading.kind !== 'page' || reading.reading.kind !== 'listing') return viewOfNone(reading, cardsNow());
    if (!info) return null;
    return viewOfPosting(
      info.posting,
      info.analysis,
      NAMES[info.posting.board] ?? null,
      settings,
      info.correction,
      market,
    );
  };

  const redraw = () => {
    if (signal.aborted) return;
    const { journalLine = null, notKept = null, site = null, key = '' } = info ?? {};
    draw({
      view: viewNow(),
      journalLine,
      notKept,
      site,
      cards: cardsNow(),
      job: `${tabId} ${text === null ? key : 'text'}`,
    });
  };

  /** Finds out all that is drawn of a posting; what comes too late, for another one, is dropped. */
  const gather = async (posting: Posting) => {
    gathering.abort();
    gathering = new AbortController();
    const mine = AbortSignal.any([gathering.signal, signal]);
    const found = await infoOfPosting(posting, text === null ? tabId : null, settings, mine);
    if (mine.aborted) return;
    hasFailed = found === null;
    info = found;
    redraw();
  };

  const setFilter = (board: string) => {
    if (filter?.board === board) return;
    filter = { board, chosen: DEFAULT_FILTER };
    const take = (chosen: Filter) => {
      if (filter?.board !== board) return;
      filter = { board, chosen };
      redraw();
    };
    loadFilter(board).then(take, () => undefined);
    onFilter(board, take, watching.signal);
  };

  const take = (next: TabFront) => {
    const before = state()?.front;
    front = next;
    const page = state();
    if (page && Object.keys(page.cards).length > 0) setFilter(page.board);
    if (text !== null) return;
    const now = page?.front;
    if (now?.kind !== 'listing') {
      gathering.abort();
      info = null;
      hasFailed = false;
    } else if (before?.kind !== 'listing' || before.key !== now.key || before.version !== now.version) {
      // Nothing of a job stands while another is being read; of the same one what is known stays meanwhile.
      if (info?.key !== now.key) info = null;
      void gather(now.posting);
    }
    redraw();
  };

  const watch = async () => {
    const mine = ++looks;
    const id = await targetTab(location.search);
    // The browser may name the tab of a later look first.
    if (signal.aborted || mine !== looks || (id !== null && id === tabId)) return;
    watching.abort();
    watching = new AbortController();
    tabId = id;
    isGone = id === null;
    filter = null;
    take({ kind: 'awaited' });
    if (id === null) return;
    const isClicked = !query.has('tab') && !query.has('panel');
    lookAgain = watchTab(id, isClicked, take, AbortSignal.any([watching.signal, signal]));
  };

  /** Asks the document that is drawn for something; refused where it shows another job by now. */
  const act = async (name: 'readIt' | 'again'): Promise<Acted> => {
    const page = state();
    if (tabId === null || !page) return 'moved';
    const key = page.front.kind === 'listing' ? page.front.key : null;
    return actOn(tabId, name, { doc: page.doc, key });
  };

  const refreshJournalLine = async () => {
    const shown = info;
    if (!shown || tabId === null || text !== null) return;
    const mine = ++refreshes;
    const [line, correction] = await Promise.all([
      journalLineOf(shown.posting, tabId, settings),
      correctionOf(shown.key).catch(() => null),
    ]);
    if (info?.key !== shown.key || mine !== refreshes) return;
    info = { ...info, ...line, correction: correction?.verdict ?? null };
    redraw();
  };

  const start = async () => {
    draw({ view: null, journalLine: null, notKept: null, site: null, cards: null, job: '' });
    settings = await loadSettings().catch(() => DEFAULT_SETTINGS);
    text = query.has('selection') ? await selectedText() : null;
    if (text === null) await watch();
    else await readGiven(text);
    market = withoutTwins(await latest(MARKET).catch(() => []));
    redraw();
  };
  const readGiven = async (given: string) => {
    text = given;
    info = null;
    hasFailed = false;
    if (given.trim() !== '') await gather(postingOfText(given));
    redraw();
  };

  onSettings((changed) => {
    // Only the reader's own skills change what is read of the text; all else is a matter of drawing.
    const isOther = (field: 'ownSkills' | 'journalOff') =>
      JSON.stringify(changed[field]) !== JSON.stringify(settings[field]);
    const [isAnew, isSwitched] = [isOther('ownSkills'), isOther('journalOff')];
    settings = changed;
    if (isAnew && info) void gather(info.posting);
    else if (isSwitched) void refreshJournalLine();
    redraw();
  }, signal);
  const isAbout = (keys: Iterable<string>) => info !== null && [...keys].includes(info.key);
  onJournal((keys) => void (isAbout(keys) && refreshJournalLine()), signal);
  onVerdicts((keys) => void (isAbout(keys) && refreshJournalLine()), signal);
  if (query.has('panel')) onTabShown(() => void watch(), signal);
  // Not before the caller has what is returned here: drawing needs it.
  void Promise.resolve().then(start);

  return {
    tab: () => tabId,
    async show(quote: Quote) {
      const page = state();
      if (tabId === null || !page || !info) return false;
      return (await actOn(tabId, 'highlight', { doc: page.doc, key: info.key, quote })) === 'done';
    },
    async correct(verdict) {
      if (!info) return MOVED;
      const { key, posting, analysis } = info;
      const { verdict: ours } = viewOfPosting(posting, analysis, null, settings);
      const answer = await send({ kind: 'correct', shown: { key, posting }, verdict, ours });
      if (answer.kind === 'done') await refreshJournalLine();
      return answer;
    },
    async allow(pattern) {
      // Asked for at once: browsers take the request only in direct answer to the click.
      return askFor(pattern).catch(() => false);
    },
    readText: (given) => void readGiven(given),
    async filter(chosen, sure) {
      if (!filter) return MOVED;
      const { board } = filter;
      const answer = await send({ kind: 'filter', board, filter: chosen }, sure);
      if (answer.kind === 'done' && filter?.board === board) filter = { board, chosen };
      redraw();
      return answer;
    },
    level: (name, level, sure) =>
      send({ kind: 'settings', patch: patchBetween(settings, withLevel(settings, name, level)) }, sure),
    inJournal: {
      async status(status: Status, sure) {
        if (!info) return MOVED;
        const { key, posting } = info;
        const answer = await send({ kind: 'status', shown: { key, posting }, status }, sure);
        if (answer.kind === 'done') await refreshJournalLine();
        return answer;
      },
      async pause(paused, sure) {
        if (!info) return MOVED;
        const site = { journalOff: [siteIn(info.posting)] };
        const patch = { set: {}, add: paused ? site : {}, remove: paused ? {} : site };
        return send({ kind: 'settings', patch }, sure);
      },
    },
    again() {
      const wasText = text !== null;
      text = null;
      hasFailed = false;
      const page = state();
      if (wasText) {
        // What was read of the given text says nothing of the tab, which may have moved on meanwhile.
        gathering.abort();
        info = null;
        if (page?.front.kind === 'listing') void gather(page.front.posting);
      }
      if (!page) return lookAgain();
      void act(page.front.kind === 'reading' ? 'readIt' : 'again');
      redraw();
    },
  };
}
