// @vitest-environment happy-dom
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rangeOfQuote } from '../../src/content/highlight.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const quote = (text: string, before = '', after = '') => ({ text, before, after });
const find = (...args: Parameters<typeof quote>) => rangeOfQuote([document.body], quote(...args));

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('rangeOfQuote', () => {
  it('finds words that tags, entities and white space split', () => {
    document.body.innerHTML = '<p>You build <b>RAG</b>\n  pipe<i>lines</i>&nbsp;&amp; agents.</p>';
    expect(find('RAG pipelines & agents')?.toString().replace(/\s+/g, ' ')).toBe('RAG pipelines & agents');
  });

  it('takes the place whose surroundings fit', () => {
    document.body.innerHTML = '<p>First we train models.</p><p>Later you train models daily.</p>';
    const range = find('train models', 'Later you ', ' daily');
    expect(range?.startContainer.textContent).toContain('Later');
  });

  it('tells C++ from C', () => {
    document.body.innerHTML = '<p>C and C++</p>';
    expect(find('C++')?.toString()).toBe('C++');
  });

  it('does not look into scripts or its own badges', () => {
    document.body.innerHTML = '<script>"secret words"</script><x-b></x-b>';
    document.querySelector('x-b')?.attachShadow({ mode: 'closed' }).append('secret words');
    expect(find('secret words')).toBeNull();
  });

  it('leaves the page as it was', () => {
    document.body.innerHTML = '<p>You build <b>agents</b>.</p>';
    const before = document.body.innerHTML;
    find('build agents');
    expect(document.body.innerHTML).toBe(before);
  });

  it('gives null for a quote of no letters or that is not there', () => {
    document.body.innerHTML = '<p>Text</p>';
    expect(find('…')).toBeNull();
    expect(find('absent')).toBeNull();
  });
});
