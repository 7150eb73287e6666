import { loadViews, type View } from '../journal-views.ts';
import { VIEWS } from '../keys.ts';
import { writeDone } from './done-once.ts';

/** Keeps a view of the journal under its name, or takes it out. Rejects, with nothing changed, when the browser refuses. */
export async function saveView(id: string, name: string, wish: View['wish'] | null): Promise<void> {
  const others = (await loadViews()).filter((view) => view.name !== name);
  await writeDone('local', id, { [VIEWS]: wish ? [...others, { name, wish }] : others });
}
