import type { ComponentChildren } from 'preact';
import { askedOf, nameOfNeed, needsOf } from '../../career/asked.ts';
import { yearlyPay } from '../../pay/yearly.ts';
import type { Entry } from '../../storage/entry.ts';
import { Badge } from '../../ui/badge-view.tsx';
import { about, count, either, money, percent } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { Track } from '../../ui/split.tsx';
import { Chips } from './detail-parts.tsx';
import { boardOf, type Reader, titleDiffers } from './rows.ts';
import { boardName } from './table.tsx';
import { JOURNAL } from './texts.ts';

const T = JOURNAL.compare;
/** So many stand side by side. */
export const MOST_COMPARED = 4;

interface Props {
  entries: readonly Entry[];
  reader: Reader;
  onRemove(key: string): void;
  onOpen(key: string): void;
}

/** Pay a year in the reader's currency, approximate where it was converted. */
function onOneFooting({ salary }: Entry, { currency, workYear }: Reader): string | null {
  const yearly = salary && yearlyPay(salary, currency, workYear);
  if (!salary || !yearly) return null;
  const amount = money(Math.round(yearly.middle), currency);
  return about(amount, salary.currency !== currency || salary.period !== 'year');
}

/** Skills as chips, or a word for none. */
const ChipsOrNone = (chips: { names: readonly string[]; look: string }): ComponentChildren =>
  chips.names.length === 0 ? T.none : <Chips {...chips} />;

/** The most years of experience any of its needs asks for. */
const yearsOf = (entry: Entry): number => Math.max(0, ...needsOf(entry).map(({ years }) => years ?? 0));

/** Two to four listings side by side, on one sheet that can be printed. */
export function Compare({ entries, reader, onRemove, onOpen }: Props) {
  const { has } = reader;
  if (entries.length < 2) return <p class="still-empty">{T.how}</p>;
  const row = (name: string, cell: (entry: Entry) => ComponentChildren) => (
    <tr>
      <th scope="row">{name}</th>
      {entries.map((entry) => (
        <td key={entry.key}>{cell(entry)}</td>
      ))}
    </tr>
  );
  return (
    <div class="compare">
      <p class="buttons no-print">
        <button type="button" class="button" onClick={() => print()}>
          <Icon name="print" />
          {T.print}
        </button>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: only what has the focus is scrolled by keyboard */}
      <section class="scroller" aria-label={T.heading} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              {entries.map((entry) => (
                <th key={entry.key} scope="col">
                  <button type="button" class="link" onClick={() => onOpen(entry.key)}>
                    {entry.title ?? JOURNAL.untitled}
                  </button>
                  <p class="small dim">
                    {[entry.company, boardName(boardOf(entry))].filter(Boolean).join(' · ')}
                  </p>
                  <button
                    type="button"
                    class="button quiet no-print"
                    aria-label={T.remove(JOURNAL.at(entry.title, entry.company))}
                    onClick={() => onRemove(entry.key)}
                  >
                    <Icon name="cross" />
                    {T.removeShort}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row(JOURNAL.column.verdict, (entry) => (
              <>
                <Badge
                  state={{
                    ...{ kind: 'card', verdict: entry.verdict, basis: 'description' },
                    unsure: entry.unsure,
                  }}
                />{' '}
                {titleDiffers(entry) && <span class="tag">{JOURNAL.differs}</span>}
              </>
            ))}
            {row(T.share, ({ aiShare, verdict }) =>
              aiShare === null || verdict === 'neither' ? (
                T.none
              ) : (
                <>
                  <Track share={aiShare} />
                  {T.shares(percent(aiShare), percent(1 - aiShare))}
                </>
              ),
            )}
            {row(T.payYear(reader.currency), (entry) => onOneFooting(entry, reader) ?? T.unstated)}
            {row(T.payPosted, (entry) => JOURNAL.pay(entry) || T.unstated)}
            {row(JOURNAL.detail.lacking, (entry) => (
              <ChipsOrNone names={askedOf(entry, has).lacking.map(({ anyOf }) => either(anyOf))} look="" />
            ))}
            {row(JOURNAL.detail.having, (entry) => (
              <ChipsOrNone
                names={askedOf(entry, has).have.map((need) => nameOfNeed(need, has))}
                look="have"
              />
            ))}
            {row(JOURNAL.detail.nice, (entry) => (
              <ChipsOrNone names={askedOf(entry, has).nice.map(({ anyOf }) => either(anyOf))} look="nice" />
            ))}
            {row(T.years, (entry) => (yearsOf(entry) > 0 ? count(yearsOf(entry)) : T.none))}
            {row(JOURNAL.column.place, ({ location }) => location ?? T.unstated)}
            {row(JOURNAL.column.status, ({ status }) => JOURNAL.status[status])}
            {row(T.notes, ({ notes }) => (
              <p class="own-words">{notes || T.none}</p>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
