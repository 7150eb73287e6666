import { useState } from 'preact/hooks';
import { Question } from '../../ui/question.tsx';
import { JOURNAL } from './texts.ts';
import type { useJournal } from './use-journal.ts';

const T = JOURNAL.actions;

/** What became of the last thing the reader did to the journal, with the way to undo it. */
export function Outcome({
  journal: { outcome, undo, asking, takeBack },
}: {
  journal: ReturnType<typeof useJournal>;
}) {
  return (
    <div class={`outcome ${outcome || undo || asking ? '' : 'still'}`}>
      <span role="status">{outcome}</span>
      {asking && <Question asking={asking} />}
      {undo && (
        <button type="button" class="button" onClick={() => void takeBack(undo)}>
          {T.undo}
        </button>
      )}
    </div>
  );
}

/** What can be done with the whole of it. */
export function Actions({ journal }: { journal: ReturnType<typeof useJournal> }) {
  const [asking, setAsking] = useState(false);
  const { total } = journal;
  const item = (words: string, act: () => void, danger = false) => (
    <button type="button" class={danger ? 'item danger' : 'item'} disabled={total === 0} onClick={act}>
      {words}
    </button>
  );
  return (
    <div class="actions">
      {item(T.json, () => void journal.exportAs('json'))}
      {item(T.csv, () => void journal.exportAs('csv'))}
      <label class="item file">
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
          {item(
            T.really(total),
            () => {
              setAsking(false);
              void journal.removeAll();
            },
            true,
          )}
          {item(T.keep, () => setAsking(false))}
        </>
      ) : (
        item(T.removeAll, () => setAsking(true), true)
      )}
    </div>
  );
}
