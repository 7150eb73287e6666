import { useEffect, useState } from 'preact/hooks';
import { OPTIONS } from './texts.ts';

const T = OPTIONS.sites;

/** The sites beside the boards on which the reader allowed badges. */
export interface SiteStore {
  list(): Promise<string[]>;
  remove(pattern: string): Promise<unknown>;
}

/** Lists the sites the reader added, each with a way to take the permission back. */
export function Sites({ store }: { store: SiteStore }) {
  const [sites, setSites] = useState<readonly string[]>([]);
  const refresh = () => store.list().then(setSites, () => setSites([]));
  useEffect(() => void refresh(), []);
  const remove = async (pattern: string) => {
    await store.remove(pattern).catch(() => undefined);
    await refresh();
  };
  if (sites.length === 0) return <p class="dim">{T.none}</p>;
  return (
    <ul class="chips" aria-label={T.heading}>
      {sites.map((pattern) => {
        const host = pattern.replace(/^https?:\/\/|\/\*$/g, '');
        return (
          <li key={pattern} class="chip have">
            {host}
            <button type="button" aria-label={T.remove(host)} onClick={() => void remove(pattern)}>
              ×
            </button>
          </li>
        );
      })}
    </ul>
  );
}
