import { useRef } from 'preact/hooks';
import type { Verdict } from '../../classifier/analysis.ts';
import { isWanted } from '../../classifier/verdict/wanted.ts';
import type { CommandAnswer } from '../../platform/commands.ts';
import type { Filter } from '../../storage/filters.ts';
import { Badge } from '../../ui/badge-view.tsx';
import { Icon } from '../../ui/icons.tsx';
import { NotSaved } from '../../ui/unsaved.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFocusAfterRemoval } from '../../ui/use-focus-after-removal.ts';
import { SHOWN_ORDER } from '../../ui/verdict-words.ts';
import { CORRECT, FILTER } from './texts.ts';
import type { Cards } from './view-model.ts';

/** The cards of the page, counted by what their badges say. */
type Counts = Cards['counts'];
const totalOf = (counts: Counts, verdict: Verdict | 'unread'): number =>
  (counts[verdict]?.read ?? 0) + (counts[verdict]?.guessed ?? 0);
const totals = (counts: Counts, verdicts: readonly (Verdict | 'unread')[]): number =>
  verdicts.reduce((sum, verdict) => sum + totalOf(counts, verdict), 0);

/** How the page's cards divide, as a bar of their numbers. */
export function Mix({ counts }: { counts: Counts }) {
  const of = (verdict: Verdict) => totalOf(counts, verdict);
  return (
    <div class="mix" role="img" aria-label={FILTER.mix(of('ai'), of('mixed'), of('ml'), of('neither'))}>
      {SHOWN_ORDER.filter((verdict) => of(verdict) > 0).map((verdict) => (
        <i key={verdict} class={verdict} style={{ flex: `${of(verdict)} 0 0` }} />
      ))}
    </div>
  );
}

/** Which of the page's cards are kept; what becomes of the others. */
export function CardFilter({
  cards,
  onFilter,
}: {
  cards: Cards;
  onFilter(filter: Filter, sure: boolean): Promise<CommandAnswer>;
}) {
  const { counts, wanted } = cards;
  const { wanted: chosen, unsaved, choose } = useCommand(onFilter);
  const part = useRef<HTMLElement>(null);
  useFocusAfterRemoval(part);
  const filter = chosen ?? cards.filter;
  const out = filter.on ? filter.out : [];
  const kept = SHOWN_ORDER.filter((verdict) => !out.includes(verdict));
  const unwanted = SHOWN_ORDER.filter((verdict) => !isWanted(verdict, wanted));
  const byRole = filter.on && out.toSorted().join() === unwanted.toSorted().join();
  const set = (next: Verdict[]) => choose({ ...filter, on: next.length > 0, out: next });
  const all = totals(counts, [...SHOWN_ORDER, 'unread']);
  const rest = totals(counts, out);
  return (
    <section class="filter" ref={part}>
      <div class="top">
        <h2 id="keep">{FILTER.keep}</h2>
        <span class="have small">{FILTER.kept(all - rest, all)}</span>
      </div>
      {wanted !== null && (
        <button
          type="button"
          class="preset"
          aria-pressed={byRole}
          onClick={() => set(byRole ? [] : unwanted)}
        >
          <span>
            {FILTER.onlyWanted}
            <small>{FILTER.wanted[wanted]}</small>
          </span>
          {byRole && <Icon name="tick" />}
        </button>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset takes its heading for a legend, which has a look of its own */}
      <div class="keep" role="group" aria-labelledby="keep">
        {SHOWN_ORDER.map((verdict) => (
          <label key={verdict}>
            <input
              type="checkbox"
              name={verdict}
              checked={kept.includes(verdict)}
              onChange={() =>
                set(out.includes(verdict) ? out.filter((one) => one !== verdict) : [...out, verdict])
              }
            />
            <span aria-hidden="true">
              <Badge state={{ kind: 'card', verdict, basis: 'description', unsure: false }} />
            </span>
            <span>{CORRECT.choice[verdict]}</span>
            <span class="count">
              <b>{totalOf(counts, verdict)}</b>
              {(counts[verdict]?.guessed ?? 0) > 0 && ` · ${FILTER.guessed(counts[verdict]?.guessed ?? 0)}`}
            </span>
          </label>
        ))}
      </div>
      {out.length > 0 && (
        <div class="top rest">
          <h2 id="others">{FILTER.rest(rest)}</h2>
          {/* biome-ignore lint/a11y/useSemanticElements: two buttons of one switch */}
          <span class="segments" role="group" aria-labelledby="others">
            {([false, true] as const).map((hide) => (
              <button
                key={String(hide)}
                type="button"
                aria-pressed={filter.hide === hide}
                onClick={() => choose({ ...filter, hide })}
              >
                {hide ? FILTER.hide : FILTER.dim}
              </button>
            ))}
          </span>
        </div>
      )}
      {out.length > 0 && filter.hide && (
        <label class="option">
          <input
            type="checkbox"
            name="guesses"
            checked={filter.guesses}
            onChange={() => choose({ ...filter, guesses: !filter.guesses })}
          />{' '}
          {FILTER.guesses}
        </label>
      )}
      <p class="small dim how">{FILTER.how}</p>
      {out.length > 0 && (
        <p>
          <button type="button" class="button" onClick={() => choose({ ...filter, on: false })}>
            {FILTER.undo}
          </button>
        </p>
      )}
      <p class="small">
        <NotSaved unsaved={unsaved} />
      </p>
    </section>
  );
}
