import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { skillReader } from '../../classifier/skills/reader.ts';
import type { View } from '../../storage/journal-views.ts';
import { grouped } from '../../storage/same-jobs.ts';
import type { Settings } from '../../storage/settings.ts';
import { Dropdown } from '../../ui/dropdown.tsx';
import { Icon, Mark } from '../../ui/icons.tsx';
import { Actions, Outcome } from './actions.tsx';
import { Compare, MOST_COMPARED } from './compare.tsx';
import { Detail } from './detail.tsx';
import { Filters, Views } from './filters.tsx';
import { Insights } from './insights.tsx';
import {
  boardOf,
  type Choices,
  type Column,
  choicesIn,
  EVERYTHING,
  type JournalQuery,
  medianPay,
  type Reader,
  type Row,
  rowsOf,
} from './rows.ts';
import { Table } from './table.tsx';
import { JOURNAL } from './texts.ts';
import { type JournalStore, useJournal } from './use-journal.ts';
import { useKeys } from './use-keys.ts';
import { useOpenEntry } from './use-open-entry.ts';
import { useTextSearch } from './use-text-search.ts';

interface Props {
  store: JournalStore;
  settings: Settings;
  views: readonly View[];
  /** Keeps a view under a name, or, with null, takes it out; resolves to what stands in the way. */
  onView(name: string, query: JournalQuery | null): Promise<string | null>;
  onVisit(url: string): void;
}

/** What the page shows: the listings, what they tell together, or some side by side. */
type Tab = 'table' | 'insights' | 'compare';
const NO_CHOICES: Choices = { boards: [], countries: [], skills: [] };
/** Pay is told in dollars to a reader who has not said otherwise. */
const CURRENCY = 'USD';
/** What can wait until the rows stand does. Milliseconds. */
const LATER = 50;

/** The head of the page, with the way to each of its parts. */
function Head({
  tab,
  total,
  compared,
  off,
  onTab,
}: {
  tab: Tab;
  total: number;
  compared: number;
  off: boolean;
  onTab(tab: Tab): void;
}) {
  const icons = { table: 'list', insights: 'bulb', compare: 'compare' } as const;
  const counts = { table: total, insights: 0, compare: compared };
  return (
    <header class="app-head">
      <span class="brand">
        <Mark />
        <span>Undertitle</span>
      </span>
      <h1>{JOURNAL.heading}</h1>
      <nav class="segments" aria-label={JOURNAL.heading}>
        {(['table', 'insights', 'compare'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={tab === one} onClick={() => onTab(one)}>
            <Icon name={icons[one]} />
            {JOURNAL.tabs[one]}
            {counts[one] > 0 && <span class="count num"> {JOURNAL.count(counts[one])}</span>}
          </button>
        ))}
      </nav>
      <p class="private small dim">
        <Icon name="shield" />
        <span>{off ? JOURNAL.off : JOURNAL.intro}</span>
      </p>
      <a
        class="button square"
        href="options.html#journal"
        aria-label={JOURNAL.settings}
        title={JOURNAL.settings}
      >
        <Icon name="settings" />
      </a>
    </header>
  );
}

/** What the keys do, and what the listings in sight pay. */
function TableFoot({ rows, reader }: { rows: readonly Row[]; reader: Reader }) {
  const [median, setMedian] = useState<string | null>(null);
  useEffect(() => {
    const later = setTimeout(
      () => setMedian(JOURNAL.medianPay(medianPay(rows, reader), reader.currency)),
      LATER,
    );
    return () => clearTimeout(later);
  }, [rows, reader]);
  return (
    <footer class="app-base small dim">
      {JOURNAL.hints.map(({ keys, words }) => (
        <span key={words}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {words}
        </span>
      ))}
      <span class="median">{median}</span>
    </footer>
  );
}

/** The journal: its table with filters, what it tells, and listings side by side. */
export function Journal({ store, settings, views, onView, onVisit }: Props) {
  const journal = useJournal(store);
  const [tab, setTab] = useState<Tab>('table');
  const [query, setQuery] = useState<JournalQuery>(EVERYTHING);
  const [active, setActive] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const { skills, currency, workYear, wantedRole } = settings;
  const reader = useMemo<Reader>(
    () => ({ has: skillReader(skills).has, currency: currency ?? CURRENCY, workYear, wantedRole }),
    [skills, currency, workYear, wantedRole],
  );
  const entries = journal.entries ?? [];
  const texts = useTextSearch(store, journal.entries, query);
  const rows = useMemo(
    () => rowsOf(entries, query, reader, texts.found),
    [journal.entries, query, reader, texts.found],
  );
  const [choices, setChoices] = useState<Choices>(NO_CHOICES);
  useEffect(() => {
    const later = setTimeout(() => setChoices(choicesIn(entries)), LATER);
    return () => clearTimeout(later);
  }, [journal.entries]);
  const listings = useMemo(
    () =>
      tab === 'insights'
        ? // The same job found at several places is one listing, first seen when the first of them was.
          grouped(entries).flatMap(([latest, ...twins]) => {
            if (!latest) return [];
            const firstSeen = Math.min(latest.first, ...twins.map(({ first }) => first));
            return [{ ...latest, id: latest.key, firstSeen, board: boardOf(latest) }];
          })
        : [],
    [tab, journal.entries],
  );
  const leave = useCallback(() => setOpen(null), []);
  const keys = useKeys(leave);
  const sort = (column: Column) =>
    setQuery({
      ...query,
      sort: column,
      down: query.sort === column ? !query.down : column === 'last' || column === 'pay',
    });
  const pick = (key: string) =>
    setPicked((now) =>
      now.includes(key) ? now.filter((one) => one !== key) : now.length < MOST_COMPARED ? [...now, key] : now,
    );
  const close = () => {
    setOpen(null);
    keys.backToTable();
  };
  const shown = useOpenEntry(entries, open);
  const compared = picked.flatMap((key) => entries.find((entry) => entry.key === key) ?? []);
  const loading = journal.entries === null;
  return (
    <div class={`app show-${tab}`}>
      <Head
        tab={tab}
        total={journal.total}
        compared={compared.length}
        off={settings.journalOff.includes('*')}
        onTab={setTab}
      />
      <main>
        {tab === 'insights' && <Insights listings={listings} settings={settings} onOpen={setOpen} />}
        {tab === 'compare' && <Compare entries={compared} reader={reader} onRemove={pick} onOpen={setOpen} />}
        {tab === 'table' && (
          <>
            <div class="tools">
              <Filters query={query} choices={choices} reader={reader} onQuery={setQuery} />
              <p class="shown small dim" role="status">
                {loading
                  ? journal.outcome === '' && JOURNAL.loading
                  : entries.length > 0 &&
                    JOURNAL.shown(rows.length, entries.length, entries.length === journal.total)}
                {texts.read !== null && ` ${JOURNAL.searching(texts.read)}`}
              </p>
              <Dropdown label={JOURNAL.views.heading} icon="rows" class="end">
                <Views query={query} views={views} onQuery={setQuery} onView={onView} />
              </Dropdown>
              <Dropdown label={JOURNAL.moreActions} icon="more" bare class="end">
                <Actions journal={journal} />
              </Dropdown>
            </div>
            <Outcome journal={journal} />
            {!loading && entries.length === 0 && <p class="still-empty">{JOURNAL.empty}</p>}
            {entries.length > 0 && rows.length === 0 && (
              <p class="still-empty">
                {JOURNAL.nothing}{' '}
                <button type="button" class="button" onClick={() => setQuery(EVERYTHING)}>
                  {JOURNAL.reset}
                </button>
              </p>
            )}
            {rows.length > 0 && (
              <Table
                {...{ rows, query, reader, active }}
                opened={open}
                onSort={sort}
                onActive={setActive}
                onOpen={setOpen}
                onStatus={(key) => {
                  setOpen(key);
                  keys.toStatus();
                }}
                onPick={pick}
              />
            )}
          </>
        )}
      </main>
      {tab === 'table' && <TableFoot rows={rows} reader={reader} />}
      {shown && (
        <Detail
          key={shown.row.entry.key}
          row={shown.row}
          gone={shown.gone}
          reader={reader}
          drafts={journal.drafts}
          textOf={store.textOf}
          onStatus={journal.setStatus}
          onNotes={journal.setNotes}
          onVisit={onVisit}
          onOpen={setOpen}
          picked={picked.includes(shown.row.entry.key)}
          full={picked.length >= MOST_COMPARED}
          onPick={pick}
          onRemove={(key) => {
            close();
            const { title, company } = shown.row.entry;
            void journal.remove(key, JOURNAL.at(title, company));
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
