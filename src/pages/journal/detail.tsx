import { useEffect, useRef, useState } from 'preact/hooks';
import { type AskedNeed, nameOfNeed, needsOf } from '../../career/asked.ts';
import type { Answer } from '../../platform/commands.ts';
import { type Entry, STATUSES, type Status } from '../../storage/journal-db.ts';
import { either } from '../../ui/format.ts';
import { answerWords } from '../../ui/trouble.ts';
import { boardOf, type Reader, type Row } from './rows.ts';
import { boardName } from './table.tsx';
import { JOURNAL } from './texts.ts';
import { type Drafts, useNote } from './use-note.ts';

const T = JOURNAL.detail;

interface Props {
  row: Row;
  reader: Reader;
  textOf(key: string): Promise<string | null>;
  /** The entry has been taken out, elsewhere, while it stands here. */
  gone: boolean;
  drafts: Drafts;
  onStatus(key: string, status: Status, sure: boolean): Promise<Answer<'entry'>>;
  onNotes(key: string, notes: string, was: string, sure: boolean): Promise<Answer<'entry'>>;
  onVisit(url: string): void;
  /** Shows another entry in place of this one. */
  onOpen(key: string): void;
  onRemove(key: string): void;
  onClose(): void;
}

/** The reader's note: kept while they write; one that cannot be kept stays, and is said not to be saved. */
function Notes({ entry, drafts, onNotes }: Pick<Props, 'drafts' | 'onNotes'> & { entry: Entry }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const keep = (notes: string, was: string, sure: boolean) => onNotes(entry.key, notes, was, sure);
  const note = useNote(entry, keep, drafts, field);
  return (
    <>
      <label>
        {T.notes}
        <textarea
          ref={field}
          rows={4}
          maxLength={50_000}
          value={note.typed}
          onInput={(event) => note.input(event.currentTarget.value)}
          onBlur={() => void note.save()}
        />
      </label>
      <p class="dim" role="status">
        {{ still: '', writing: T.writing, kept: T.kept, unsaved: note.words }[note.state]}{' '}
        {note.state === 'unsaved' && (
          <button type="button" class="button" onClick={() => void note.save(note.asks)}>
            {note.asks ? T.insist : T.again}
          </button>
        )}
      </p>
    </>
  );
}

/** How far the reader got with it; a choice that cannot be kept is said not to be saved. */
function StatusChoice({ entry, onStatus }: Pick<Props, 'onStatus'> & { entry: Entry }) {
  const [wanted, setWanted] = useState<{ status: Status; words: string; asks: boolean } | null>(null);
  const choose = async (status: Status, sure = false) => {
    setWanted({ status, words: '', asks: false });
    const answer = await onStatus(entry.key, status, sure);
    const asks = answer.kind === 'refused' && answer.mayInsist;
    const words = answerWords(answer);
    setWanted((now) => (now?.status !== status ? now : words === null ? null : { status, words, asks }));
  };
  return (
    <p>
      <label class="status-choice">
        {T.status}{' '}
        <select
          name="entry-status"
          value={wanted?.status ?? entry.status}
          onChange={(event) => void choose(event.currentTarget.value as Status)}
        >
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {JOURNAL.status[status]}
            </option>
          ))}
        </select>
      </label>{' '}
      <span class="dim">{entry.statusAt === null || wanted ? '' : T.since(entry.statusAt)}</span>
      <span role="alert">
        {wanted && wanted.words !== '' && (
          <>
            {wanted.words}{' '}
            <button type="button" class="button" onClick={() => void choose(wanted.status, wanted.asks)}>
              {wanted.asks ? T.insist : T.again}
            </button>
          </>
        )}
      </span>
    </p>
  );
}

function Skills({ heading, names, look }: { heading: string; names: readonly string[]; look: string }) {
  if (names.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul class="chips">
        {names.map((name) => (
          <li key={name} class={`chip ${look}`}>
            {name}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Everything the journal keeps of one listing, and what the reader makes of it. */
export function Detail(props: Props) {
  const { row, reader, gone, drafts, textOf, onStatus, onNotes, onVisit, onOpen, onRemove, onClose } = props;
  const { entry, twins } = row;
  const { has } = reader;
  const asked = needsOf(entry);
  const names = (needs: typeof asked) => needs.map((need) => either(need.anyOf));
  const isMet = ({ anyOf }: AskedNeed) => anyOf.some(has);
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    if (!box.current?.open) box.current?.showModal();
    // Not a control: what is typed at once must not choose a status.
    heading.current?.focus();
  }, []);
  useEffect(() => {
    let gone = false;
    setText(null);
    textOf(entry.key).then(
      (found) => gone || setText(found),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [entry.key]);
  const facts = [JOURNAL.pay(entry), entry.location, boardName(boardOf(entry))].filter(Boolean).join(' · ');
  return (
    <dialog ref={box} class="detail" aria-labelledby="detail-title" onClose={onClose}>
      <h2 id="detail-title" ref={heading} tabIndex={-1}>
        {JOURNAL.at(entry.title, entry.company)}
      </h2>
      <p>
        <span class={`pill ${entry.unsure ? 'unsure' : entry.verdict}`}>
          {JOURNAL.verdict[entry.verdict]}
        </span>{' '}
        <span class="dim">{JOURNAL.sure(entry)}</span>
      </p>
      <p>{facts}</p>
      <p class="dim">{T.opened(entry.first, entry.last)}</p>
      {entry.closed !== null && <p class="note">{T.closed(entry.closed)}</p>}
      {gone && <p role="alert">{T.gone}</p>}
      <StatusChoice entry={entry} onStatus={onStatus} />
      <Notes key={entry.key} entry={entry} drafts={drafts} onNotes={onNotes} />
      <Skills
        heading={T.lacking}
        names={names(asked.filter((one) => one.need === 'required' && !isMet(one)))}
        look=""
      />
      <Skills
        heading={T.nice}
        names={names(asked.filter((one) => one.need === 'nice' && !isMet(one)))}
        look="nice"
      />
      <Skills heading={T.having} names={asked.filter(isMet).map((one) => nameOfNeed(one, has))} look="have" />
      {twins.length > 0 && (
        <>
          <h3>{JOURNAL.twins(twins.length)}</h3>
          <ul>
            {twins.map((twin) => (
              <li key={twin.key}>
                <button type="button" class="link" onClick={() => onOpen(twin.key)}>
                  {JOURNAL.twin(twin, boardName(boardOf(twin)))}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {text === null ? (
        <p class="dim">{T.noText}</p>
      ) : (
        <details>
          <summary>{T.text}</summary>
          <div class="text">{text}</div>
        </details>
      )}
      <p class="buttons">
        <button type="button" class="button" onClick={() => box.current?.close()}>
          {T.close}
        </button>
        <button type="button" class="button" onClick={() => onVisit(entry.url)}>
          {T.open}
        </button>
        <button type="button" class="button" onClick={() => onRemove(entry.key)}>
          {T.remove}
        </button>
      </p>
    </dialog>
  );
}
