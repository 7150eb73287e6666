import { browser } from '../../platform/api.ts';
import type { Filter } from '../filters.ts';
import { KEY as FILTER } from '../filters.ts';
import { loadViews, KEY as VIEWS, type View } from '../journal-views.ts';
import { KEY as SELECTION } from '../selection.ts';
import { writeDone } from './areas.ts';

/** Remembers the filter of a board. Rejects, with nothing changed, when the browser refuses. */
export const saveFilter = (id: string, board: string, filter: Filter): Promise<void> =>
  writeDone('local', id, { [FILTER + board]: filter });

/** Keeps a view of the journal under its name, or takes it out. Rejects, with nothing changed, when the browser refuses. */
export async function saveView(id: string, name: string, wish: View['wish'] | null): Promise<void> {
  const others = (await loadViews()).filter((view) => view.name !== name);
  await writeDone('local', id, { [VIEWS]: wish ? [...others, { name, wish }] : others });
}

/** Holds the text a reader selected, in memory alone and for this session of the browser. */
export const holdSelection = (text: string): Promise<void> =>
  browser.storage.session.set({ [SELECTION]: text });
