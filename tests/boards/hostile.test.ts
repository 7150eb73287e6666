import { describe, expect, it } from 'vitest';
import { locate, readPage } from '../../src/boards/read.ts';
import { MAX_DESCRIPTION } from '../../src/posting/html-text.ts';
import { open } from './fixtures.ts';

const URL_OF_LISTING = 'https://www.linkedin.com/jobs/view/4100200300/';
const listing = (title: string, description: string) =>
  `<main><h1 class="top-card-layout__title">${title}</h1><div class="description__text"><div class="show-more-less-html__markup">${description}</div></div></main>`;

describe('bad pages', () => {
  it('reads text, never markup, out of hostile fields', () => {
    const attack =
      '<img src=x onerror=alert(1)>&lt;script&gt;alert(2)&lt;/script&gt;<script>alert(3)</script>';
    const { document, url } = open(listing(`Cook${attack}`, `<p>Cook.</p>${attack}`), URL_OF_LISTING);
    const reading = readPage(document, url);
    if (reading.kind !== 'listing') throw new Error(reading.kind);
    // Escaped markup is the page's visible text and stays text.
    expect(reading.posting.title).toBe('Cook<script>alert(2)</script>');
    expect(reading.posting.description).not.toMatch(/onerror|alert\(3\)/);
  });

  it('reads a description of 20,000 nodes, more than lines are looked at', () => {
    const { document, url } = open(listing('Cook', ''), URL_OF_LISTING);
    const box = document.querySelector('.show-more-less-html__markup');
    for (let i = 0; i < 10_000; i++) {
      const line = document.createElement('p');
      line.append(`w${i}`);
      box?.append(line);
    }
    const reading = readPage(document, url);
    if (reading.kind !== 'listing') throw new Error(reading.kind);
    expect(reading.posting.description).toContain('w9999');
  }, 60_000);

  it('cuts a description of 20 MB', () => {
    const { document, url } = open(listing('Cook', ''), URL_OF_LISTING);
    document.querySelector('.show-more-less-html__markup')?.append('salt and pepper '.repeat(1_250_000));
    const reading = readPage(document, url);
    if (reading.kind !== 'listing') throw new Error(reading.kind);
    expect(reading.posting.description).toHaveLength(MAX_DESCRIPTION - 1);
  }, 60_000);

  it('says so when a page is too large to be looked through', () => {
    const { document, url } = open('<main></main>', 'https://jobs.example/');
    document.querySelector('main')?.append('x'.repeat(20_000_000));
    expect(readPage(document, url)).toEqual({ kind: 'none', board: 'generic', reason: 'too-large' });
  }, 60_000);

  it('looks into open shadow roots', () => {
    const { document, url } = open('<h1>Net Mender</h1><x-job></x-job>', 'https://jobs.example/7');
    const root = document.querySelector('x-job')?.attachShadow({ mode: 'open' });
    for (const text of [
      'What you will do',
      'Mend nets in every weather there is. '.repeat(8),
      'Requirements',
      'Four years of experience with rope and knots.',
    ]) {
      const line = document.createElement('p');
      line.append(text);
      root?.append(line);
    }
    expect(readPage(document, url)).toMatchObject({ kind: 'listing', posting: { title: 'Net Mender' } });
  });

  it('takes a form that asks applicants for a listing, though it tells no more than the title', () => {
    const question = 'Why do you want to work with us, and what experience with tides do you have?';
    const { document, url } = open(
      `<h1>Tide Engineer</h1><form><label>${question}<textarea></textarea></label><input type="file" name="resume"></form>`,
      'https://moon.example/jobs/1/apply',
    );
    const reading = readPage(document, url);
    expect(reading).toMatchObject({
      kind: 'listing',
      posting: { title: 'Tide Engineer', company: null, form: true },
    });
  });

  it('costs nothing on pages of a board that show no jobs', () => {
    const { document, url } = open(listing('Cook', 'Cook.'), 'https://www.linkedin.com/in/somebody');
    expect(readPage(document, url)).toEqual({ kind: 'none', board: 'linkedin', reason: 'not-a-job' });
    expect(locate(document, url)).toMatchObject({ title: null, description: [] });
  });
});
