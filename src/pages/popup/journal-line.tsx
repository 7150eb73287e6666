import { useState } from 'preact/hooks';
import { type Entry, STATUSES, type Status } from '../../storage/journal-db.ts';
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
      <p key={entry.key} class="note">
        {T.twin(board, entry)}
      </p>
    ))}
  </>
);

/** Whether the listing is in the journal, and how far the reader got with it. */
export function JournalLine({ view, actions }: { view: JournalView; actions: JournalActions }) {
  const [failed, setFailed] = useState(false);
  const { entry, site, paused } = view;
  const set = async (status: Status) => setFailed(!(await actions.status(status)));
  return (
    <section class="journal">
      <p>
        {entry ? (
          <label>
            {T.kept(entry.first)}{' '}
            <select
              name="status"
              value={entry.status}
              onChange={(event) => void set(event.currentTarget.value as Status)}
            >
              {STATUSES.map((status) => (
                <option key={status} value={status}>
                  {T.status[status]}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <>
            {paused ? T.paused(site) : T.unkept}{' '}
            <button type="button" class="link" onClick={() => void set('saved')}>
              {T.save}
            </button>
          </>
        )}{' '}
        <button type="button" class="link" onClick={() => actions.pause(!paused)}>
          {paused ? T.resume(site) : T.pause(site)}
        </button>
      </p>
      {failed && <p role="alert">{T.failed}</p>}
    </section>
  );
}
