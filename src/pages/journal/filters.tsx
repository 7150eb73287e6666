import { useState } from 'preact/hooks';
import { STATUSES } from '../../storage/journal-db.ts';
import type { View } from '../../storage/journal-views.ts';
import { VERDICTS } from './insight-data.ts';
import { type Choices, EVERYTHING, type Reader, type Wish } from './rows.ts';
import { boardName } from './table.tsx';
import { JOURNAL } from './texts.ts';

const T = JOURNAL.filter;
/** Amounts a year the pay filter offers, in any currency of about a dollar's size. */
const LEAST = [50_000, 75_000, 100_000, 150_000, 200_000];

interface Option {
  value: string;
  label: string;
}

function Select(props: {
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
  onChange(value: string): void;
}) {
  const { name, label, value, options, onChange } = props;
  return (
    <label>
      {label}
      <select name={name} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
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
function Views({ wish, views, onWish, onView }: Pick<Props, 'wish' | 'views' | 'onWish' | 'onView'>) {
  const [name, setName] = useState('');
  const key = JSON.stringify(wish);
  const current = views.find((view) => JSON.stringify({ ...EVERYTHING, ...view.wish }) === key);
  const [problem, setProblem] = useState('');
  const keep = async (view: string, kept: Wish | null) => {
    const words = await onView(view, kept);
    setProblem(words ?? '');
    // The name stays in its field until the view is kept.
    if (words === null) setName('');
  };
  const save = (event: Event) => {
    event.preventDefault();
    const clean = name.trim();
    if (clean === '') return;
    void keep(clean, wish);
  };
  return (
    <form class="views" onSubmit={save}>
      {views.length > 0 && (
        <label>
          {JOURNAL.views.label}
          <select
            name="view"
            value={current?.name ?? ''}
            onChange={(event) => {
              const chosen = views.find((view) => view.name === event.currentTarget.value);
              if (chosen) onWish({ ...EVERYTHING, ...chosen.wish });
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
      ) : (
        key !== JSON.stringify(EVERYTHING) && (
          <>
            <label>
              {JOURNAL.views.name}
              <input
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
        )
      )}
      <span role="alert">{problem}</span>
    </form>
  );
}

interface Props {
  wish: Wish;
  choices: Choices;
  reader: Reader;
  views: readonly View[];
  onWish(wish: Wish): void;
  onView(name: string, wish: Wish | null): Promise<string | null>;
}

/** What to show of the journal, and in which named view. */
export function Filters({ wish, choices, reader, views, onWish, onView }: Props) {
  const set = (part: Partial<Wish>) => onWish({ ...wish, ...part });
  const named = (values: readonly string[], nameOf: (value: string) => string): Option[] =>
    values.map((value) => ({ value, label: nameOf(value) }));
  return (
    <search class="filters">
      <label class="wide">
        {T.words}
        <input
          type="search"
          name="words"
          placeholder={T.placeholder}
          value={wish.words}
          onInput={(event) => set({ words: event.currentTarget.value })}
        />
      </label>
      <label class="check">
        <input
          type="checkbox"
          name="in-text"
          checked={wish.inText}
          onChange={() => set({ inText: !wish.inText })}
        />
        {T.inText}
      </label>
      <Select
        name="verdict"
        label={T.verdict}
        value={wish.verdict}
        options={VERDICTS.map((value) => ({ value, label: JOURNAL.verdict[value] }))}
        onChange={(verdict) => set({ verdict: verdict as Wish['verdict'] })}
      />
      <Select
        name="status"
        label={T.status}
        value={wish.status}
        options={STATUSES.map((value) => ({ value, label: JOURNAL.status[value] }))}
        onChange={(status) => set({ status: status as Wish['status'] })}
      />
      <Select
        name="board"
        label={T.board}
        value={wish.board}
        options={named(choices.boards, boardName)}
        onChange={(board) => set({ board })}
      />
      <Select
        name="country"
        label={T.country}
        value={wish.country}
        options={named(choices.countries, T.country_)}
        onChange={(country) => set({ country })}
      />
      <Select
        name="pay"
        label={T.pay}
        value={String(wish.pay)}
        options={[
          { value: 'stated', label: T.stated },
          ...LEAST.map((n) => ({ value: String(n), label: T.atLeast(n, reader.currency) })),
        ]}
        onChange={(pay) => set({ pay: pay === 'stated' || pay === '' ? pay : Number(pay) })}
      />
      <Select
        name="skill"
        label={T.skill}
        value={wish.skill}
        options={named(choices.skills, (skill) => skill)}
        onChange={(skill) => set({ skill })}
      />
      {reader.wantedRole !== null && (
        <label class="check">
          <input type="checkbox" checked={wish.wanted} onChange={() => set({ wanted: !wish.wanted })} />
          {T.wanted}
        </label>
      )}
      <Views wish={wish} views={views} onWish={onWish} onView={onView} />
    </search>
  );
}
