import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as settling from '../../src/content/settle.ts';

type PageLook = settling.PageLook;

/** Words of one job's description: another job shares none of them. */
const words = (job: string, n = 80) =>
  Array.from({ length: n }, (_, i) => `${job}${'abcdefgh'[i % 8]}${i % 7}x word${job}`).join(' ');
const TITLES: Record<string, string> = { a: 'AI Engineer', b: 'Data Scientist', c: 'Payroll Clerk' };
const shown = (id: string, title: string, text: string, change: Partial<PageLook> = {}): PageLook => ({
  ...{
    identity: `pier:${id}`,
    id,
    expects: true,
    title: TITLES[title] ?? '',
    text: text === '' ? '' : words(text),
  },
  ...{ textId: null, isOwn: false, card: null },
  ...change,
});

/** A page with a clock: each step changes what it shows, and time passes with looks when they are due. */
function follow(first: PageLook) {
  let now = 0;
  let seen = first;
  let state = settling.look(settling.start(0), first, 0);
  const look = () => {
    state = settling.look(state, seen, now);
  };
  return {
    show(next: Partial<PageLook>) {
      seen = { ...seen, ...next };
      look();
    },
    pass(ms: number) {
      const end = now + ms;
      for (
        let wake = settling.wakeAt(state, now);
        wake !== null && wake <= end;
        wake = settling.wakeAt(state, now)
      ) {
        now = wake;
        look();
      }
      now = end;
    },
    readIt() {
      state = settling.readIt(state);
    },
    phase: () => state.phase,
    seen: () => seen,
    front: () => (state.phase.kind === 'listing' ? state.phase.look.identity : state.phase.kind),
    text: () => (state.phase.kind === 'listing' ? state.phase.look.text : null),
  };
}
const settledOn = (id = 'a', change: Partial<PageLook> = {}) => {
  const page = follow(shown(id, id, id, change));
  page.pass(200);
  expect(page.front()).toBe(change.identity ?? `pier:${id}`);
  return page;
};
const of = (id: string) => ({ identity: `pier:${id}`, id });

describe('the first listing of a document', () => {
  it('is settled once its text stands still', () => {
    const page = follow(shown('a', 'a', 'a'));
    expect(page.front()).toBe('reading');
    page.pass(100);
    page.show({ text: words('a', 90) });
    page.pass(100);
    expect(page.front()).toBe('reading');
    page.pass(60);
    expect(page.front()).toBe('pier:a');
  });

  it('is read as it is where its text never rests', () => {
    const page = follow(shown('a', 'a', 'a'));
    for (let i = 0; i < 40; i++) {
      page.show({ text: words('a', 80 + i) });
      page.pass(90);
    }
    expect(page.front()).toBe('pier:a');
  });

  it('is never believed to be the next one’s, where the reader chose that before it had settled', () => {
    const page = follow(shown('a', 'a', 'a'));
    page.pass(100);
    page.show({ identity: 'pier:b', id: 'b' });
    page.pass(7000);
    expect(page.phase()).toEqual({ kind: 'reading', slow: false });
    page.pass(2000);
    expect(page.phase()).toEqual({ kind: 'reading', slow: true });
    page.show({ title: TITLES['b'] ?? '' });
    page.show({ text: words('b') });
    page.pass(200);
    expect([page.front(), page.text()]).toEqual(['pier:b', words('b')]);
  });

  it('is settled where its id comes into the address only then', () => {
    const page = follow(shown('a', 'a', 'a', { identity: 'pier.example/jobs', id: null }));
    page.pass(100);
    page.show({ identity: 'pier:a', id: 'a' });
    page.pass(200);
    expect(page.front()).toBe('pier:a');
  });

  it('is there again where the reader comes back to it before it had settled', () => {
    const page = follow(shown('a', 'a', 'a'));
    page.pass(100);
    page.show({ identity: 'pier:b', id: 'b' });
    page.show({ identity: 'pier:a', id: 'a' });
    page.pass(200);
    expect([page.front(), page.text()]).toEqual(['pier:a', words('a')]);
  });

  it('is none at once where the address names no job, and soon where it does', () => {
    expect(follow(shown('', '', '', { id: null, expects: false })).front()).toBe('none');
    const page = follow(shown('a', '', ''));
    expect(page.front()).toBe('reading');
    page.pass(settling.NOTHING + 1);
    expect(page.front()).toBe('none');
  });
});

describe('the next listing', () => {
  it.each([0, 100, 1000, 4000, 7000, 12_000])(
    'is awaited while its text is %i ms late, the address first',
    (late) => {
      const page = settledOn();
      page.show(of('b'));
      expect(page.front()).toBe('reading');
      page.pass(late / 2);
      page.show({ title: TITLES['b'] ?? '' });
      page.pass(late / 2);
      expect(page.front()).toBe('reading');
      page.show({ text: words('b') });
      page.pass(200);
      expect([page.front(), page.text()]).toEqual(['pier:b', words('b')]);
    },
  );

  it.each([0, 100, 1000, 4000, 7000, 12_000])(
    'is awaited while its address is %i ms late, the text first',
    (late) => {
      const page = settledOn();
      page.show({ title: TITLES['b'] ?? '', text: words('b') });
      expect(page.front()).toBe('reading');
      page.pass(late);
      expect(page.front()).toBe('reading');
      page.show(of('b'));
      page.pass(200);
      expect([page.front(), page.text()]).toEqual(['pier:b', words('b')]);
    },
  );

  it('is slow after eight seconds, and read as it is when the reader wants that', () => {
    const page = settledOn();
    page.show(of('b'));
    page.pass(settling.SLOW - 100);
    expect(page.phase()).toEqual({ kind: 'reading', slow: false });
    page.readIt();
    expect(page.front()).toBe('reading');
    page.pass(200);
    expect(page.phase()).toEqual({ kind: 'reading', slow: true });
    page.readIt();
    expect(page.phase()).toMatchObject({ kind: 'listing', asIs: true, look: { identity: 'pier:b' } });
    page.pass(60_000);
    expect(page.front()).toBe('pier:b');
    page.show({ title: TITLES['b'] ?? '', text: words('b') });
    page.pass(200);
    expect(page.phase()).toMatchObject({ kind: 'listing', asIs: false, look: { text: words('b') } });
  });

  it('is not taken for the one in between when the reader chose twice', () => {
    const page = settledOn();
    page.show(of('b'));
    page.pass(1000);
    page.show(of('c'));
    page.pass(1000);
    page.show({ title: TITLES['b'] ?? '', text: words('b') });
    page.pass(1000);
    expect(page.front()).toBe('reading');
    page.show({ title: TITLES['c'] ?? '', text: words('c') });
    page.pass(2000);
    expect([page.front(), page.text()]).toEqual(['pier:c', words('c')]);
  });

  it('is not taken for the one in between when the reader chose twice, the texts before the addresses', () => {
    const page = settledOn();
    page.show({ title: TITLES['b'] ?? '', text: words('b') });
    page.pass(1000);
    page.show({ title: TITLES['c'] ?? '', text: words('c') });
    page.pass(3000);
    page.show(of('b'));
    page.pass(1000);
    expect(page.front()).toBe('reading');
    page.show(of('c'));
    page.pass(2000);
    expect([page.front(), page.text()]).toEqual(['pier:c', words('c')]);
  });

  it('is settled by the id that the description itself carries, also with the very same words', () => {
    const page = settledOn('a', { textId: 'a', isOwn: true });
    page.show(of('b'));
    page.pass(1000);
    expect(page.front()).toBe('reading');
    page.show({ textId: 'b' });
    page.pass(200);
    expect(page.front()).toBe('pier:b');
  });

  it('is not settled where the pane names a third job, or its title is another card’s', () => {
    const page = settledOn('a', { textId: 'a', isOwn: true });
    page.show({ ...of('c'), textId: 'b', title: TITLES['b'] ?? '', text: words('b') });
    page.pass(5000);
    expect(page.front()).toBe('reading');
    const other = settledOn();
    other.show({ ...of('c'), card: 'other', title: TITLES['b'] ?? '', text: words('b') });
    other.pass(5000);
    expect(other.front()).toBe('reading');
  });

  it('with the very same words is believed where the pane was empty in between', () => {
    const page = settledOn();
    page.show(of('b'));
    page.pass(300);
    page.show({ text: '' });
    page.pass(300);
    page.show({ text: words('a') });
    page.pass(500);
    expect(page.front()).toBe('reading');
    page.pass(2000);
    expect(page.front()).toBe('pier:b');
  });

  it('is awaited where the old words come back under its title', () => {
    const page = settledOn();
    page.show({ ...of('b'), title: TITLES['b'] ?? '' });
    page.show({ text: '' });
    page.pass(300);
    page.show({ text: words('a') });
    page.pass(5000);
    expect(page.front()).toBe('reading');
    page.show({ text: words('b') });
    page.pass(300);
    expect([page.front(), page.text()]).toEqual(['pier:b', words('b')]);
  });

  it('is the old one at once when the reader goes back', () => {
    const page = settledOn();
    page.show(of('b'));
    page.pass(500);
    page.show(of('a'));
    expect(page.front()).toBe('pier:a');
  });

  it('is none where the pane closes', () => {
    const page = settledOn();
    page.show({ ...shown('', '', '', { id: null, expects: false, identity: 'pier list' }) });
    page.pass(200);
    expect(page.front()).toBe('none');
  });
});

describe('another job of the same name, with mostly the same text', () => {
  const letters = 'abcdefghijklmnop';
  // No run of words comes twice in it, as in a real description.
  const shared = Array.from(
    { length: 120 },
    (_, i) => `pier${letters[i % 16]}${letters[(i >> 3) % 16]}`,
  ).join(' ');
  const one = `${shared} You build the search of our shop with four people in Leeds and look after its cost.`;
  const other = `${shared} The chat of our bank is yours, and so are the six people in Hull who answer there.`;

  it.each([0, 100, 1000, 4000, 7000, 12_000])(
    'is never an update of the first, its address %i ms behind its text',
    (late) => {
      const page = settledOn('a', { text: one });
      page.show({ text: other });
      page.pass(late);
      expect([page.front(), page.text()]).toEqual(['pier:a', one]);
      page.show(of('b'));
      expect(page.front()).toBe('reading');
      page.pass(settling.LONG_REST + 100);
      expect([page.front(), page.text()]).toEqual(['pier:b', other]);
    },
  );

  it.each([100, 1000, 4000, 7000])('is awaited while its text is %i ms late', (late) => {
    const page = settledOn('a', { text: one });
    page.show(of('b'));
    page.pass(late);
    expect(page.front()).toBe('reading');
    page.show({ text: other });
    page.pass(settling.LONG_REST + 100);
    expect([page.front(), page.text()]).toEqual(['pier:b', other]);
  });

  it('is awaited where the first one was left before it had settled, and the reader comes back to it', () => {
    const page = follow(shown('a', 'a', 'a', { text: one }));
    page.pass(100);
    page.show(of('b'));
    page.show({ text: other });
    page.pass(100);
    page.show(of('a'));
    page.pass(200);
    expect(page.front()).toBe('reading');
    page.pass(settling.SLOW);
    expect(page.phase()).toEqual({ kind: 'reading', slow: true });
    page.show({ text: one });
    page.pass(200);
    expect([page.front(), page.text()]).toEqual(['pier:a', one]);
  });

  it.each([0, 400, 1500, 6000])(
    'is not read from the first one’s text, unfolded %i ms before or after',
    (ms) => {
      const before = settledOn('a', { text: one });
      before.show({ text: `${one} ${words('more')}` });
      before.pass(ms);
      before.show(of('b'));
      before.pass(7000);
      expect(before.front()).toBe('reading');
      const after = settledOn('a', { text: one });
      after.show(of('b'));
      after.pass(ms);
      after.show({ text: one.replace('four people', 'five people') });
      after.pass(7000);
      expect(after.front()).toBe('reading');
      after.show({ text: other });
      after.pass(settling.LONG_REST + 100);
      expect([after.front(), after.text()]).toEqual(['pier:b', other]);
    },
  );

  it('is not taken for a third one, whose address and title come while its text stands', () => {
    const page = settledOn('a', { text: one });
    page.show(of('b'));
    page.pass(7000);
    page.show({ text: other });
    page.pass(700);
    page.show(of('c'));
    page.pass(600);
    page.show({ title: TITLES['c'] ?? '' });
    // The text comes as late as that of the one before.
    page.pass(5700);
    expect(page.front()).toBe('reading');
    page.show({ text: words('c') });
    page.pass(settling.SLOW + 1000);
    expect([page.front(), page.text()]).toEqual(['pier:c', words('c')]);
  });

  it('is the first, reworded, where the address stays', () => {
    const page = settledOn('a', { text: one });
    page.show({ text: other });
    page.pass(settling.REWORDED_REST + 100);
    expect([page.front(), page.text()]).toEqual(['pier:a', other]);
  });
});

describe('the same listing', () => {
  it('is one while numbers in its text tick', () => {
    const page = settledOn();
    const { phase } = { phase: page.phase() };
    for (let i = 0; i < 100; i++) {
      page.show({ text: `${words('a')} ${i} viewers` });
      page.pass(100);
    }
    expect(page.front()).toBe('pier:a');
    expect(phase.kind).toBe('listing');
  });

  it('is read again more and more rarely while words in it change', () => {
    const page = settledOn();
    const read = new Set<string | null>();
    for (let i = 0; i < 300; i++) {
      page.show({ text: `${words('a')} ${'xyz'.charAt(i % 3).repeat(1 + (i % 9))}` });
      page.pass(400);
      expect(page.front()).toBe('pier:a');
      read.add(page.text());
    }
    expect(read.size).toBeLessThan(8);
  });

  it('grows from a title to its text at once', () => {
    const page = follow(shown('a', 'a', ''));
    page.pass(200);
    expect(page.front()).toBe('pier:a');
    page.show({ text: words('a') });
    page.pass(200);
    expect(page.text()).toBe(words('a'));
  });

  it.each([
    ['long after', 6000, null],
    ['that of another card', 500, 'other'],
  ] as const)('keeps nothing of a title that comes before address and text: %s', (_, ms, card) => {
    const page = settledOn();
    page.pass(ms);
    page.show({ title: TITLES['b'] ?? '', card });
    page.pass(6000);
    expect(page.front()).toBe('reading');
    page.show({ ...of('b'), card: 'own', text: words('b') });
    page.pass(300);
    expect([page.front(), page.text()]).toEqual(['pier:b', words('b')]);
  });

  it('may show its real heading a little later', () => {
    const page = follow(shown('a', 'a', 'a', { title: 'Job details' }));
    page.pass(200);
    page.show({ title: 'AI Engineer' });
    page.pass(2500);
    expect(page.phase()).toMatchObject({ kind: 'listing', look: { title: 'AI Engineer' } });
  });
});

describe('under any order of events', () => {
  type Step =
    | { do: 'address' | 'title' | 'text'; job: string }
    | { do: 'choose'; job: string; lag: number }
    | { do: 'empty' }
    | { do: 'wait'; ms: number };
  const job = fc.constantFrom('a', 'b', 'c');
  const steps = fc.array(
    fc.oneof(
      fc.record({ do: fc.constantFrom('address' as const, 'title' as const, 'text' as const), job }),
      fc.record({ do: fc.constant('choose' as const), job, lag: fc.integer({ min: 0, max: 12_000 }) }),
      fc.constant({ do: 'empty' as const }),
      fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 3000 }) }),
    ),
    { maxLength: 30 },
  ) as fc.Arbitrary<Step[]>;

  it('what is in front is what the page shows: its address, its title and its text', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const page = settledOn();
        for (const step of all) {
          if (step.do === 'address') page.show(of(step.job));
          if (step.do === 'title') page.show({ title: TITLES[step.job] ?? '' });
          if (step.do === 'text') page.show({ text: words(step.job) });
          if (step.do === 'empty') page.show({ text: '' });
          if (step.do === 'wait') page.pass(step.ms);
          if (step.do === 'choose') {
            page.show(of(step.job));
            page.pass(step.lag);
            page.show({ title: TITLES[step.job] ?? '', text: words(step.job) });
          }
          const phase = page.phase();
          if (phase.kind !== 'listing') continue;
          const { identity, title, text } = page.seen();
          expect([phase.look.identity, phase.look.title]).toEqual([identity, title]);
          // An emptied pane leaves what was read of the very same job standing.
          if (text !== '') expect(phase.look.text).toBe(text);
        }
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it('a page that changes address and text together is never stored under another’s address', () => {
    const choices = fc.array(
      fc.tuple(job, fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 200, max: 6000 })),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(choices, fc.boolean(), (all, addressFirst) => {
        const page = settledOn();
        const check = () => {
          const phase = page.phase();
          if (phase.kind === 'listing' && !phase.asIs)
            expect([phase.look.identity, phase.look.text]).toEqual([
              `pier:${phase.look.text.charAt(0)}`,
              phase.look.text,
            ]);
        };
        for (const [next, lag, pause] of all) {
          const text = { title: TITLES[next] ?? '', text: words(next) };
          page.show(addressFirst ? of(next) : text);
          for (let t = 0; t < lag; t += 400) {
            page.pass(Math.min(400, lag - t));
            check();
          }
          page.show(addressFirst ? text : of(next));
          page.pass(pause);
          check();
          expect([page.front(), page.text()]).toEqual([`pier:${next}`, words(next)]);
        }
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
