import { render } from 'preact';
import { correctionKey, correctionOf, removeCorrection, saveCorrection } from '../browser/corrections.ts';
import { selectedText } from '../browser/selection.ts';
import { DEFAULT_SETTINGS } from '../browser/settings.ts';
import { askFor, mayRun, originPattern } from '../browser/sites.ts';
import { loadSettings, onSettings } from '../browser/store.ts';
import { highlightIn, openOptions, readTab, rejudgeIn, type TabReading, targetTab } from '../browser/tabs.ts';
import type { Verdict } from '../classifier/analysis.ts';
import type { Posting } from '../posting/posting.ts';
import { STATES } from '../ui/texts.ts';
import { type Actions, Popup } from './popup.tsx';
import type { SiteView } from './site.tsx';
import { type View, viewOf, viewOfText } from './view-model.ts';

const root = document.getElementById('popup') ?? document.body;
const query = new URLSearchParams(location.search);
let tabId: number | null = null;
let reading: TabReading | null = null;
/** A text given in place of a page: pasted, or selected before. */
let text: string | null = null;
let settings = DEFAULT_SETTINGS;
let correction: Verdict | null = null;
let site: SiteView | null = null;

const draw = (view: View | null) => render(<Popup view={view} site={site} actions={actions} />, root);

/** A posting that trips the analysis must not leave the reader with an empty window. */
function drawReading(): void {
  let view: View;
  try {
    view = text === null ? viewOf(reading, settings, correction) : viewOfText(text, settings);
  } catch (error) {
    console.error(error);
    view = { kind: 'message', ...STATES.failed };
  }
  draw(view);
}

/** The posting of the tab on show, if it holds one. */
function postingRead(): Posting | null {
  return reading?.kind === 'page' && reading.reading.kind === 'listing' ? reading.reading.posting : null;
}

/** The site of a posting, where badges need a permission that is not given. */
async function siteOf({ url }: Posting): Promise<SiteView | null> {
  const pattern = originPattern(url);
  if (pattern === null || (await mayRun(pattern, url).catch(() => true))) return null;
  return { pattern, host: new URL(url).hostname };
}

async function readPageOfTab(): Promise<void> {
  tabId = await targetTab(location.search);
  reading = tabId === null ? null : await readTab(tabId, !query.has('tab'));
  const posting = postingRead();
  correction = posting
    ? ((await correctionOf(correctionKey(posting)).catch(() => null))?.verdict ?? null)
    : null;
  site = posting ? await siteOf(posting) : null;
}

async function read(): Promise<void> {
  draw(null);
  settings = await loadSettings().catch(() => DEFAULT_SETTINGS);
  text = query.has('selection') ? await selectedText() : null;
  if (text === null) await readPageOfTab();
  drawReading();
}

/** Resolves to what went wrong, if anything did; then nothing has changed. */
async function correct(verdict: Verdict | null): Promise<string | null> {
  const posting = postingRead();
  if (!posting) return null;
  try {
    const view = viewOf(reading, settings);
    const ours = view.kind === 'posting' ? view.verdict : null;
    if (verdict === null) await removeCorrection(correctionKey(posting));
    else await saveCorrection(posting, verdict, ours);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  correction = verdict;
  drawReading();
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
    drawReading();
  },
  settings: () => void openOptions(),
  again: () => void read(),
};

onSettings((changed) => {
  settings = changed;
  if (reading !== null || text !== null) drawReading();
}, new AbortController().signal);
void read();
