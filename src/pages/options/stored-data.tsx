import { useEffect, useState } from 'preact/hooks';
import { reasonOf } from '../../ui/trouble.ts';

/** Where things of the reader's are kept. All reject when the browser refuses. */
export interface DataStore {
  count(): Promise<number>;
  /** Hands the reader a file with all of them; absent where there is none to hand out. */
  download?(): Promise<void>;
  removeAll(): Promise<void>;
}

/** What is said of them. */
interface DataTexts {
  hint: string;
  count(n: number): string;
  download: string;
  remove: string;
  really(n: number): string;
  keep: string;
  failed(why: string): string;
}

/** How many things of one kind are kept, with a way to take them out as a file, and to delete them. */
export function StoredData({ store, texts: T }: { store: DataStore; texts: DataTexts }) {
  const [count, setCount] = useState<number | null>(null);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState('');
  const { download } = store;
  const attempt = (task: () => Promise<void>) =>
    task().then(
      () => setProblem(''),
      (error) => setProblem(T.failed(reasonOf(error))),
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
          {download && (
            <button type="button" class="button" onClick={() => void attempt(download)}>
              {T.download}
            </button>
          )}
          {asking ? (
            <>
              <button type="button" class="button danger" onClick={() => void remove()}>
                {T.really(count)}
              </button>
              <button type="button" class="button" onClick={() => setAsking(false)}>
                {T.keep}
              </button>
            </>
          ) : (
            <button type="button" class="button danger" onClick={() => setAsking(true)}>
              {T.remove}
            </button>
          )}
        </p>
      )}
    </>
  );
}
