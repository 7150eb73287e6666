import { render } from 'preact';
import { allSeen } from '../browser/seen.ts';
import { DEFAULT_SETTINGS } from '../browser/settings.ts';
import { loadSettings, onSettings } from '../browser/store.ts';
import { openTab } from '../browser/tabs.ts';
import type { SeenListing } from './insight-data.ts';
import { INSIGHTS } from './insight-texts.ts';
import { Insights } from './insights.tsx';

const root = document.getElementById('journal') ?? document.body;
let settings = DEFAULT_SETTINGS;
let addresses = new Map<string, string>();
let listings: SeenListing[] = [];

const open = (id: string) => {
  const address = addresses.get(id) ?? '';
  if (/^https?:/.test(address)) void openTab(address);
};

const draw = () =>
  render(
    <main>
      <h1>{INSIGHTS.page}</h1>
      <p class="dim">{INSIGHTS.kept}</p>
      <Insights listings={listings} settings={settings} onOpen={open} />
    </main>,
    root,
  );

async function read(): Promise<void> {
  settings = await loadSettings().catch(() => DEFAULT_SETTINGS);
  const seen = await allSeen().catch(() => []);
  addresses = new Map(seen.map(({ key, url }) => [key, url]));
  listings = seen.map(({ key, at, ...one }) => ({ ...one, id: key, status: 'seen', firstSeen: at }));
  draw();
}

onSettings((changed) => {
  settings = changed;
  draw();
}, new AbortController().signal);
void read();
