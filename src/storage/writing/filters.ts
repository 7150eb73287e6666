import { KEY as FILTER, type Filter } from '../filters.ts';
import { writeDone } from './done-once.ts';

/** Remembers the filter of a board. Rejects, with nothing changed, when the browser refuses. */
export const saveFilter = (id: string, board: string, filter: Filter): Promise<void> =>
  writeDone('local', id, { [FILTER + board]: filter });
