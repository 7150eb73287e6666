import type { Verdict } from '../../classifier/analysis.ts';
import { isWanted } from '../../classifier/verdict/wanted.ts';
import type { Filter } from '../../storage/filters.ts';
import { CORRECT, FILTER } from './texts.ts';
import type { Cards } from './view-model.ts';

const VERDICTS: readonly Verdict[] = ['ai', 'ml', 'mixed', 'neither'];

/** Which of the page's cards step back. */
export function CardFilter({ cards, onFilter }: { cards: Cards; onFilter(filter: Filter): void }) {
  const { filter, counts, wanted } = cards;
  const unwanted = VERDICTS.filter((verdict) => !isWanted(verdict, wanted));
  const byRole = filter.on && filter.out.toSorted().join() === unwanted.toSorted().join();
  const change = (part: Partial<Filter>) => onFilter({ ...filter, on: true, ...part });
  const toggle = (verdict: Verdict) => {
    const out = filter.on ? filter.out : [];
    change({ out: out.includes(verdict) ? out.filter((one) => one !== verdict) : [...out, verdict] });
  };
  const box = (label: string, checked: boolean, onChange: () => void) => (
    <label>
      <input type="checkbox" checked={checked} onChange={onChange} /> {label}
    </label>
  );
  return (
    <fieldset class="filter">
      <legend>{FILTER.heading}</legend>
      {VERDICTS.map((verdict) =>
        box(
          FILTER.count(CORRECT.choice[verdict], counts[verdict]),
          filter.on && filter.out.includes(verdict),
          () => toggle(verdict),
        ),
      )}
      {wanted !== null &&
        box(FILTER.wanted[wanted], byRole, () => change(byRole ? { on: false } : { out: unwanted }))}
      <p class="dim">{FILTER.how}</p>
      {box(FILTER.hide, filter.hide, () => change({ hide: !filter.hide }))}
      {filter.hide && box(FILTER.guesses, filter.guesses, () => change({ guesses: !filter.guesses }))}
      {filter.on && filter.out.length > 0 && (
        <button type="button" class="button" onClick={() => onFilter({ ...filter, on: false })}>
          {FILTER.undo}
        </button>
      )}
    </fieldset>
  );
}
