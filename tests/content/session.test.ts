// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSession, type Session } from '../../src/content/session.ts';
import type { Front } from '../../src/platform/messages.ts';

const AT = 'https://www.linkedin.com/jobs/search/?currentJobId=';
const text = (job: string) =>
  Array.from(
    { length: 40 },
    (_, i) => `You ${job} the ${'abcdefgh'[i % 8]}${job} of our ${job} platform every day.`,
  ).join(' ');
const pane = (job: { id: string; title: string; company?: string; text: string }) => `<main>
<div class="jobs-search__job-details--container"><div class="job-details-jobs-unified-top-card__company-name"><a href="/company/x">${job.company ?? ''}</a></div>
<div class="job-details-jobs-unified-top-card__job-title"><h1><a href="/jobs/view/${job.id}/">${job.title}</a></h1></div>
<div id="job-details"><div class="jobs-box__html-content"><p>${job.text}</p></div></div></div></main>`;
const A = { id: '4100000001', title: 'AI Engineer', company: 'Lanternfish', text: text('build') };
const B = { id: '4100000002', title: 'Data Scientist', company: 'Gannet', text: text('train') };

const goTo = (address: string) =>
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);
const change = (selector: string, words: string): Set<Element> => {
  const element = document.querySelector(selector);
  if (element) element.textContent = words;
  return new Set(element ? [element] : []);
};

let stop = new AbortController();
let fronts: Front[] = [];
const start = (): Session => {
  const hooks = {
    card: () => null,
    onFront: (front: Front) => void fronts.push(front),
    onLook: () => undefined,
  };
  const session = createSession(document, hooks, stop.signal);
  session.update(null);
  return session;
};
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const shown = ({ front }: { front: Front }) =>
  front.kind === 'listing' ? [front.key, front.posting.title, front.posting.company] : front.kind;

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  fronts = [];
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe('the session of a page', () => {
  it('reads the posting of its pane, and the next one once address and text are its own', async () => {
    goTo(AT + A.id);
    document.body.innerHTML = pane(A);
    const session = start();
    await pass(300);
    expect(shown({ front: session.front() })).toEqual([`linkedin:${A.id}`, A.title, A.company]);
    expect(session.front()).toMatchObject({ posting: { url: AT + A.id } });
    goTo(AT + B.id);
    session.update(new Set());
    expect(session.front()).toEqual({ kind: 'reading', slow: false });
    session.update(change('h1 a', B.title));
    session.update(change('.job-details-jobs-unified-top-card__company-name a', B.company));
    await pass(3000);
    expect(session.front().kind).toBe('reading');
    session.update(change('.jobs-box__html-content p', B.text));
    await pass(400);
    expect(shown({ front: session.front() })).toEqual([`linkedin:${B.id}`, B.title, B.company]);
    expect(session.front()).toMatchObject({ posting: { url: AT + B.id } });
  });

  it('never tells the text of another job of one title, by which the reader passed on the way back', async () => {
    const tasks = (of: string, from: number, to: number) =>
      [...'abcdefghijklmnopqrstuvwxyz'].slice(from, to).map((x) => `You ${of} part ${x}${x} of ${x} well.`);
    const one = { ...A, text: [...tasks('build', 0, 20), ...tasks('mend', 20, 26)].join(' ') };
    const twin = {
      ...{ ...A, id: '4100000009' },
      text: [...tasks('build', 0, 20), ...tasks('paint', 20, 26)].join(' '),
    };
    goTo(AT + one.id);
    document.body.innerHTML = pane(one);
    const session = start();
    await pass(300);
    const before = session.front();
    goTo(AT + twin.id);
    session.update(new Set());
    session.update(change('.jobs-box__html-content p', twin.text));
    await pass(500);
    expect(session.front().kind).toBe('reading');
    goTo(AT + one.id);
    session.update(new Set());
    await pass(500);
    // The text of the other still stands.
    const now = session.front();
    if (before.kind !== 'listing' || now.kind !== 'listing') throw new Error(`${before.kind}, ${now.kind}`);
    expect([now.key, now.posting]).toEqual([before.key, before.posting]);
  });

  it('tells of an employer that is drawn later, as the same job', async () => {
    goTo(AT + A.id);
    document.body.innerHTML = pane({ ...A, company: '' });
    const session = start();
    await pass(300);
    expect(shown({ front: session.front() })).toEqual([`linkedin:${A.id}`, A.title, null]);
    session.update(change('.job-details-jobs-unified-top-card__company-name a', A.company));
    await pass(2000);
    expect(shown({ front: session.front() })).toEqual([`linkedin:${A.id}`, A.title, A.company]);
    expect(fronts.map(({ kind }) => kind)).toEqual(['listing', 'listing']);
  });

  it('is one listing, told once, while a counter ticks in its text', async () => {
    goTo(AT + A.id);
    document.body.innerHTML = pane({ ...A, text: `${A.text} <b>1</b> viewers` });
    const session = start();
    await pass(300);
    for (let i = 0; i < 100; i++) {
      session.update(change('b', String(i)));
      await pass(50);
    }
    expect(fronts).toHaveLength(1);
  });

  it('reads a pane that stood empty for long, once its text is there', async () => {
    goTo(AT + A.id);
    document.body.innerHTML = pane(A);
    const session = start();
    await pass(300);
    goTo(AT + B.id);
    session.update(change('h1 a', ''));
    session.update(change('.jobs-box__html-content', ''));
    await pass(20_000);
    expect(session.front().kind).toBe('none');
    session.update(change('h1 a', B.title));
    session.update(change('.jobs-box__html-content', B.text));
    await pass(3000);
    expect(session.front()).toMatchObject({ kind: 'listing', key: `linkedin:${B.id}` });
  });

  it('begins from nothing in a page that is written anew', async () => {
    goTo(AT + A.id);
    document.body.innerHTML = pane(A);
    const session = start();
    await pass(300);
    const body = document.createElement('body');
    body.innerHTML = pane({ ...B, id: A.id });
    document.documentElement.replaceChild(body, document.body);
    session.update(new Set([body]));
    await pass(400);
    expect(shown({ front: session.front() })).toEqual([`linkedin:${A.id}`, B.title, B.company]);
  });

  it('has what is there read when the reader does not want to wait', async () => {
    goTo(AT + A.id);
    document.body.innerHTML = pane(A);
    const session = start();
    await pass(300);
    goTo(AT + B.id);
    session.update(new Set());
    expect(session.readIt()).toBe(false);
    await pass(8500);
    expect(session.front()).toEqual({ kind: 'reading', slow: true });
    expect(session.readIt()).toBe(true);
    expect(session.front()).toMatchObject({ kind: 'listing', asIs: true, key: `linkedin:${B.id}` });
  });

  it('has nothing in front on a page without a job', async () => {
    goTo('https://blog.example/bread');
    document.body.innerHTML = '<h1>Bread</h1><p>The dough was too wet.</p>';
    const session = start();
    await pass(10);
    expect(session.front()).toEqual({ kind: 'none', reason: expect.any(String) });
  });
});
