import { useState } from 'preact/hooks';
import { STATUSES } from '../../posting/status.ts';
import type { View } from '../../storage/journal-views.ts';
import { Dropdown } from '../../ui/dropdown.tsx';
import { Icon } from '../../ui/icons.tsx';
import { SHOWN_ORDER } from '../../ui/verdict-words.ts';
import { type Choices, EVERYTHING, type JournalQuery, type Reader } from './rows.ts';
import { boardName } from './table.tsx';
import { JOURNAL } from './texts.ts';

const T = JOURNAL.filter;
/** Amounts a year the pay filter offers, in any currency of about a dollar's size. */
const LEAST = [50_000, 75_000, 100_000, 150_000, 200_000];

interface Option {
  value: string;
  label: string;
}

/** One thing to filter by: what it offers, and what is chosen. */
interface Field {
  name: 'verdict' | 'status' | 'board' | 'country' | 'pay' | 'skill';
  label: string;
  value: string;
  options: readonly Option[];
}

interface Props {
  query: JournalQuery;
  choices: Choices;
  reader: Reader;
  views: readonly View[];
  onQuery(query: JournalQuery): void;
  onView(name: string, query: JournalQuery | null): Promise<string | null>;
}

/** Options for values, each under its name. */
const named = (values: readonly string[], nameOf: (value: string) => string): Option[] =>
  values.map((value) => ({ value, label: nameOf(value) }));

/** All there is to filter by. */
const fieldsOf = ({ query, choices, reader }: Pick<Props, 'query' | 'choices' | 'reader'>): Field[] => [
  {
    ...{ name: 'verdict', label: T.verdict, value: query.verdict },
    options: SHOWN_ORDER.map((value) => ({ value, label: JOURNAL.verdict[value] })),
  },
  {
    ...{ name: 'status', label: T.status, value: query.status },
    options: STATUSES.map((value) => ({ value, label: JOURNAL.status[value] })),
  },
  { name: 'board', label: T.board, value: query.board, options: named(choices.boards, boardName) },
  {
    name: 'country',
    label: T.country,
    value: query.country,
    options: named(choices.countries, T.countryName),
  },
  {
    ...{ name: 'pay', label: T.pay, value: String(query.pay) },
    options: [
      { value: 'stated', label: T.stated },
      ...LEAST.map((n) => ({ value: String(n), label: T.atLeast(n, reader.currency) })),
    ],
  },
  { name: 'skill', label: T.skill, value: query.skill, options: named(choices.skills, (skill) => skill) },
];

/** The part of the query that one choice changes. */
function changed(name: Field['name'], value: string): Partial<JournalQuery> {
  if (name === 'pay') return { pay: value === 'stated' || value === '' ? value : Number(value) };
  return { [name]: value };
}

/** What is filtered by now: its name, its value, and the way to take it off. */
function Chip({ name, value, onRemove }: { name: string; value: string; onRemove(): void }) {
  return (
    <li class="filter-chip">
      <span>
        {name} <b>{value}</b>
      </span>
      <button type="button" aria-label={T.remove(name)} title={T.remove(name)} onClick={onRemove}>
        <Icon name="cross" />
      </button>
    </li>
  );
}

/** One thing to filter by, as a list to choose from. */
function Select({ field, onChange }: { field: Field; onChange(value: string): void }) {
  const { name, label, value, options } = field;
  return (
    <label>
      {label}
      <select
        class="field"
        name={name}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{T.any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Views the reader named: what they filter by, to come back to. */
export function Views({
  query,
  views,
  onQuery,
  onView,
}: Pick<Props, 'query' | 'views' | 'onQuery' | 'onView'>) {
  const [name, setName] = useState('');
  const key = JSON.stringify(query);
  const current = views.find((view) => JSON.stringify({ ...EVERYTHING, ...view.wish }) === key);
  const [problem, setProblem] = useState('');
  const keep = async (view: string, kept: JournalQuery | null) => {
    const words = await onView(view, kept);
    setProblem(words ?? '');
    // The name stays in its field until the view is kept.
    if (words === null) setName('');
  };
  const save = (event: Event) => {
    event.preventDefault();
    const clean = name.trim();
    if (clean === '') return;
    void keep(clean, query);
  };
  return (
    <form class="views" onSubmit={save}>
      {views.length > 0 && (
        <label>
          {JOURNAL.views.label}
          <select
            class="field"
            name="view"
            value={current?.name ?? ''}
            onChange={(event) => {
              const chosen = views.find((view) => view.name === event.currentTarget.value);
              if (chosen) onQuery({ ...EVERYTHING, ...chosen.wish });
            }}
          >
            <option value="">{JOURNAL.views.none}</option>
            {views.map((view) => (
              <option key={view.name}>{view.name}</option>
            ))}
          </select>
        </label>
      )}
      {current ? (
        <button type="button" class="button" onClick={() => void keep(current.name, null)}>
          {JOURNAL.views.remove}
        </button>
      ) : key === JSON.stringify(EVERYTHING) ? (
        <p class="small dim">{JOURNAL.views.hint}</p>
      ) : (
        <>
          <label>
            {JOURNAL.views.name}
            <input
              class="field"
              type="text"
              name="view-name"
              maxLength={60}
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="button" disabled={name.trim() === ''}>
            {JOURNAL.views.save}
          </button>
        </>
      )}
      <span role="alert">{problem}</span>
    </form>
  );
}

/** What to show of the journal: words to search for, and a chip for each thing it is filtered by. */
export function Filters({ query, choices, reader, onQuery }: Omit<Props, 'views' | 'onView'>) {
  const set = (part: Partial<JournalQuery>) => onQuery({ ...query, ...part });
  const fields = fieldsOf({ query, choices, reader });
  const labelOf = ({ options, value }: Field) => options.find((one) => one.value === value)?.label ?? value;
  return (
    <search class="filters">
      <label class="find">
        <span class="spoken">{T.words}</span>
        <Icon name="search" />
        <input
          class="field"
          type="search"
          name="words"
          placeholder={T.placeholder}
          value={query.words}
          onInput={(event) => set({ words: event.currentTarget.value })}
        />
        <span aria-hidden="true">
          <kbd>/</kbd>
        </span>
      </label>
      <ul class="filter-chips">
        {fields
          .filter(({ value }) => value !== '')
          .map((field) => (
            <Chip
              key={field.name}
              name={field.label}
              value={labelOf(field)}
              onRemove={() => set(changed(field.name, ''))}
            />
          ))}
        {query.inText && <Chip name={T.inText} value="" onRemove={() => set({ inText: false })} />}
        {query.wanted && <Chip name={T.wanted} value="" onRemove={() => set({ wanted: false })} />}
      </ul>
      <Dropdown label={T.add} icon="plus" class="adding">
        {fields.map((field) => (
          <Select key={field.name} field={field} onChange={(value) => set(changed(field.name, value))} />
        ))}
        <label class="check">
          <input
            type="checkbox"
            name="in-text"
            checked={query.inText}
            onChange={() => set({ inText: !query.inText })}
          />
          {T.inText}
        </label>
        {reader.wantedRole !== null && (
          <label class="check">
            <input type="checkbox" checked={query.wanted} onChange={() => set({ wanted: !query.wanted })} />
            {T.wanted}
          </label>
        )}
      </Dropdown>
    </search>
  );
}
