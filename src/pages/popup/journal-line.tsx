import { useState } from 'preact/hooks';
import { type Entry, STATUSES, type Status } from '../../storage/journal-db.ts';
import { Icon } from '../../ui/icons.tsx';
import { JOURNAL_LINE as T } from './texts.ts';

/** What the journal holds of the posting on show. */
export interface JournalView {
  entry: Entry | null;
  /** The same job, opened at another place or posted anew; with the name of its board. */
  twins: { entry: Entry; board: string }[];
  /** Board or site, as readers know it. */
  site: string;
  /** Listings of this site are not kept. */
  paused: boolean;
}

export interface JournalActions {
  /** Resolves to false where the change could not be kept. */
  status(status: Status): Promise<boolean>;
  pause(paused: boolean): void;
}

/** That the same job was opened elsewhere before. */
export const Twins = ({ view }: { view: JournalView }) => (
  <>
    {view.twins.map(({ entry, board }) => (
      <p key={entry.key} class="plain twin">
        {T.twin(board, entry)}
      </p>
    ))}
  </>
);

/** Whether the listing is saved, or how far the reader got with it. */
export function JournalLine({ view, actions }: { view: JournalView; actions: JournalActions }) {
  const [failed, setFailed] = useState(false);
  const { entry, site, paused } = view;
  const set = async (status: Status) => setFailed(!(await actions.status(status)));
  const chosen = entry !== null && entry.status !== 'seen';
  return (
    <>
      {chosen ? (
        <span class="status">
          <Icon name={entry.status} />
          <select
            name="status"
            aria-label={T.label}
            value={entry.status}
            onChange={(event) => void set(event.currentTarget.value as Status)}
          >
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {T.status[status]}
              </option>
            ))}
          </select>
          <Icon name="chevron" class="chevron" />
        </span>
      ) : (
        <button type="button" class="button solid save" onClick={() => void set('saved')}>
          <Icon name="saved" />
          {T.save}
        </button>
      )}
      <span class="since" role={failed ? 'alert' : undefined}>
        {failed ? T.failed : entry ? T.since(entry.first, chosen) : paused ? T.paused(site) : ''}
      </span>
    </>
  );
}
