import * as v from 'valibot';
import { browser } from '../platform/api.ts';
import { onStored } from '../platform/stored.ts';
import { VIEWS } from './keys.ts';

/** A view of the journal under the name the reader gave it. */
export interface View {
  name: string;
  /** What it filters and sorts by: a query of the journal's page, whose own affair its shape is. Stored under this name. */
  wish: Record<string, unknown> | object;
}

const ViewsSchema = v.array(
  v.object({
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
    wish: v.record(v.string(), v.unknown()),
  }),
);

/** The reader's views of the journal, in the order they made them; none where nothing valid is stored. */
export async function loadViews(): Promise<View[]> {
  const stored = await browser.storage.local.get(VIEWS);
  const views = v.safeParse(ViewsSchema, stored[VIEWS]);
  return views.success ? views.output : [];
}

/** Calls back with the views each time they change, in whatever window, until the signal aborts. */
export function onViews(listener: (views: readonly View[]) => void, signal: AbortSignal): void {
  onStored((changes, area) => {
    if (area === 'local' && VIEWS in changes) loadViews().then(listener, () => undefined);
  }, signal);
}
