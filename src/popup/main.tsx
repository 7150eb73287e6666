import { render } from 'preact';
import { correctionKey, correctionOf, removeCorrection, saveCorrection } from '../browser/corrections.ts';
import { DEFAULT_SETTINGS } from '../browser/settings.ts';
import { loadSettings, onSettings } from '../browser/store.ts';
import { highlightIn, openOptions, readTab, rejudgeIn, type TabReading, targetTab } from '../browser/tabs.ts';
import type { Verdict } from '../classifier/analysis.ts';
import type { Posting } from '../posting/posting.ts';
import { STATES } from '../ui/texts.ts';
import { type Actions, Popup } from './popup.tsx';
import { type View, viewOf } from './view-model.ts';

const root = document.getElementById('popup') ?? document.body;
let tabId: number | null = null;
let reading: TabReading | null = null;
let settings = DEFAULT_SETTINGS;
let correction: Verdict | null = null;

const draw = (view: View | null) => render(<Popup view={view} actions={actions} />, root);

/** A posting that trips the analysis must not leave the reader with an empty window. */
function drawReading(): void {
  let view: View;
  try {
    view = viewOf(reading, settings, correction);
  } catch (error) {
    console.error(error);
    view = { kind: 'message', ...STATES.failed };
  }
  draw(view);
}

async function read(): Promise<void> {
  draw(null);
  settings = await loadSettings().catch(() => DEFAULT_SETTINGS);
  tabId = await targetTab(location.search);
  const clicked = !new URLSearchParams(location.search).has('tab');
  reading = tabId === null ? null : await readTab(tabId, clicked);
  const posting = postingRead();
  correction = posting
    ? ((await correctionOf(correctionKey(posting)).catch(() => null))?.verdict ?? null)
    : null;
  drawReading();
}

/** The posting on show, if the tab holds one. */
function postingRead(): Posting | null {
  return reading?.kind === 'page' && reading.reading.kind === 'listing' ? reading.reading.posting : null;
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

const actions: Actions = {
  show: async (quote) => tabId !== null && (await highlightIn(tabId, quote)),
  correct,
  settings: () => void openOptions(),
  again: () => void read(),
};

onSettings((changed) => {
  settings = changed;
  if (reading !== null) drawReading();
}, new AbortController().signal);
void read();
