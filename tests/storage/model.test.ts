// Random orders of everything a reader does, with backgrounds that end and commands that are sent again: what is kept
// is compared, step by step, with what a reader would expect.
import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fromJson, toJson } from '../../src/pages/journal/file.ts';
import { sendFile } from '../../src/pages/journal/send-file.ts';
import type { Command, CommandAnswer } from '../../src/platform/commands.ts';
import type { Status } from '../../src/posting/status.ts';
import { correctionOf } from '../../src/storage/corrections.ts';
import type { Entry } from '../../src/storage/entry.ts';
import { everything } from '../../src/storage/journal.ts';
import { closeJournal, deleteJournal } from '../../src/storage/journal-db.ts';
import { seenMarksOf } from '../../src/storage/seen-marks.ts';
import { loadSettings } from '../../src/storage/stored-settings.ts';
import { background, PRIVATE, posting, read, shown, TEXT } from './background.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(() => fakeBrowser.reset());
afterEach(async () => {
  vi.restoreAllMocks();
  await deleteJournal();
});

/** Each run begins with nothing, also after one that failed. */
async function clear() {
  vi.restoreAllMocks();
  await deleteJournal();
  fakeBrowser.reset();
}

/** Orders tried; more of them, out of the usual run, find more. */
const RUNS = Number(process.env['UNDERTITLE_RUNS'] ?? 10);

const JOBS = ['1', '2', '3'];
const keyOf = (job: string) => `linkedin:${job}`;
const textOfJob = (job: string) => `${TEXT} Job ${job} of the north harbour, and no other.`;

/** What a reader expects of a job that is kept. */
interface Known {
  status: Status;
  notes: string[];
}

interface Model {
  kept: Map<string, Known>;
  corrected: Map<string, string>;
  skills: Set<string>;
}

interface Real {
  one: ReturnType<typeof background>;
  /** Commands that were sent, to be sent again. */
  sent: { id: string; command: Command }[];
  undo: string[];
  n: number;
}

const send = async <C extends Command>(
  real: Real,
  command: C,
  asker = {},
): Promise<CommandAnswer<C['kind']>> => {
  const id = `command-${++real.n}-of-the-model`;
  real.sent.push({ id, command });
  return real.one.send(command, { id, ...asker });
};

type Step = fc.AsyncCommand<Model, Real>;

/** Holds after every step: nothing of one job stands under another, and what the reader did is there. */
async function check(model: Model): Promise<void> {
  const entries = new Map((await everything()).map((entry) => [entry.key, entry]));
  for (const [key, entry] of entries) {
    const job = key.split(':')[1] ?? '';
    expect(entry.title).toBe(`Tide Engineer ${job}`);
    expect(entry.url).toBe(`https://www.linkedin.com/jobs/view/${job}/`);
    if (entry.description !== null) expect(entry.description).toContain(`Job ${job} of`);
    expect(entry.verdict).toBe(model.corrected.get(key) ?? 'ai');
  }
  expect([...entries.keys()].sort()).toEqual([...model.kept.keys()].sort());
  for (const [key, { status, notes }] of model.kept) {
    expect(entries.get(key)?.status).toBe(status);
    for (const word of notes) expect(entries.get(key)?.notes).toContain(word);
  }
  for (const job of JOBS) {
    const correction = await correctionOf(keyOf(job));
    expect(correction?.verdict).toBe(model.corrected.get(keyOf(job)));
    if (correction) expect(correction.title).toBe(`Tide Engineer ${job}`);
    const seen = (await seenMarksOf([keyOf(job)])).get(keyOf(job));
    const known = model.kept.get(keyOf(job));
    expect(seen?.status ?? 'seen').toBe(known?.status ?? 'seen');
  }
  expect(new Set((await loadSettings()).skills)).toEqual(model.skills);
}

/** A step that is checked after it was done. */
const step = (name: string, run: (model: Model, real: Real) => Promise<void>): Step => ({
  check: () => true,
  async run(model, real) {
    await run(model, real);
    await check(model);
  },
  toString: () => name,
});

const listing = (job: string) => read(job, { title: `Tide Engineer ${job}` });
const enter = (model: Model, job: string) =>
  model.kept.has(keyOf(job)) || model.kept.set(keyOf(job), { status: 'seen', notes: [] });

const STEPS: fc.Arbitrary<Step>[] = [
  fc.constantFrom(...JOBS).map((job) =>
    step(`open ${job}`, async (model, { one }) => {
      const verdict = (model.corrected.get(keyOf(job)) ?? 'ai') as Entry['verdict'];
      await one.open({ ...listing(job), verdict }, textOfJob(job));
      enter(model, job);
    }),
  ),
  fc.constantFrom(...JOBS).map((job) =>
    step(`open ${job} privately`, async (_model, { one }) => {
      await one.open(listing(job), textOfJob(job), { asker: { ...PRIVATE, url: listing(job).url } });
    }),
  ),
  fc.constantFrom(...JOBS).map((job) =>
    step(`find ${job} closed`, async (_model, { one }) => {
      await one.open(listing(job), null, { closed: true });
    }),
  ),
  fc
    .tuple(fc.constantFrom(...JOBS), fc.constantFrom<Status>('saved', 'applied', 'offer'))
    .map(([job, status]) =>
      step(`set ${job} to ${status} in the popup`, async (model, real) => {
        const one = posting(job, { description: textOfJob(job) });
        const answer = await send(real, { kind: 'status', shown: shown(one), status });
        expect(answer.kind).toBe('done');
        enter(model, job);
        Object.assign(model.kept.get(keyOf(job)) ?? {}, { status });
      }),
    ),
  fc.constantFrom(...JOBS).map((job) =>
    step(`save ${job} privately`, async (_model, real) => {
      const command = { kind: 'status' as const, shown: shown(posting(job)), status: 'saved' as const };
      expect((await send(real, command, { asker: PRIVATE })).kind).toBe('refused');
      // It was refused: sent again from elsewhere it would be another reader's wish.
      real.sent.pop();
    }),
  ),
  fc.tuple(fc.constantFrom(...JOBS), fc.boolean()).map(([job, isStale]) =>
    step(`note on ${job}${isStale ? ' from a window that saw no other' : ''}`, async (model, real) => {
      const words = `word${real.n}.`;
      const known = model.kept.get(keyOf(job));
      const now = (await everything()).find(({ key }) => key === keyOf(job))?.notes ?? '';
      const notes = isStale ? words : `${now} ${words}`;
      const change = { notes, was: isStale ? '' : now };
      const answer = await send(real, { kind: 'entry', key: keyOf(job), change });
      expect(answer.kind).toBe(known ? 'done' : 'refused');
      known?.notes.push(words);
    }),
  ),
  fc.constantFrom(...JOBS).map((job) =>
    step(`remove ${job}`, async (model, real) => {
      const answer = await send(real, { kind: 'remove', keys: [keyOf(job)], undo: true });
      if (answer.kind === 'done' && answer.result.undo) real.undo.push(answer.result.undo);
      model.kept.delete(keyOf(job));
    }),
  ),
  fc.tuple(fc.constantFrom(...JOBS), fc.constantFrom('ml', 'neither', null)).map(([job, verdict]) =>
    step(`correct ${job} to ${verdict}`, async (model, real) => {
      const one = shown(posting(job, { description: textOfJob(job) }));
      const wanted = verdict as 'ml' | 'neither' | null;
      await send(real, { kind: 'correct', shown: one, verdict: wanted, ours: 'ai' });
      if (verdict === null) model.corrected.delete(keyOf(job));
      else model.corrected.set(keyOf(job), verdict);
    }),
  ),
  fc.tuple(fc.constantFrom('Go', 'SQL', 'Rust'), fc.boolean()).map(([skill, isIn]) =>
    step(`${isIn ? 'add' : 'drop'} ${skill}`, async (model, real) => {
      const lists = { skills: [skill] };
      await send(real, {
        kind: 'settings',
        patch: { set: {}, add: isIn ? lists : {}, remove: isIn ? {} : lists },
      });
      if (isIn) model.skills.add(skill);
      else model.skills.delete(skill);
    }),
  ),
  fc.constant(
    step('end the background', async (_model, real) => {
      await closeJournal();
      real.one = background();
      await real.one.writer.start(false);
    }),
  ),
  fc.tuple(fc.constantFrom(...JOBS), fc.constantFrom<Status>('saved', 'rejected')).map(([job, status]) =>
    step(`set ${job} to ${status}, and end the background half-way`, async (model, real) => {
      const command = {
        kind: 'status' as const,
        shown: shown(posting(job, { description: textOfJob(job) })),
        status,
      };
      const id = `command-${++real.n}-of-the-model`;
      real.sent.push({ id, command });
      vi.spyOn(console, 'error').mockReturnValue();
      const write = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('ended'));
      await real.one.send(command, { id });
      write.mockRestore();
      real.one = background();
      await real.one.writer.start(false);
      // No answer came, so that it is sent again.
      expect((await real.one.send(command, { id })).kind).toBe('done');
      enter(model, job);
      Object.assign(model.kept.get(keyOf(job)) ?? {}, { status });
    }),
  ),
  fc.constantFrom(...JOBS).map((job) =>
    step(`correct ${job} to mixed, and end the background half-way`, async (model, real) => {
      const one = shown(posting(job, { description: textOfJob(job) }));
      const command = { kind: 'correct' as const, shown: one, verdict: 'mixed' as const, ours: null };
      const id = `command-${++real.n}-of-the-model`;
      real.sent.push({ id, command });
      vi.spyOn(console, 'error').mockReturnValue();
      const write = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw new Error('ended');
      });
      await real.one.send(command, { id });
      write.mockRestore();
      real.one = background();
      expect((await real.one.send(command, { id })).kind).toBe('done');
      model.corrected.set(keyOf(job), 'mixed');
    }),
  ),
  fc.nat(40).map((back) =>
    step(`send a command of ${back} before again`, async (_model, real) => {
      const again = real.sent.at(-1 - (back % Math.max(1, real.sent.length)));
      if (again) await real.one.send(again.command, { id: again.id });
    }),
  ),
  fc.constant(
    step('export, wipe and import', async (model, real) => {
      const before = await everything();
      await send(real, { kind: 'remove', keys: null, undo: false });
      expect(await everything()).toEqual([]);
      const file = fromJson(toJson(before));
      if (!('entries' in file)) throw new Error(file.problem);
      expect(file.bad).toEqual([]);
      const answer = await sendFile((command) => send(real, command), file.entries, false);
      expect(answer).toMatchObject({ kind: 'done', result: { added: before.length } });
      expect(toJson(await everything())).toBe(toJson(before));
      real.undo = [];
      expect(model.kept.size).toBe(before.length);
    }),
  ),
];

describe('whatever a reader does, in whatever order', () => {
  it('nothing typed is lost, nothing of another job is written, and all of it leaves and comes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(STEPS, { maxCommands: 30, size: 'max' }), async (steps) => {
        await clear();
        await fc.asyncModelRun(
          () => ({
            model: {
              kept: new Map(),
              corrected: new Map(),
              skills: new Set<string>(),
              typed: new Set<string>(),
            },
            real: { one: background(), sent: [], undo: [], n: 0 },
          }),
          steps,
        );
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  it('what is taken back is what nothing has changed since', async () => {
    const work = fc.constantFrom('note', 'status', 'open', 'remove', 'nothing');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('import', 'remove'),
        fc.array(work, { maxLength: 3 }),
        async (kind, later) => {
          await clear();
          const { send: tell, open } = background();
          await open(listing('1'), textOfJob('1'));
          await tell({ kind: 'entry', key: keyOf('1'), change: { notes: 'before', was: '' } });
          const before = await everything();
          let change: string | null = null;
          if (kind === 'remove') {
            const answer = await tell({ kind: 'remove', keys: [keyOf('1')], undo: true });
            if (answer.kind === 'done') change = answer.result.undo;
          } else {
            const [entry] = before;
            if (!entry) throw new Error('nothing was kept');
            const theirs = { ...entry, last: entry.last + 1, notes: 'theirs', country: 'FR' };
            const answer = await sendFile(tell, [theirs, { ...entry, key: keyOf('9') }], false);
            if (answer.kind === 'done' && 'undo' in answer.result) change = answer.result.undo;
          }
          const done = new Set<string>();
          for (const one of later) {
            const now = (await everything()).find(({ key }) => key === keyOf('1'));
            if (one === 'open') await open(listing('1'), textOfJob('1'));
            if (one === 'remove') await tell({ kind: 'remove', keys: [keyOf('1')], undo: false });
            if (one === 'status') await tell({ kind: 'entry', key: keyOf('1'), change: { status: 'offer' } });
            if (one === 'note') {
              const notes = `${now?.notes ?? ''} later`;
              await tell({ kind: 'entry', key: keyOf('1'), change: { notes, was: now?.notes ?? '' } });
            }
            if (one === 'open' || now) done.add(one);
            if (one === 'remove') for (const gone of ['note', 'status', 'open']) done.delete(gone);
          }
          const stood = (await everything()).find(({ key }) => key === keyOf('1'));
          await tell({ kind: 'undo', change: change ?? 'no-such-change' });
          const after = (await everything()).find(({ key }) => key === keyOf('1'));
          if (done.size === 0) expect(await everything()).toEqual(before);
          // What was done later stands, whatever was taken back.
          if (done.has('note')) expect(after?.notes).toContain('later');
          if (done.has('status')) expect(after?.status).toBe('offer');
          if (kind === 'remove') expect(after?.notes).toContain('before');
          if (kind === 'import' && !done.has('remove')) expect(after?.notes).toContain('before');
          if (kind === 'import' && !stood) expect(after).toBeUndefined();
          await deleteJournal();
          fakeBrowser.reset();
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});
