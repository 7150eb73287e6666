import { useEffect, useMemo, useState } from 'preact/hooks';
import { knower } from '../../classifier/skills/gap.ts';
import type { View } from '../../storage/journal-views.ts';
import type { Settings } from '../../storage/settings.ts';
import { Question } from '../../ui/question.tsx';
import { Detail } from './detail.tsx';
import { Filters } from './filters.tsx';
import { Insights } from './insights.tsx';
import {
  type Choices,
  type Column,
  choicesIn,
  EVERYTHING,
  grouped,
  type Reader,
  rowsOf,
  type Wish,
} from './rows.ts';
import { Table } from './table.tsx';
import { JOURNAL } from './texts.ts';
import { type JournalStore, useJournal } from './use-journal.ts';
import { useOpen } from './use-open.ts';
import { useTexts } from './use-texts.ts';

interface Props {
  store: JournalStore;
  settings: Settings;
  views: readonly View[];
  /** Keeps a view under a name, or, with null, takes it out; resolves to what stands in the way. */
  onView(name: string, wish: Wish | null): Promise<string | null>;
  onVisit(url: string): void;
}

const NO_CHOICES: Choices = { boards: [], countries: [], skills: [] };

/** Pay is told in dollars to a reader who has not said otherwise. */
const CURRENCY = 'USD';

function Actions({ journal }: { journal: ReturnType<typeof useJournal> }) {
  const [asking, setAsking] = useState(false);
  const T = JOURNAL.actions;
  const { total, undo } = journal;
  return (
    <div class="actions">
      <button
        type="button"
        class="button"
        disabled={total === 0}
        onClick={() => void journal.exportAs('json')}
      >
        {T.json}
      </button>
      <button
        type="button"
        class="button"
        disabled={total === 0}
        onClick={() => void journal.exportAs('csv')}
      >
        {T.csv}
      </button>
      <label class="button file">
        {T.import}
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (file) void journal.importFile(file);
            // The same file may be chosen again after it was mended.
            input.value = '';
          }}
        />
      </label>
      {asking ? (
        <>
          <button
            type="button"
            class="button"
            onClick={() => {
              setAsking(false);
              void journal.removeAll();
            }}
          >
            {T.really(total)}
          </button>
          <button type="button" class="button" onClick={() => setAsking(false)}>
            {T.keep}
          </button>
        </>
      ) : (
        <button type="button" class="button" disabled={total === 0} onClick={() => setAsking(true)}>
          {T.removeAll}
        </button>
      )}
      <span role="status">{journal.said}</span>
      {journal.asking && <Question asking={journal.asking} />}
      {undo && (
        <button type="button" class="button" onClick={() => void journal.takeBack(undo)}>
          {T.undo}
        </button>
      )}
    </div>
  );
}

/** The journal: its table with filters, and what it tells. */
export function Journal({ store, settings, views, onView, onVisit }: Props) {
  const journal = useJournal(store);
  const [tab, setTab] = useState<'table' | 'insights'>('table');
  const [wish, setWish] = useState<Wish>(EVERYTHING);
  const [active, setActive] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const { skills, currency, workYear, wantedRole } = settings;
  const reader = useMemo<Reader>(
    () => ({ has: knower(skills), currency: currency ?? CURRENCY, workYear, wantedRole }),
    [skills, currency, workYear, wantedRole],
  );
  const entries = journal.entries ?? [];
  const texts = useTexts(store, journal.entries, wish);
  const rows = useMemo(
    () => rowsOf(entries, wish, reader, texts.found),
    [journal.entries, wish, reader, texts.found],
  );
  const [choices, setChoices] = useState<Choices>(NO_CHOICES);
  // What the filters offer can wait until the rows stand.
  useEffect(() => {
    const later = setTimeout(() => setChoices(choicesIn(entries)), 50);
    return () => clearTimeout(later);
  }, [journal.entries]);
  const listings = useMemo(
    () =>
      tab === 'insights'
        ? // The same job found at several places is one listing, first seen when the first of them was.
          grouped(entries).flatMap(([latest, ...twins]) =>
            latest
              ? [
                  {
                    ...latest,
                    id: latest.key,
                    firstSeen: Math.min(latest.first, ...twins.map(({ first }) => first)),
                  },
                ]
              : [],
          )
        : [],
    [tab, journal.entries],
  );
  // `/` leads to the search, as on the boards themselves.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.key !== '/' || target?.closest('input, textarea, select, dialog')) return;
      const search = document.querySelector<HTMLElement>('input[name="words"]');
      if (search) event.preventDefault();
      search?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const sort = (column: Column) =>
    setWish({
      ...wish,
      sort: column,
      down: wish.sort === column ? !wish.down : column === 'last' || column === 'pay',
    });
  const shown = useOpen(entries, open);
  const off = settings.journalOff.includes('*');
  return (
    <main>
      <h1>{JOURNAL.heading}</h1>
      <p class="dim">
        {off ? `${JOURNAL.off} ` : `${JOURNAL.intro} `}
        <a href="options.html#journal">{JOURNAL.settings}</a>
      </p>
      <div class="tabs">
        {(['table', 'insights'] as const).map((one) => (
          <button
            key={one}
            type="button"
            class="button"
            aria-pressed={tab === one}
            onClick={() => setTab(one)}
          >
            {JOURNAL.tabs[one]}
          </button>
        ))}
      </div>
      {tab === 'insights' ? (
        <Insights listings={listings} settings={settings} onOpen={setOpen} />
      ) : (
        <>
          <Actions journal={journal} />
          <Filters
            wish={wish}
            choices={choices}
            reader={reader}
            views={views}
            onWish={setWish}
            onView={onView}
          />
          <p class="dim" role="status">
            {journal.entries === null
              ? journal.said === '' && JOURNAL.loading
              : entries.length === 0
                ? JOURNAL.empty
                : JOURNAL.shown(rows.length, entries.length, entries.length === journal.total)}
            {texts.read !== null && ` ${JOURNAL.searching(texts.read)}`}
          </p>
          {entries.length > 0 && rows.length === 0 && (
            <p>
              {JOURNAL.nothing}{' '}
              <button type="button" class="button" onClick={() => setWish(EVERYTHING)}>
                {JOURNAL.reset}
              </button>
            </p>
          )}
          {rows.length > 0 && (
            <Table
              rows={rows}
              wish={wish}
              reader={reader}
              active={active}
              onSort={sort}
              onActive={setActive}
              onOpen={setOpen}
            />
          )}
        </>
      )}
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
          onRemove={(key) => {
            setOpen(null);
            const { title, company } = shown.row.entry;
            void journal.remove(key, JOURNAL.at(title, company));
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </main>
  );
}
