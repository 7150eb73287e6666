// @vitest-environment happy-dom

import { fakeBrowser } from '@webext-core/fake-browser';
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type JournalStore, useJournal } from '../../../src/pages/journal/use-journal.ts';
import type { Entry } from '../../../src/storage/entry.ts';
import { entry } from './entry.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const settle = (ms = 40) => new Promise((resolve) => setTimeout(resolve, ms));

/** A reading of the store that saw what was kept when it began, and is answered when the test says so. */
interface Reading {
  what: string;
  answer(): Promise<void>;
}

describe('the entries of a journal', () => {
  let kept: Map<string, Entry>;
  let readings: Reading[];
  let changed: (keys: readonly string[]) => void = () => undefined;
  let journal: ReturnType<typeof useJournal>;

  const reading = <T>(what: string, found: T): Promise<T> =>
    new Promise((resolve) =>
      readings.push({
        what,
        async answer() {
          readings = readings.filter((one) => one !== this);
          resolve(found);
          await settle();
        },
      }),
    );
  const sorted = () => [...kept.values()].sort((a, b) => b.last - a.last);
  const store: JournalStore = {
    latest: (count, after) => {
      const all = sorted();
      const from = after ? all.findIndex(({ key }) => key === after.key) + 1 : 0;
      return reading(after ? 'more' : 'latest', all.slice(from, from + count));
    },
    count: () => Promise.resolve(kept.size),
    entryOf: (key) => reading(key, kept.get(key) ?? null),
    textOf: async () => null,
    eachText: async () => undefined,
    everything: async () => [],
    async send(command) {
      if (command.kind !== 'entry') return { kind: 'done', result: { read: [] } } as never;
      const next = { ...(kept.get(command.key) ?? entry('none')), ...command.change };
      kept.set(next.key, next);
      return { kind: 'done', result: { entry: next } } as never;
    },
    follow(listener) {
      changed = listener;
    },
    onLeave: () => undefined,
    askToPersist: async () => true,
    troubleOf: () => 'broken',
    download: () => undefined,
  };
  const Page = () => {
    journal = useJournal(store);
    return null;
  };
  const answer = (what: string) => readings.find((one) => one.what === what)?.answer();
  const answerAll = async () => {
    while (readings.length > 0) await readings[0]?.answer();
  };
  const notes = () => journal.entries?.map((one) => one.notes);

  beforeEach(async () => {
    readings = [];
    kept = new Map(
      [entry('1', { last: 3, needs: [] }), entry('2', { last: 2, needs: [] })].map((one) => [one.key, one]),
    );
    render(h(Page, {}), document.body);
    await settle();
    await answerAll();
  });
  afterEach(() => render(null, document.body));

  it('keep a note that was saved while all of them were being read', async () => {
    changed([]);
    await settle();
    const saved = journal.setNotes('linkedin:1', 'mine', '', false);
    await settle();
    // What was read before the note was kept comes after the answer to it.
    await answerAll();
    await saved;
    await answerAll();
    expect(notes()).toEqual(['mine', '']);
  });

  it('keep what the later of two readings of an entry found, whichever comes first', async () => {
    changed(['linkedin:1']);
    await settle();
    const [before] = readings;
    kept.set('linkedin:1', entry('1', { last: 3, notes: 'theirs', needs: [] }));
    changed(['linkedin:1']);
    await settle();
    await readings[1]?.answer();
    expect(notes()).toEqual(['theirs', '']);
    await before?.answer();
    expect(notes()).toEqual(['theirs', '']);
  });

  it('do not bring back one that was taken out while all were being read', async () => {
    changed([]);
    await settle();
    kept.delete('linkedin:1');
    changed(['linkedin:1']);
    await settle();
    await answer('linkedin:1');
    await answer('latest');
    expect(journal.entries?.map(({ key }) => key)).toEqual(['linkedin:2']);
    expect(journal.total).toBe(1);
  });

  it('are counted as a whole while the later ones are still being read', async () => {
    for (let i = 10; i < 300; i++) {
      const one = entry(String(i), { last: 0, needs: [] });
      kept.set(one.key, one);
    }
    render(null, document.body);
    render(h(Page, {}), document.body);
    await settle();
    await answer('latest');
    expect([journal.entries?.length, journal.total]).toEqual([200, 292]);
    changed(['linkedin:2']);
    await settle();
    await answer('linkedin:2');
    expect([journal.entries?.length, journal.total]).toEqual([200, 292]);
    await answerAll();
    expect([journal.entries?.length, journal.total]).toEqual([292, 292]);
  });
});
