import { useEffect, useRef } from 'preact/hooks';
import type { CommandAnswer } from '../../platform/commands.ts';
import type { Status } from '../../posting/status.ts';
import type { Entry } from '../../storage/entry.ts';
import { Icon } from '../../ui/icons.tsx';
import { StatusSelect } from '../../ui/status-select.tsx';
import { NotSaved } from '../../ui/unsaved.tsx';
import { useCommand } from '../../ui/use-command.ts';
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
  status(status: Status, sure: boolean): Promise<CommandAnswer>;
  pause(paused: boolean, sure: boolean): Promise<CommandAnswer>;
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
  const { wanted, unsaved, choose } = useCommand(actions.status);
  const part = useRef<HTMLSpanElement>(null);
  const { entry, site, paused } = view;
  const status = wanted ?? entry?.status ?? 'seen';
  const chosen = status !== 'seen';
  const wasChosen = useRef(chosen);
  // The button gives way to a list that letters would change: the focus goes to what is around both.
  useEffect(() => {
    if (wasChosen.current !== chosen && document.activeElement === document.body) part.current?.focus();
    wasChosen.current = chosen;
  }, [chosen]);
  const since = entry ? T.since(entry.first, chosen) : paused ? T.paused(site) : '';
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset takes its heading for a legend */}
      <span role="group" aria-label={T.label} tabIndex={-1} ref={part}>
        {chosen ? (
          <span class="status">
            <Icon name={status} />
            <StatusSelect name="status" label={T.label} value={status} onChoose={choose} />
            <Icon name="chevron" class="chevron" />
          </span>
        ) : (
          <button type="button" class="button solid save" onClick={() => choose('saved')}>
            <Icon name="saved" />
            {T.save}
          </button>
        )}
      </span>
      <span class="since">{unsaved ? <NotSaved unsaved={unsaved} /> : since}</span>
    </>
  );
}
