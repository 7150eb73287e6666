import { render } from 'preact';
import { DEFAULT_SETTINGS } from '../browser/settings.ts';
import { loadSettings, onSettings } from '../browser/store.ts';
import { highlightIn, openOptions, readTab, type TabReading, targetTab } from '../browser/tabs.ts';
import { STATES } from '../ui/texts.ts';
import { type Actions, Popup } from './popup.tsx';
import { type View, viewOf } from './view-model.ts';

const root = document.getElementById('popup') ?? document.body;
let tabId: number | null = null;
let reading: TabReading | null = null;
let settings = DEFAULT_SETTINGS;

const draw = (view: View | null) => render(<Popup view={view} actions={actions} />, root);

/** A posting that trips the analysis must not leave the reader with an empty window. */
function drawReading(): void {
  let view: View;
  try {
    view = viewOf(reading, settings);
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
  drawReading();
}

const actions: Actions = {
  show: async (quote) => tabId !== null && (await highlightIn(tabId, quote)),
  settings: () => void openOptions(),
  again: () => void read(),
};

onSettings((changed) => {
  settings = changed;
  if (reading !== null) drawReading();
}, new AbortController().signal);
void read();
