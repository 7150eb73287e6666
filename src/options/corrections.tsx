import { useEffect, useState } from 'preact/hooks';
import { OPTIONS } from './texts.ts';

const T = OPTIONS.corrections;

/** Where corrections are kept. All reject when the browser refuses. */
export interface CorrectionStore {
  count(): Promise<number>;
  /** Hands the reader a file with all corrections. */
  download(): Promise<void>;
  removeAll(): Promise<void>;
}

/** How many verdicts the reader corrected, with a way to take them out as a file, and to delete them. */
export function Corrections({ store }: { store: CorrectionStore }) {
  const [count, setCount] = useState<number | null>(null);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState('');
  const attempt = (task: () => Promise<void>) =>
    task().then(
      () => setProblem(''),
      (error) => setProblem(T.failed(error instanceof Error ? error.message : String(error))),
    );
  const refresh = () => attempt(async () => setCount(await store.count()));
  useEffect(() => void refresh(), []);

  const remove = async () => {
    setAsking(false);
    await attempt(store.removeAll);
    await refresh();
  };
  return (
    <>
      <p class="dim">{T.hint}</p>
      <p role="status">{problem || (count === null ? '' : T.count(count))}</p>
      {count !== null && count > 0 && (
        <p class="buttons">
          <button type="button" class="button" onClick={() => void attempt(store.download)}>
            {T.download}
          </button>
          {asking ? (
            <>
              <button type="button" class="button" onClick={() => void remove()}>
                {T.really(count)}
              </button>
              <button type="button" class="button" onClick={() => setAsking(false)}>
                {T.keep}
              </button>
            </>
          ) : (
            <button type="button" class="button" onClick={() => setAsking(true)}>
              {T.remove}
            </button>
          )}
        </p>
      )}
    </>
  );
}
