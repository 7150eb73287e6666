import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { NAMES } from '../../boards/names.ts';
import { Badge } from '../../ui/badge-view.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Track } from '../../ui/split.tsx';
import { useVirtual } from '../../ui/use-virtual.ts';
import {
  boardOf,
  COLUMNS,
  type Column,
  type JournalQuery,
  lackingOf,
  type Reader,
  type Row,
  titleDiffers,
} from './rows.ts';
import { JOURNAL } from './texts.ts';

/** Height of every row, in CSS pixels: known beforehand, so that only rows in sight are drawn. */
const ROW = 35;
/** The same where a row is a block of two lines, and the widest window in which it is. */
const BLOCK = 60;
const BLOCKS_BELOW = '(max-width: 560px)';
/** Rows that Page Up and Page Down lead past. */
const PAGE = 10;

interface Props {
  rows: readonly Row[];
  query: JournalQuery;
  reader: Reader;
  /** Key of the entry the reader is at. */
  active: string | null;
  /** Key of the entry that stands beside the table. */
  opened: string | null;
  onSort(column: Column): void;
  onActive(key: string): void;
  onOpen(key: string): void;
  /** Leads to the status of an entry. */
  onStatus(key: string): void;
  /** Puts an entry among those to compare, or takes it off. */
  onPick(key: string): void;
}

/** A board as readers know it; of a host, the host. */
export const boardName = (id: string): string => NAMES[id] ?? id;

/** What stands in a row. */
function Cells({ row, reader }: { row: Row; reader: Reader }) {
  const { entry, twins } = row;
  const lacking = lackingOf(entry, reader);
  const { verdict, unsure, aiShare, status } = entry;
  return (
    <>
      <td class="c-last" title={JOURNAL.day(entry.last)}>
        {JOURNAL.dayShort(entry.last)}
      </td>
      <td class="c-title">
        <strong>{entry.title ?? JOURNAL.untitled}</strong>
        <span class="employer">{entry.company}</span>
        {twins.length > 0 && (
          <span class="twins" title={JOURNAL.twins(twins.length)}>
            {JOURNAL.more(twins.length)}
          </span>
        )}
      </td>
      <td class="c-verdict">
        <Badge state={{ kind: 'card', verdict, basis: 'description', unsure }} />
        {titleDiffers(entry) && <span class="tag">{JOURNAL.differs}</span>}
        {aiShare !== null && verdict !== 'neither' && <Track share={aiShare} alone />}
      </td>
      <td class="c-pay" title={JOURNAL.pay(entry)}>
        {JOURNAL.payShort(entry)}
      </td>
      <td class="c-lacking" title={lacking.join(', ')}>
        {lacking.length > 0 ? (
          <>
            <b>{lacking.length}</b> {lacking.join(', ')}
          </>
        ) : (
          entry.skills.required.length > 0 && <span class="nothing">{JOURNAL.lacksNothing}</span>
        )}
      </td>
      <td class="c-place">{entry.location}</td>
      <td class="c-board">{boardName(boardOf(entry))}</td>
      <td class={`c-status ${status}`}>
        <Icon name={status} />
        {JOURNAL.status[status]}
      </td>
    </>
  );
}

/**
 * Where a row stands. Those in sight follow each other, and only the first is told its place: a browser computes
 * the style of rows that differ in nothing once. A row out of sight stands apart from them.
 */
function placeOf(index: number, from: number, to: number, size: number) {
  const place = `${index * size}px`;
  if (index < from || index > to) return { position: 'absolute', insetInline: 0, top: place };
  return index === from ? { marginTop: place } : undefined;
}

/** The row a key leads to from another; null for keys that lead nowhere. */
export function rowAfter(key: string, at: number, count: number): number | null {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  return step === undefined ? null : Math.max(0, Math.min(count - 1, at + step));
}

/** Height of a row in a window as wide as this one. */
function useRowHeight(): number {
  const [height, setHeight] = useState(ROW);
  useEffect(() => {
    const narrow = window.matchMedia(BLOCKS_BELOW);
    const look = () => setHeight(narrow.matches ? BLOCK : ROW);
    look();
    narrow.addEventListener('change', look);
    return () => narrow.removeEventListener('change', look);
  }, []);
  return height;
}

/** The table: only rows in sight stand in the page, each at its place; the one the reader is at always does. */
export function Table({
  rows,
  query,
  reader,
  active,
  onSort,
  onActive,
  onOpen,
  opened,
  onStatus,
  onPick,
}: Props) {
  const size = useRowHeight();
  const body = useRef<HTMLTableSectionElement>(null);
  const { shown: inSight, height, show, toTop } = useVirtual(body, rows.length, size);
  /** The reader is at a row: one that a drawing moved in the page loses the focus, and gets it back. */
  const focused = useRef(false);
  // Another list begins at its top.
  useEffect(toTop, [query]);

  const at = useMemo(
    () =>
      active === null
        ? 0
        : Math.max(
            0,
            rows.findIndex(({ entry }) => entry.key === active),
          ),
    [rows, active],
  );
  const [from, to] = [inSight[0] ?? 0, inSight.at(-1) ?? -1];
  // The row the reader is at stands in the page wherever they scroll: it is where the keys lead from.
  const drawn = at < from || at > to ? [...inSight, at] : inSight;
  const shown = drawn.flatMap((index) => {
    const row = rows[index];
    return row ? [{ row, index }] : [];
  });

  // At once, before anything else is drawn: a late one would take the focus back from the row it has gone to meanwhile,
  // and the two would take it from each other for ever.
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement?.closest('tbody');
    if (!focused.current || !isLost) return;
    body.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const next = rowAfter(event.key, at, rows.length);
    const row = rows[next ?? at];
    if (!row) return;
    if (event.key === 'Enter') return onOpen(row.entry.key);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 's') return onStatus(row.entry.key);
    if (event.key === 'c') return onPick(row.entry.key);
    if (next === null) return;
    event.preventDefault();
    show(next);
    focused.current = true;
    onActive(row.entry.key);
  };

  return (
    <>
      <p id="grid-keys" class="spoken">
        {JOURNAL.keys}
      </p>
      <table
        class="grid"
        aria-label={JOURNAL.table}
        aria-rowcount={rows.length + 1}
        aria-describedby="grid-keys"
      >
        <thead>
          <tr class="head" aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                class={`c-${column}`}
                aria-sort={query.sort !== column ? 'none' : query.down ? 'descending' : 'ascending'}
              >
                <button type="button" onClick={() => onSort(column)}>
                  {JOURNAL.column[column]}
                  <span aria-hidden="true">{query.sort !== column ? '' : query.down ? ' ↓' : ' ↑'}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} style={{ '--room': `${height}px` }} onKeyDown={onKeyDown}>
          {shown.map(({ row, index }) => (
            <tr
              key={row.entry.key}
              class={row.entry.key === opened ? 'row open' : 'row'}
              aria-rowindex={index + 2}
              tabIndex={index === at ? 0 : -1}
              style={placeOf(index, from, to, size)}
              onFocus={() => {
                focused.current = true;
                onActive(row.entry.key);
              }}
              onBlur={({ relatedTarget }) => {
                if (relatedTarget !== null) focused.current = false;
              }}
              onClick={() => onOpen(row.entry.key)}
            >
              <Cells row={row} reader={reader} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
