import { useEffect, useRef, useState } from 'preact/hooks';
import { type AskedNeed, askedOf, nameOfNeed } from '../../career/asked.ts';
import { either } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { Split } from '../../ui/split.tsx';
import { mismatch, verdictWords } from '../../ui/texts.ts';
import { type EntryActions, Notes, Skills, StatusChoice } from './detail-parts.tsx';
import { boardOf, type Reader, type Row, titleDiffers } from './rows.ts';
import { boardName } from './table.tsx';
import { JOURNAL } from './texts.ts';

const T = JOURNAL.detail;

interface Props extends EntryActions {
  row: Row;
  reader: Reader;
  textOf(key: string): Promise<string | null>;
  /** The entry has been taken out, elsewhere, while it stands here. */
  gone: boolean;
  /** It is among those to compare. */
  picked: boolean;
  /** No more can be picked. */
  full: boolean;
  onPick(key: string): void;
  onVisit(url: string): void;
  /** Shows another entry in place of this one. */
  onOpen(key: string): void;
  onRemove(key: string): void;
  onClose(): void;
}

/** What the work is: as in the popup, without what rests on its words. */
function Work({ row: { entry } }: Pick<Props, 'row'>) {
  const { verdict, unsure, aiShare, titleSays } = entry;
  return (
    <div class={`work-block ${verdict} ${unsure ? 'unsure' : 'sure'}`}>
      <p class="top">
        <b>{unsure ? JOURNAL.leaning(verdict) : verdictWords(verdict)}</b>
        <span class="small">{JOURNAL.sureness(entry)}</span>
      </p>
      {titleDiffers(entry) && <p class="note">{mismatch(titleSays, verdict)}</p>}
      {aiShare !== null && verdict !== 'neither' && <Split share={aiShare} />}
    </div>
  );
}

/** The other places the same job was opened at, and when this one was. */
function History({ row: { entry, twins }, onOpen }: Pick<Props, 'row' | 'onOpen'>) {
  return (
    <section>
      <h3>{T.history}</h3>
      <p class="small dim">{T.opened(entry.first, entry.last)}</p>
      {twins.length > 0 && (
        <>
          <p class="small dim">{JOURNAL.twins(twins.length)}</p>
          <ul>
            {twins.map((twin) => (
              <li key={twin.key}>
                <button type="button" class="link small" onClick={() => onOpen(twin.key)}>
                  {JOURNAL.twin(twin, boardName(boardOf(twin)))}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Everything the journal keeps of one listing, and what the reader makes of it; beside the list, which stays. */
export function Detail(props: Props) {
  const { row, reader, gone, drafts, textOf, onStatus, onNotes, onVisit, onOpen, onRemove, onClose } = props;
  const { entry } = row;
  const { has } = reader;
  const { lacking, nice, usual, have } = askedOf(entry, has);
  const all = lacking.length + nice.length + usual.length + have.length;
  const names = (needs: readonly AskedNeed[]) => needs.map(({ anyOf }) => either(anyOf));
  const heading = useRef<HTMLHeadingElement>(null);
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    // Not a control: what is typed at once must not choose a status.
    heading.current?.focus();
  }, []);
  useEffect(() => {
    let left = false;
    setText(null);
    textOf(entry.key).then(
      (found) => left || setText(found),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [entry.key]);
  const where = [entry.company, entry.location, boardName(boardOf(entry))].filter(Boolean).join(' · ');
  const pay = JOURNAL.pay(entry);
  return (
    <dialog open class="detail" aria-labelledby="detail-title">
      <div class="detail-head">
        <h2 id="detail-title" ref={heading} tabIndex={-1}>
          {entry.title ?? JOURNAL.untitled}
        </h2>
        <button type="button" class="button square" aria-label={T.close} title={T.close} onClick={onClose}>
          <Icon name="cross" />
        </button>
        <p class="small dim">{where}</p>
      </div>
      <Work row={row} />
      {entry.closed !== null && <p class="note">{T.closed(entry.closed)}</p>}
      {gone && (
        <p class="note" role="alert">
          {T.gone}
        </p>
      )}
      <section class="choose">
        <StatusChoice entry={entry} onStatus={onStatus} />
        <button type="button" class="button solid" onClick={() => onVisit(entry.url)}>
          {T.open} <Icon name="link" />
        </button>
      </section>
      {all > 0 && (
        <section>
          <p class="small dim end">{T.have(have.length, all)}</p>
          <Skills heading={T.lacking} names={names(lacking)} look="" />
          {usual.length > 0 && (
            <p class="small dim">{JOURNAL.usual(usual.map((one) => nameOfNeed(one, has)))}</p>
          )}
          <Skills heading={T.nice} names={names(nice)} look="nice" />
          <Skills heading={T.having} names={have.map((one) => nameOfNeed(one, has))} look="have" />
        </section>
      )}
      {pay !== '' && (
        <section class="top">
          <h3>{JOURNAL.column.pay}</h3>
          <b>{pay}</b>
        </section>
      )}
      <Notes key={entry.key} entry={entry} drafts={drafts} onNotes={onNotes} />
      <History row={row} onOpen={onOpen} />
      <section>
        {text === null ? (
          <p class="small dim">{T.noText}</p>
        ) : (
          <details>
            <summary class="top">
              <b>{T.text}</b>
              <Icon name="chevron" class="chevron" />
            </summary>
            <div class="text">{text}</div>
          </details>
        )}
      </section>
      <section class="choose">
        <button
          type="button"
          class="button"
          aria-pressed={props.picked}
          disabled={props.full && !props.picked}
          onClick={() => props.onPick(entry.key)}
        >
          <Icon name={props.picked ? 'tick' : 'compare'} />
          {T.compare}
        </button>
        <button type="button" class="button danger" onClick={() => onRemove(entry.key)}>
          {T.remove}
        </button>
      </section>
    </dialog>
  );
}
