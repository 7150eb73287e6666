import { useRef } from 'preact/hooks';
import type { CommandAnswer } from '../../platform/commands.ts';
import type { Status } from '../../posting/status.ts';
import type { Entry } from '../../storage/entry.ts';
import { StatusSelect } from '../../ui/status-select.tsx';
import { NotSaved } from '../../ui/unsaved.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { JOURNAL } from './texts.ts';
import { type Drafts, useNote } from './use-note.ts';

const T = JOURNAL.detail;

/** What the reader can do to an entry. */
export interface EntryActions {
  drafts: Drafts;
  onStatus(key: string, status: Status, sure: boolean): Promise<CommandAnswer<'entry'>>;
  onNotes(key: string, notes: string, was: string, sure: boolean): Promise<CommandAnswer<'entry'>>;
}

/** The reader's note: kept while they write; one that cannot be kept stays, and is said not to be saved. */
export function Notes({
  entry,
  drafts,
  onNotes,
}: Pick<EntryActions, 'drafts' | 'onNotes'> & { entry: Entry }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const keep = (notes: string, was: string, sure: boolean) => onNotes(entry.key, notes, was, sure);
  const note = useNote(entry, keep, drafts, field);
  return (
    <section>
      <div class="top">
        <h3 id="notes">{T.notes}</h3>
        <span class="small dim" role="status">
          {{ still: '', writing: T.writing, saved: T.saved, unsaved: note.words }[note.state]}
        </span>
      </div>
      <textarea
        class="field"
        aria-labelledby="notes"
        ref={field}
        rows={3}
        value={note.typed}
        onInput={(event) => note.input(event.currentTarget.value)}
        onBlur={() => void note.save()}
      />
      {note.state === 'unsaved' && (
        <button type="button" class="button" onClick={() => void note.save(note.asks)}>
          {note.asks ? T.insist : T.again}
        </button>
      )}
    </section>
  );
}

/** How far the reader got with it; a choice that cannot be kept is said not to be saved. */
export function StatusChoice({ entry, onStatus }: Pick<EntryActions, 'onStatus'> & { entry: Entry }) {
  const { wanted, unsaved, choose } = useCommand((status: Status, sure) => onStatus(entry.key, status, sure));
  return (
    <>
      <span class="status-choice">
        <StatusSelect
          class="field"
          name="entry-status"
          label={T.status}
          value={wanted ?? entry.status}
          onChoose={choose}
        />
      </span>
      <span class="small dim">{entry.statusAt === null || wanted ? '' : T.since(entry.statusAt)}</span>
      <NotSaved unsaved={unsaved} />
    </>
  );
}

/** Skills as chips. `look`: their class. */
export const Chips = ({ names, look }: { names: readonly string[]; look: string }) => (
  <ul class="chips">
    {names.map((name) => (
      <li key={name} class={`chip ${look}`}>
        {name}
      </li>
    ))}
  </ul>
);

/** Skills of one kind, under a heading; nothing where there are none. */
export function Skills({
  heading,
  names,
  look,
}: {
  heading: string;
  names: readonly string[];
  look: string;
}) {
  if (names.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <Chips names={names} look={look} />
    </>
  );
}
