import type { Filter } from '../filters.ts';
import { FILTER } from '../keys.ts';
import { writeDone } from './done-once.ts';

/** Remembers the filter of a board. Rejects, with nothing changed, when the browser refuses. */
export const saveFilter = (id: string, board: string, filter: Filter): Promise<void> =>
  writeDone('local', id, { [FILTER + board]: filter });
