import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import page from '../../../lexicons/page.json' with { type: 'json' };
import { readPage } from '../../../src/boards/read.ts';
import type { Expected } from '../../boards/fixtures.ts';
import { fixtures, open } from '../../boards/fixtures.ts';
import { main } from './main.ts';
import { rewriteAddress, rewriteText } from './rewrite.ts';

const JOB_WORDS = new Set(page.jobWords.whole.split(' '));
const folder = mkdtempSync(join(tmpdir(), 'undertitle-capture-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function capture(...args: string[]) {
  const said: string[] = [];
  const note = (text: string) => {
    said.push(text);
  };
  vi.spyOn(console, 'log').mockImplementation(note);
  vi.spyOn(console, 'error').mockImplementation(note);
  const code = await main([...args, '--out', folder]);
  vi.restoreAllMocks();
  return { code, said: said.join('\n') };
}

const draft = (board: string, name: string) => ({
  html: readFileSync(`${folder}/${board}/${name}.html`, 'utf8'),
  expected: JSON.parse(readFileSync(`${folder}/${board}/${name}.json`, 'utf8')) as Expected,
});

describe('a captured page', () => {
  const samples = fixtures.filter(({ name }) =>
    /^(?:greenhouse|lever|linkedin|seek|builtin)\/(?:listing|results)\.html$/.test(name),
  );

  it.each(samples)('$name is drafted as the same kind of page, in other words', async (fixture) => {
    const [board = '', file = ''] = fixture.name.split('/');
    const path = `tests/fixtures/${fixture.name}`;
    const { code } = await capture(path, '--board', board, '--url', fixture.expected.url);
    expect(code).toBe(0);
    const { html, expected } = draft(board, file.replace('.html', ''));
    expect(expected.kind).toBe(fixture.expected.kind);
    const { posting, cards } = fixture.expected;
    if (posting?.title) {
      expect(html).not.toContain(posting.title);
      expect(expected.posting?.title).toHaveLength(posting.title.length);
    }
    // Words for jobs in general are how a page is read; they stay.
    for (const { title } of cards ?? [])
      if (!JOB_WORDS.has((title ?? '').toLowerCase())) expect(html).not.toContain(`>${title}<`);
    if (cards) expect(expected.cards?.length).toBe(Math.min(3, cards.length));
    const { document, url } = open(html, expected.url);
    expect(readPage(document, url).kind).toBe(expected.kind);
  });

  it('is not written over a fixture unless that is asked for', async () => {
    const args = [
      'tests/fixtures/lever/listing.html',
      '--board',
      'lever',
      '--url',
      'https://jobs.lever.co/a/b',
    ];
    await capture(...args, '--name', 'once');
    expect(await capture(...args, '--name', 'once')).toMatchObject({
      code: 2,
      said: expect.stringContaining('exists'),
    });
    expect((await capture(...args, '--name', 'once', '--force')).code).toBe(0);
  });

  it.each([
    { args: [], says: 'Usage' },
    { args: ['/nowhere.html', '--board', 'x', '--url', 'https://x.example/'], says: 'There is no file' },
    { args: ['tests/fixtures/lever/listing.html', '--board', 'x'], says: 'address' },
    { args: ['a', '--board', 'x', '--colour'], says: 'colour' },
  ])('that cannot be made is refused in words: $says', async ({ args, says }) => {
    const { code, said } = await capture(...args);
    expect(code).toBe(2);
    expect(said).toContain(says);
  });

  it('loses comments, scripts and looks, and says so of broken data by its absence', async () => {
    const path = join(folder, 'page.html');
    writeFileSync(
      path,
      '<title>Work for Marlene</title><!-- Marlene --><script>Marlene()</script><script type="application/ld+json">{Marlene</script><p style="color:red" onclick="Marlene()">Marlene</p>',
    );
    await capture(path, '--board', 'x', '--url', 'https://x.example/');
    const name = ['page', 'listing', 'results'].find((one) => existsSync(`${folder}/x/${one}.html`)) ?? '';
    expect(draft('x', name).html).not.toMatch(/Marlene|style|onclick|<script/);
  });
});

describe('rewriting', () => {
  it('gives the same word for the same word, and keeps capitals, length and punctuation', () => {
    expect(rewriteText('Harbour, harbour: HARBOUR')).toMatch(/^([A-Z])\w{6}, \w{7}: [A-Z]{7}$/);
    const [first, , second] = rewriteText('harbour and harbour').split(' ');
    expect(first).toBe(second);
    expect(first).not.toBe('harbour');
  });

  it('keeps the words of headings, by which pages are read', () => {
    expect(rewriteText('Requirements')).toBe('Requirements');
  });

  it('keeps the shape of addresses, and takes names and ids out', () => {
    const address = rewriteAddress(
      'https://acme.example.com/jobs/view/rope-engineer-12345?ref=acme',
      new Set(['acme']),
    );
    expect(address).toMatch(/^https:\/\/\w{4}\.example\.com\/jobs\/view\/\w{4}-\w{8}-\d{5}\?ref=\w{4}$/);
    expect(address).not.toMatch(/acme|rope|12345/);
  });

  it('agrees between a card, its link and the page behind it', () => {
    const id = rewriteAddress('/job/98765', new Set()).slice('/job/'.length);
    expect(rewriteText('98765')).toBe(id);
  });
});
