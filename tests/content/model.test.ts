// @vitest-environment happy-dom
// Random orders of all that a page, a reader and a browser do, against one simple model: what is shown or stored always
// belongs to the text in the page, and nothing the reader did is lost.
import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Verdict } from '../../src/classifier/analysis.ts';
import { badgesInPage } from '../../src/content/badge.ts';
import { begin } from '../../src/content/page.ts';
import type { Status } from '../../src/posting/status.ts';
import { correctionOf } from '../../src/storage/corrections.ts';
import { everything } from '../../src/storage/journal.ts';
import { deleteJournal } from '../../src/storage/journal-db.ts';
import { JOBS, linkedinPane } from '../browser/pages.mjs';
import { createWorld, type World } from './world.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./line.ts')).api }));

interface Job {
  id: string;
  title: string;
  company: string;
  place: string;
  html: string;
  verdict: Verdict;
}

const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const { ai, ml, neither } = JOBS;
/** Another team of the first employer: the same title, and mostly the same text. */
const twin = {
  ...ai,
  id: '4100000009',
  html: ai.html
    .replace('scheduling software for hospitals', 'route planning for small ferries and their crews')
    .replace('answer ward managers', 'talk to harbour masters')
    .replace(
      '4+ years of software engineering in Python or TypeScript',
      'A record of software that crews rely on',
    ),
};
const ALL: Job[] = [
  { ...ai, verdict: 'ai' },
  { ...ml, verdict: 'ml' },
  { ...neither, verdict: 'neither' },
  { ...twin, verdict: 'ai' },
];
const jobOf = (text: string) => ALL.find(({ html }) => words(html) === words(text)) ?? null;
const keyOf = ({ id }: Job) => `linkedin:${id}`;
const addressOf = ({ id }: Job) => `https://www.linkedin.com/jobs/search/?currentJobId=${id}`;

/** Orders tried: always the same few, so that nothing else can fail a change. `UNDERTITLE_RUNS=400` tries others each time. */
const { UNDERTITLE_RUNS: asked } = process.env;
const TURNS = asked ? { numRuns: Number(asked), endOnFailure: true } : { numRuns: 20, seed: 5 };

/** How late each part of a job is there, in milliseconds. */
interface Late {
  address: number;
  title: number;
  text: number;
}
const late = () => fc.constantFrom(0, 0, 100, 400, 1000, 4000, 7000, 12_000);
/** By how much more it may be late this time, in milliseconds: less than a reader takes to choose again. */
const more = fc.nat(400);

interface Model {
  address: Job;
  title: Job;
  /** Null while the pane is empty. */
  text: Job | null;
  corrected: Map<string, Verdict>;
  status: Map<string, Status>;
  notes: Map<string, string[]>;
  removed: { change: string; key: string; status: Status | undefined; notes: string[] } | null;
  pending: ReturnType<typeof setTimeout>[];
  late: Late;
  n: number;
}
interface Real {
  world: World;
}
type Step = fc.AsyncCommand<Model, Real>;

const goTo = (job: Job) => {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(addressOf(job));
  window.dispatchEvent(new Event('popstate'));
};
const show = (selector: string, html: string) => {
  const element = document.querySelector(selector);
  if (element) element.innerHTML = html;
};
const showTitle = ({ title, company }: Job) => {
  show('.job-details-jobs-unified-top-card__job-title h1 a', title);
  show('.job-details-jobs-unified-top-card__company-name a', company);
};

/** A page changes a part of itself, as late as it is. */
function arrive(model: Model, part: keyof Late, job: Job): void {
  model[part] = job;
  if (part === 'address') goTo(job);
  if (part === 'title') showTitle(job);
  if (part === 'text') show('#job-details > div', job.html);
}

/**
 * How late a board is, each time by about as much. It sends its parts in one order: the text never after the address, or
 * never before it; the title comes with the text at the latest.
 */
const board: fc.Arbitrary<Late> = fc
  .record({ address: late(), title: late(), text: late() })
  .map(({ address, title, text }) => ({ address, title: Math.min(title, text), text }));

/** The reader chooses a job; what was on its way for the one before never comes. */
function choose(model: Model, job: Job, more: number): void {
  const { late } = model;
  for (const timer of model.pending.splice(0)) clearTimeout(timer);
  for (const part of ['address', 'title', 'text'] as const) {
    if (late[part] === 0) arrive(model, part, job);
    else model.pending.push(setTimeout(() => arrive(model, part, job), late[part] + more));
  }
}

const isWhole = ({ address, title, text }: Model) => address === text && title.title === text.title;
/** Text of another team's under the same title: for some seconds it may still be the first one's, reworded. */
const areTwins = (a: Job, b: Job) => a !== b && a.title === b.title;

/** While one of two jobs of one title is on its way, nothing in the page tells its text from the other's. */
const isToldFrom = (model: Model, job: Job) =>
  isWhole(model) || model.text === null || !areTwins(model.text, job);

const badgesInPane = () => badgesInPage().filter(({ kind }) => kind === 'listing');

/** Holds at every moment: nothing of one job stands beside, or is told of, another. */
function checkShown(model: Model, { view, toolbar }: World): void {
  const inPane = badgesInPane();
  expect(inPane.length).toBeLessThanOrEqual(1);
  const [badge] = inPane;
  const { address, text } = model;
  if (badge) {
    expect(badge.title).toBe(model.title.title);
    const isIts = text === null || address === text || areTwins(address, text);
    expect(isIts, `a badge for ${address.id} over ${text?.id}`).toBe(true);
    expect(badge.verdict).toBe(model.corrected.get(keyOf(address)) ?? address.verdict);
  }
  if (toolbar !== null) expect([toolbar, badge?.verdict]).toEqual([badge?.verdict, toolbar]);
  if (view?.front.kind !== 'listing') return;
  const { key, posting } = view.front;
  expect([key, posting.id]).toEqual([keyOf(address), address.id]);
  expect(posting.title).toBe(model.title.title);
  const told = jobOf(posting.description ?? '');
  expect(told?.id).toBe(address.id);
}

/** Holds after every step: what is stored under a job is that job's, and what the reader did is there. */
async function checkStored(model: Model): Promise<void> {
  const entries = new Map((await everything()).map((entry) => [entry.key, entry]));
  for (const job of ALL) {
    const key = keyOf(job);
    const entry = entries.get(key);
    const correction = await correctionOf(key);
    expect(correction?.verdict).toBe(model.corrected.get(key));
    if (correction) expect([correction.title, correction.company]).toEqual([job.title, job.company]);
    expect(entry?.status ?? 'seen').toBe(model.status.get(key) ?? 'seen');
    for (const word of model.notes.get(key) ?? []) expect(entry?.notes).toContain(word);
    if (!entry) continue;
    expect([entry.title, entry.company]).toEqual([job.title, job.company]);
    expect(entry.url).toContain(job.id);
    expect(jobOf(entry.description ?? '')?.id).toBe(job.id);
    expect(entry.verdict).toBe(model.corrected.get(key) ?? job.verdict);
  }
  expect([...entries.keys()].filter((key) => !ALL.some((job) => keyOf(job) === key))).toEqual([]);
}

const SLICE = 700;
/** Time passes, and all of it is looked at. */
async function pass(model: Model, { world }: Real, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= SLICE) {
    await world.pass(Math.min(SLICE, left));
    // The page is looked at with the next frame.
    await world.pass(120);
    checkShown(model, world);
  }
}

/** What a view's command was answered, as soon as it is; meanwhile time passes. */
async function answerOf<T>({ world }: Real, sent: Promise<T>): Promise<T> {
  const answers: T[] = [];
  void sent.then((answer) => void answers.push(answer));
  for (let round = 0; round < 60; round++) {
    await world.pass(1000);
    const [answer] = answers;
    if (answer !== undefined) return answer;
  }
  throw new Error('no answer within a minute');
}

const step = (name: string, run: (model: Model, real: Real) => Promise<void>): Step => ({
  check: () => true,
  async run(model, real) {
    await run(model, real);
    await pass(model, real, 20);
    await checkStored(model);
  },
  toString: () => name,
});

const job = fc.nat(ALL.length - 1).map((n) => ALL[n] as Job);
/** The listing a view shows now; null where it shows none. */
const shownIn = ({ view }: World) =>
  view?.front.kind === 'listing' ? { key: view.front.key, posting: view.front.posting } : null;

const STEPS: fc.Arbitrary<Step>[] = [
  fc.record({ job, more, wait: fc.integer({ min: 0, max: 6000 }) }).map(({ job: one, more, wait }) =>
    step(`choose ${one.id}, ${more} ms later than usual, wait ${wait}`, async (model, real) => {
      if (!isToldFrom(model, one)) return;
      const [before] = badgesInPane();
      choose(model, one, more);
      // In the very frame in which the title changes its badge goes.
      for (let i = 0; i < 20; i++) await Promise.resolve();
      for (const { title } of badgesInPane()) expect(title).toBe(before?.title);
      await pass(model, real, wait);
    }),
  ),
  fc.integer({ min: 1, max: 3000 }).map((ms) => step(`wait ${ms}`, (model, real) => pass(model, real, ms))),
  fc.constant(
    step('rest', async (model, real) => {
      await pass(model, real, 16_000);
      // All has arrived: the job is read, or the reader is told that it is awaited for long.
      if (!isWhole(model)) return;
      const front = real.world.view?.front;
      if (front?.kind === 'listing') expect(front.key).toBe(keyOf(model.address));
      else if (real.world.view) expect(front).toMatchObject({ kind: 'reading', slow: true });
    }),
  ),
  fc.constant(
    step('empty the pane', async (model, real) => {
      const before = model.text;
      show('#job-details > div', '');
      model.text = null;
      await pass(model, real, 300);
      // While another text is on its way, the pane stays empty.
      if (model.text === null && before === model.address && before) arrive(model, 'text', before);
    }),
  ),
  fc
    .tuple(fc.constantFrom<Status>('saved', 'applied', 'offer'), fc.option(job, { nil: null }))
    .map(([status, next]) =>
      step(`set to ${status}${next ? ` while ${next.id} is chosen` : ''}`, async (model, real) => {
        const shown = shownIn(real.world);
        if (!shown) return;
        if (next && isToldFrom(model, next)) choose(model, next, 0);
        const answered = real.world.send({ kind: 'status', shown, status });
        await pass(model, real, 3000);
        expect((await answerOf(real, answered)).kind).toBe('done');
        model.status.set(shown.key, status);
      }),
    ),
  fc
    .tuple(fc.constantFrom<Verdict | null>('mixed', 'neither', null), fc.option(job, { nil: null }))
    .map(([verdict, next]) =>
      step(`correct to ${verdict}${next ? ` while ${next.id} is chosen` : ''}`, async (model, real) => {
        const shown = shownIn(real.world);
        if (!shown) return;
        if (next && isToldFrom(model, next)) choose(model, next, 0);
        if (verdict === null) model.corrected.delete(shown.key);
        else model.corrected.set(shown.key, verdict);
        const answered = real.world.send({ kind: 'correct', shown, verdict, ours: null });
        // Until it is kept the badge may say what it said.
        expect((await answerOf(real, answered)).kind).toBe('done');
      }),
    ),
  job.map((one) =>
    step(`type a note on ${one.id}`, async (model, real) => {
      const known = (await everything()).find(({ key }) => key === keyOf(one));
      if (!known) return;
      const word = `word${++model.n}.`;
      const change = { notes: `${known.notes} ${word}`, was: known.notes };
      const answered = real.world.send({ kind: 'entry', key: keyOf(one), change });
      await pass(model, real, 3000);
      expect((await answerOf(real, answered)).kind).toBe('done');
      model.notes.set(keyOf(one), [...(model.notes.get(keyOf(one)) ?? []), word]);
    }),
  ),
  job.map((one) =>
    step(`remove ${one.id}`, async (model, real) => {
      const key = keyOf(one);
      const answered = real.world.send({ kind: 'remove', keys: [key], undo: true });
      await pass(model, real, 3000);
      const answer = await answerOf(real, answered);
      expect(answer.kind).toBe('done');
      if (answer.kind !== 'done' || answer.result.undo === null) return;
      const held = { status: model.status.get(key), notes: model.notes.get(key) ?? [] };
      model.removed = { change: answer.result.undo, key, ...held };
      model.status.delete(key);
      model.notes.delete(key);
    }),
  ),
  fc.constant(
    step('undo', async (model, real) => {
      const { removed } = model;
      if (!removed) return;
      model.removed = null;
      const answered = real.world.send({ kind: 'undo', change: removed.change });
      await pass(model, real, 3000);
      expect((await answerOf(real, answered)).kind).toBe('done');
      const { key, status, notes } = removed;
      // What was done to it since stands.
      if (status && !model.status.has(key)) model.status.set(key, status);
      model.notes.set(key, [...notes, ...(model.notes.get(key) ?? [])]);
    }),
  ),
  fc.integer({ min: 0, max: 5 }).map((writes) =>
    step(`end the background after ${writes} writes`, async (_model, { world }) => {
      world.endBackground(writes);
    }),
  ),
  fc.integer({ min: 1, max: 3 }).map((count) =>
    step(`lose ${count} answers`, async (_model, { world }) => {
      world.loseAnswers(count);
    }),
  ),
  fc
    .tuple(fc.constantFrom<Verdict | null>('mixed', null), fc.constantFrom<Status>('saved', 'rejected'))
    .map(([verdict, status]) =>
      step(
        `put the page away, correct to ${verdict}, set to ${status}, bring it back`,
        async (model, real) => {
          const { world } = real;
          const shown = shownIn(world);
          // Nothing arrives in a page that rests in the cache.
          if (model.pending.length > 0 && !isWhole(model)) return;
          world.putAway();
          expect(world.view).toBeNull();
          if (shown) {
            const answers = [
              world.send({ kind: 'correct', shown, verdict, ours: null }),
              world.send({ kind: 'status', shown, status }),
            ];
            await world.pass(3000);
            await world.pass(3000);
            for (const answer of answers) expect((await answer).kind).toBe('done');
            if (verdict === null) model.corrected.delete(shown.key);
            else model.corrected.set(shown.key, verdict);
            model.status.set(shown.key, status);
          }
          world.bringBack();
          world.openView();
          await world.pass(3000);
          await pass(model, real, 3000);
          if (world.view?.front.kind === 'listing') expect(world.toolbar).not.toBeNull();
          const [badge] = badgesInPane();
          if (badge && model.status.has(keyOf(model.address)))
            expect(badge.status).toBe(model.status.get(keyOf(model.address)));
        },
      ),
    ),
];

const page = (first: Job) => {
  const html = linkedinPane([first, ...ALL.filter((one) => one !== first)]);
  document.documentElement.innerHTML = html.replace(/<script>[\s\S]*?<\/script>/g, '');
};

beforeEach(() => {
  vi.useFakeTimers({
    toFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'performance',
      'requestAnimationFrame',
    ],
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('whatever page, reader and browser do, in whatever order', () => {
  it('what is shown or stored belongs to the text in the page, and nothing done is lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(ALL.length - 1),
        board,
        fc.commands(STEPS, { maxCommands: Number(process.env['UNDERTITLE_STEPS'] ?? 15), size: 'max' }),
        async (n, late, steps) => {
          const first = ALL[n] as Job;
          vi.restoreAllMocks();
          vi.spyOn(console, 'error').mockReturnValue();
          vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
            ...{ width: 90, height: 20, top: 0, left: 0, bottom: 20, right: 90, x: 0, y: 0 },
          } as DOMRect);
          fakeBrowser.reset();
          await deleteJournal();
          goTo(first);
          page(first);
          const world = createWorld(begin);
          world.openView();
          const model: Model = {
            ...{ address: first, title: first, text: first, corrected: new Map(), status: new Map() },
            ...{ notes: new Map(), removed: null, pending: [], late, n: 0 },
          };
          try {
            await world.pass(1000);
            expect(world.view?.front).toMatchObject({ kind: 'listing', key: keyOf(first) });
            await fc.asyncModelRun(() => ({ model, real: { world } }), steps);
          } finally {
            for (const timer of model.pending) clearTimeout(timer);
            await world.close();
          }
        },
      ),
      TURNS,
    );
  }, 3_600_000);
});
