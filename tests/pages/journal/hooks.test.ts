// @vitest-environment happy-dom
import { createRef, h, render } from 'preact';
import { useRef } from 'preact/hooks';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EVERYTHING, type JournalQuery } from '../../../src/pages/journal/rows.ts';
import type { JournalStore } from '../../../src/pages/journal/use-journal.ts';
import { type Drafts, type Note, useNote } from '../../../src/pages/journal/use-note.ts';
import { type OpenEntry, useOpenEntry } from '../../../src/pages/journal/use-open-entry.ts';
import { useReadAnew } from '../../../src/pages/journal/use-read-anew.ts';
import { type TextSearch, useTextSearch } from '../../../src/pages/journal/use-text-search.ts';
import type { CommandAnswer } from '../../../src/platform/commands.ts';
import type { Entry } from '../../../src/storage/entry.ts';
import { LIMITS } from '../../../src/storage/limits.ts';
import { useFocusAfterRemoval } from '../../../src/ui/use-focus-after-removal.ts';
import { entry } from './entry.ts';

const settle = (ms = 40) => new Promise((resolve) => setTimeout(resolve, ms));
/** Draws a component that does no more than use a hook, with what it is given. */
const use = <P extends object>(component: (props: P) => null, props: P) => {
  render(h(component, props), document.body);
  return settle();
};

describe('the entry that is open', () => {
  let opened: OpenEntry | null = null;
  const Page = ({ entries, open }: { entries: Entry[]; open: string | null }) => {
    opened = useOpenEntry(entries, open);
    return null;
  };
  const twins = [
    entry('1', { same: 'x', location: 'Hull' }),
    entry('2', { same: 'x', location: 'Hull' }),
    entry('3', { same: 'y' }),
  ];

  it('is found by its key, also where another stands for its group', async () => {
    await use(Page, { entries: twins, open: 'linkedin:2' });
    expect(opened).toMatchObject({ row: { entry: { key: 'linkedin:2' } }, gone: false });
    expect(opened?.row.twins.map(({ key }) => key)).toEqual(['linkedin:1']);
  });

  it('stays, as it was, when it is taken out elsewhere', async () => {
    await use(Page, { entries: twins, open: 'linkedin:3' });
    await use(Page, { entries: twins.slice(0, 2), open: 'linkedin:3' });
    expect(opened).toMatchObject({ row: { entry: { key: 'linkedin:3' } }, gone: true });
    await use(Page, { entries: twins.slice(0, 2), open: null });
    expect(opened).toBeNull();
  });
});

describe('entries kept before needs were', () => {
  const sent: string[][] = [];
  let isRefused = false;
  const send: JournalStore['send'] = async (command) => {
    if (command.kind === 'readAnew') sent.push(command.keys);
    return (
      isRefused ? { kind: 'failed', trouble: 'broken', why: '' } : { kind: 'done', result: { read: [] } }
    ) as never;
  };
  const Page = ({ entries }: { entries: Entry[] | null }) => {
    useReadAnew(entries, send);
    return null;
  };
  const old = (n: number) => Array.from({ length: n }, (_, i) => entry(String(i)));
  beforeEach(() => {
    render(null, document.body);
    sent.length = 0;
    isRefused = false;
  });

  it('are read anew a few at a time, each once, and those with needs not at all', async () => {
    await use(Page, { entries: null });
    await use(Page, { entries: [entry('known', { needs: [] }), ...old(60)] });
    expect(sent.map((keys) => keys.length)).toEqual([25, 25, 10]);
    expect(new Set(sent.flat())).toEqual(new Set(old(60).map(({ key }) => key)));
    await use(Page, { entries: old(61) });
    expect(sent.slice(3)).toEqual([['linkedin:60']]);
  });

  it('are left alone when they cannot be', async () => {
    isRefused = true;
    await use(Page, { entries: old(60) });
    expect(sent).toHaveLength(1);
  });
});

describe('a note', () => {
  let note: Note;
  let drafts: Drafts;
  const waiting: { notes: string; was: string; end(answer: CommandAnswer<'entry'>): void }[] = [];
  const field = createRef<HTMLTextAreaElement>();
  const keep = (notes: string, was: string) =>
    new Promise<CommandAnswer<'entry'>>((end) => waiting.push({ notes, was, end }));
  const Page = ({ one }: { one: Entry }) => {
    note = useNote(one, keep, drafts, field);
    return null;
  };
  const done = (notes: string): CommandAnswer<'entry'> => ({
    kind: 'done',
    result: { entry: entry('1', { notes }) },
  });
  const end = async (answer: CommandAnswer<'entry'>) => {
    waiting.shift()?.end(answer);
    await settle();
  };
  const type = async (text: string) => {
    note.input(text);
    await settle();
  };
  beforeEach(async () => {
    waiting.length = 0;
    drafts = new Map();
    render(null, document.body);
    await use(Page, { one: entry('1', { notes: 'old' }) });
  });

  it('is kept one write at a time, the last word too', async () => {
    await type('one');
    void note.save();
    await type('one two');
    void note.save();
    await settle();
    expect(waiting.map(({ notes }) => notes)).toEqual(['one']);
    await end(done('one'));
    expect(waiting.map(({ notes, was }) => [notes, was])).toEqual([['one two', 'one']]);
    await end(done('one two'));
    expect(note).toMatchObject({ typed: 'one two', state: 'saved' });
    expect(drafts.size).toBe(0);
  });

  it('takes in what another window wrote, behind what is typed meanwhile', async () => {
    await type('mine');
    void note.save();
    await type('mine and more');
    await end(done('mine\n\ntheirs'));
    expect(note.typed).toBe('mine and more\n\ntheirs');
    expect(waiting.map(({ notes, was }) => [notes, was])).toEqual([
      ['mine and more\n\ntheirs', 'mine\n\ntheirs'],
    ]);
  });

  it('that cannot be kept stays in the field, says so, and outlives its window', async () => {
    await type('mine');
    void note.save();
    await end({ kind: 'failed', trouble: 'full', why: '' });
    expect(note).toMatchObject({ typed: 'mine', state: 'unsaved', words: expect.stringContaining('full') });
    render(null, document.body);
    await settle();
    await end({ kind: 'failed', trouble: 'full', why: '' });
    await use(Page, { one: entry('1', { notes: 'old' }) });
    expect(note).toMatchObject({ typed: 'mine', state: 'unsaved' });
    void note.save();
    expect(waiting.at(-1)).toMatchObject({ notes: 'mine', was: 'old' });
    await end(done('mine'));
    expect(note).toMatchObject({ state: 'saved', words: '' });
  });

  it('that is longer than a note can be stays in the field as it is, and says so', async () => {
    const long = 'x'.repeat(LIMITS.notes + 1);
    await type(long);
    await note.save();
    await settle();
    expect(waiting).toEqual([]);
    expect(note).toMatchObject({ typed: long, state: 'unsaved', words: expect.stringContaining('200,000') });
    expect(drafts.get('linkedin:1')).toMatchObject({ failed: true });
    await type('shorter');
    void note.save();
    await end(done('shorter'));
    expect(note).toMatchObject({ state: 'saved', words: '' });
  });

  it('shows what another window wrote while nothing is typed here', async () => {
    await use(Page, { one: entry('1', { notes: 'theirs' }) });
    expect(note.typed).toBe('theirs');
    await type('theirs, mine');
    await use(Page, { one: entry('1', { notes: 'theirs again' }) });
    expect(note.typed).toBe('theirs, mine');
  });
});

describe('a search through the descriptions', () => {
  let search: TextSearch;
  const texts = new Map<string, string>();
  const eachText = vi.fn(async (visit: (part: ReadonlyMap<string, string>) => void) => visit(new Map(texts)));
  const textOf = vi.fn(async (key: string) => texts.get(key) ?? null);
  const Page = ({ entries, query }: { entries: Entry[]; query: JournalQuery }) => {
    search = useTextSearch({ eachText, textOf }, entries, query);
    return null;
  };
  const query = { ...EVERYTHING, words: 'Tide actuaries', inText: true };
  const found = () => [...search.found].map(([key, words]) => [key, [...words].sort()]);

  it('begins anew for other words alone, and looks at the text of what changed', async () => {
    texts.set('linkedin:1', 'Explain the TIDE to actuaries.');
    texts.set('linkedin:2', 'Splice ropes.');
    const [one, two] = [entry('1'), entry('2')];
    await use(Page, { entries: [one, two], query });
    await settle(300);
    expect(found()).toEqual([['linkedin:1', ['actuaries', 'tide']]]);
    // A note is saved: the entry is another, its text is not.
    await use(Page, { entries: [{ ...one, notes: 'x' }, two], query });
    expect(found()).toEqual([['linkedin:1', ['actuaries', 'tide']]]);
    // One is read anew, and its text is another now; a third comes in.
    texts.set('linkedin:2', 'Ropes and tide.');
    texts.set('linkedin:3', 'Actuaries wanted.');
    const third = entry('3');
    await use(Page, { entries: [one, { ...two, last: 9 }, third], query });
    expect(found().sort()).toEqual([
      ['linkedin:1', ['actuaries', 'tide']],
      ['linkedin:2', ['tide']],
      ['linkedin:3', ['actuaries']],
    ]);
    expect(eachText).toHaveBeenCalledTimes(1);
    await use(Page, { entries: [one], query: { ...query, words: 'ropes' } });
    await settle(300);
    expect(eachText).toHaveBeenCalledTimes(2);
  });
});

describe('a search while entries come in', () => {
  let search: TextSearch;
  let waiting: { key: string; end(text: string): void }[] = [];
  let visit: (part: ReadonlyMap<string, string>) => void = () => undefined;
  const eachText = (found: typeof visit) => {
    visit = found;
    return new Promise<void>(() => undefined);
  };
  const textOf = (key: string) => new Promise<string>((end) => waiting.push({ key, end }));
  const Page = ({ entries, words = 'tide' }: { entries: Entry[]; words?: string }) => {
    search = useTextSearch({ eachText, textOf }, entries, { ...EVERYTHING, words, inText: true });
    return null;
  };
  const [one, two, three] = [entry('1'), entry('2'), entry('3')];
  beforeEach(async () => {
    render(null, document.body);
    waiting = [];
    await use(Page, { entries: [one] });
    await settle(300);
  });

  it('looks at every text that changed, also where another change cut a look short', async () => {
    await use(Page, { entries: [{ ...one, last: 9 }, two] });
    await use(Page, { entries: [{ ...one, last: 9 }, two, three] });
    for (let i = 0; i < 6; i++) {
      const now = waiting;
      waiting = [];
      for (const { key, end } of now) end(`${key} waits for the tide`);
      await settle(10);
    }
    expect([...search.found.keys()].sort()).toEqual(['linkedin:1', 'linkedin:2', 'linkedin:3']);
  });

  it('finds nothing by words that are no longer searched for', async () => {
    const entries = [{ ...one, last: 9 }];
    await use(Page, { entries });
    await use(Page, { entries, words: 'ropes' });
    await settle(300);
    for (const { end } of waiting) end('The tide is out.');
    await settle();
    visit(new Map([['linkedin:2', 'Ropes.']]));
    await settle();
    expect([...search.found.keys()]).toEqual(['linkedin:2']);
  });

  it('does not go back to the text that all were read with before it changed', async () => {
    await use(Page, { entries: [{ ...one, last: 9 }] });
    for (const { end } of waiting) end('No more of that.');
    await settle();
    visit(new Map([['linkedin:1', 'The tide is out.']]));
    await settle();
    expect([...search.found.keys()]).toEqual([]);
  });
});

describe('the focus', () => {
  const Chips = ({ names }: { names: string[] }) => {
    const part = useRef<HTMLDivElement>(null);
    useFocusAfterRemoval(part);
    return h(
      'div',
      { ref: part, tabIndex: -1 },
      names.map((name) => h('button', { key: name }, name)),
    );
  };
  const draw = (names: string[]) => render(h(Chips, { names }), document.body);
  const focused = () => document.activeElement?.textContent;
  it.each([
    ['b', ['a', 'c'], 'c'],
    ['c', ['a', 'b'], 'b'],
  ])('goes to what stands in the place of %s', (gone, left, wanted) => {
    draw(['a', 'b', 'c']);
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === gone)?.focus();
    draw(left);
    expect(focused()).toBe(wanted);
  });
});
