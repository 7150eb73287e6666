// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LARGEST } from '../../src/cv/read.ts';
import { type CvReader, useCv } from '../../src/ui/cv/use-cv.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

let reader: CvReader;
function Page() {
  reader = useCv();
  return null;
}

/** A chosen file, whose bytes come when the test says so. */
const chosen = (text: string, size = text.length) => {
  let end: (how: 'read' | 'refused') => void = () => undefined;
  const bytes = new Promise<ArrayBuffer>((resolve, reject) => {
    end = (how) =>
      how === 'read' ? resolve(new TextEncoder().encode(text).buffer) : reject(new Error('gone'));
  });
  return { file: { size, arrayBuffer: () => bytes } as File, end: (how: 'read' | 'refused') => end(how) };
};
const settle = () => new Promise((resolve) => setTimeout(resolve, 60));
const found = () =>
  reader.state.step === 'found' ? reader.state.skills.map(({ name }) => name) : reader.state;

describe('the reading of a CV', () => {
  const [first, second] = ['I build services in Kotlin.', 'I build services in Rust.'];
  beforeEach(() => render(h(Page, {}), document.body));
  afterEach(() => render(null, document.body));

  it('is of the file chosen last, whichever comes from the disk first', async () => {
    const [one, two] = [chosen(first), chosen(second)];
    reader.open(one.file);
    reader.open(two.file);
    two.end('read');
    await vi.waitFor(() => expect(found()).toEqual(['Rust']));
    one.end('read');
    await settle();
    expect(found()).toEqual(['Rust']);
  });

  it('is of a text pasted after a file was chosen', async () => {
    const one = chosen(first);
    reader.open(one.file);
    reader.read(second);
    one.end('read');
    await vi.waitFor(() => expect(found()).toEqual(['Rust']));
    await settle();
    expect(found()).toEqual(['Rust']);
  });

  it('says nothing of a file that could not be read once another was chosen', async () => {
    const [one, two] = [chosen(first), chosen(second)];
    reader.open(one.file);
    reader.open(two.file);
    two.end('read');
    await vi.waitFor(() => expect(found()).toEqual(['Rust']));
    one.end('refused');
    await settle();
    expect(found()).toEqual(['Rust']);
  });

  it('ends when the reader cancels before the file has come', async () => {
    const one = chosen(first);
    reader.open(one.file);
    reader.cancel();
    one.end('read');
    await settle();
    expect(found()).toEqual({ step: 'idle' });
  });

  it('ends when a file too large is chosen', async () => {
    const one = chosen(first);
    reader.open(one.file);
    reader.open(chosen(second, LARGEST + 1).file);
    one.end('read');
    await settle();
    expect(found()).toEqual({ step: 'problem', problem: 'large' });
  });
});
