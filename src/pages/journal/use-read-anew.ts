import { useEffect, useRef } from 'preact/hooks';
import { MOST_ANEW } from '../../platform/command-shapes.ts';
import type { Entry } from '../../storage/entry.ts';
import type { JournalStore } from './use-journal.ts';

/**
 * Has entries that were kept before needs were read anew from their kept texts, the latest first, a few at a time. Each is
 * asked for once while the page stands; one without a text keeps its flat list of skills.
 */
export function useReadAnew(entries: readonly Entry[] | null, send: JournalStore['send']): void {
  const asked = useRef(new Set<string>());
  const isBusy = useRef(false);
  const latest = useRef(entries);
  latest.current = entries;
  const left = useRef(false);
  useEffect(
    () => () => {
      left.current = true;
    },
    [],
  );
  const nextKeys = () =>
    (latest.current ?? [])
      .filter(({ key, needs }) => !needs && !asked.current.has(key))
      .slice(0, MOST_ANEW)
      .map(({ key }) => key);
  useEffect(() => {
    const readAll = async () => {
      isBusy.current = true;
      for (let keys = nextKeys(); keys.length > 0 && !left.current; keys = nextKeys()) {
        for (const key of keys) asked.current.add(key);
        // The journal tells of those that changed. One that fails is tried when the page is opened next.
        const answer = await send({ kind: 'readAnew', keys });
        if (answer.kind !== 'done') break;
      }
      isBusy.current = false;
    };
    if (!isBusy.current) void readAll();
  }, [entries]);
}
