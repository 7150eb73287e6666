import { useEffect, useRef, useState } from 'preact/hooks';
import type { Change } from '../../storage/journal.ts';
import { type Entry, STATUSES, type Status } from '../../storage/journal-db.ts';
import { boardOf, lackingOf, type Reader, type Row } from './rows.ts';
import { boardName } from './table.tsx';
import { JOURNAL } from './texts.ts';

const T = JOURNAL.detail;
/** Milliseconds after the last key before a note is kept. */
const PAUSE = 600;

interface Props {
  row: Row;
  reader: Reader;
  textOf(key: string): Promise<string | null>;
  /** Keeps a change; resolves to the entry as it is then, null where it could not be kept. */
  onChange(key: string, change: Change): Promise<Entry | null>;
  onVisit(url: string): void;
  onRemove(key: string): void;
  onClose(): void;
}

/** The reader's note: kept while they write. One that another window changed meanwhile is joined, not lost. */
function Notes({ entry, onChange }: Pick<Props, 'onChange'> & { entry: Entry }) {
  const [typed, setTyped] = useState(entry.notes);
  const [kept, setKept] = useState(false);
  const was = useRef(entry.notes);
  const pending = useRef<string | null>(null);
  const timer = useRef(0);
  const save = async () => {
    clearTimeout(timer.current);
    const notes = pending.current;
    pending.current = null;
    if (notes === null) return;
    const now = await onChange(entry.key, { notes, was: was.current });
    if (!now) {
      pending.current = notes;
      return;
    }
    was.current = now.notes;
    setKept(true);
    if (now.notes !== notes && pending.current === null) setTyped(now.notes);
  };
  // What is typed last is kept also when the window closes at once.
  useEffect(() => () => void save(), []);
  useEffect(() => {
    if (entry.notes === was.current || pending.current !== null) return;
    was.current = entry.notes;
    setTyped(entry.notes);
  }, [entry.notes]);
  return (
    <>
      <label>
        {T.notes}
        <textarea
          rows={4}
          maxLength={50_000}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            pending.current = event.currentTarget.value;
            setKept(false);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => void save(), PAUSE) as unknown as number;
          }}
          onBlur={() => void save()}
        />
      </label>
      <p class="dim" role="status">
        {kept ? T.kept : ''}
      </p>
    </>
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
export function Detail({ row, reader, textOf, onChange, onVisit, onRemove, onClose }: Props) {
  const { entry, twins } = row;
  const { has } = reader;
  const { required, nice } = entry.skills;
  const box = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    if (!box.current?.open) box.current?.showModal();
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
      <h2 id="detail-title">{JOURNAL.at(entry.title, entry.company)}</h2>
      <p>
        <span class={`pill ${entry.unsure ? 'unsure' : entry.verdict}`}>
          {JOURNAL.verdict[entry.verdict]}
        </span>{' '}
        <span class="dim">{JOURNAL.sure(entry)}</span>
      </p>
      <p>{facts}</p>
      <p class="dim">{T.opened(entry.first, entry.last)}</p>
      <p>
        <label class="status-choice">
          {T.status}{' '}
          <select
            name="entry-status"
            value={entry.status}
            onChange={(event) => void onChange(entry.key, { status: event.currentTarget.value as Status })}
          >
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {JOURNAL.status[status]}
              </option>
            ))}
          </select>
        </label>{' '}
        <span class="dim">{entry.statusAt === null ? '' : T.since(entry.statusAt)}</span>
      </p>
      <Notes key={entry.key} entry={entry} onChange={onChange} />
      <Skills heading={T.lacking} names={lackingOf(entry, reader)} look="" />
      <Skills heading={T.nice} names={nice.filter((name) => !has(name))} look="nice" />
      <Skills heading={T.having} names={[...required, ...nice].filter(has)} look="have" />
      {twins.length > 0 && (
        <>
          <h3>{JOURNAL.twins(twins.length)}</h3>
          <ul>
            {twins.map((twin) => (
              <li key={twin.key}>
                <button type="button" class="link" onClick={() => onVisit(twin.url)}>
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
