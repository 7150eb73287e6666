import { describe, expect, it } from 'vitest';
import { locate, readPage } from '../../src/boards/read.ts';
import { squeeze } from '../../src/posting/words.ts';
import { fixtures, open } from './fixtures.ts';

const listings = fixtures.filter(({ expected }) => expected.kind === 'listing');

describe('pages', () => {
  it.each(fixtures)('$name is what it is', ({ html, expected }) => {
    const { document, url } = open(html, expected.url);
    const reading = readPage(document, url);
    expect(reading.kind).toBe(expected.kind);
    if (reading.kind === 'none') expect(reading.reason).toBe(expected.reason);
    if (reading.kind === 'results') {
      expect(reading.board).toBe(expected.board);
      expect(reading.cards).toEqual(expected.cards);
    }
  });

  it.each(listings)('$name has its facts and its whole description', ({ html, expected }) => {
    const { document, url } = open(html, expected.url);
    const reading = readPage(document, url);
    if (reading.kind !== 'listing') throw new Error(`read as ${reading.kind}`);
    const { posting } = reading;
    expect(posting).toMatchObject({ missing: [], ...expected.posting });
    const description = posting.description ?? '';
    expect(description.slice(0, expected.starts?.length ?? 0)).toBe(expected.starts ?? '');
    expect(description.slice(description.length - (expected.ends?.length ?? 0))).toBe(expected.ends ?? '');
    for (const words of expected.absent ?? []) expect(description).not.toContain(words);
    if (expected.date) expect(posting.datePosted).toBe(expected.date);
    if (expected.cards) expect(reading.cards).toEqual(expected.cards);
    if (expected.cardTitles) expect(reading.cards?.map(({ title }) => title)).toEqual(expected.cardTitles);
  });

  it.each(listings)('$name: the badge and the highlights stand where the facts do', ({ html, expected }) => {
    const { document, url } = open(html, expected.url);
    const reading = readPage(document, url);
    const { title, description, id } = locate(document, url);
    if (reading.kind !== 'listing') throw new Error(`read as ${reading.kind}`);
    expect(id).toBe(reading.posting.id);
    if (title) {
      expect(title.closest('head')).toBeNull();
      expect(squeeze(title.textContent ?? '')).toContain(squeeze(reading.posting.title ?? ''));
    }
    if (expected.badgeIn) expect(title?.localName).toBe(expected.badgeIn);
    if (description.length > 0 && expected.ends) {
      expect(description.map((element) => element.textContent).join(' ')).toContain(expected.ends);
    }
  });

  it.each(listings)('$name reads the same with our badge in the page', ({ html, expected }) => {
    const { document, url } = open(html, expected.url);
    const before = readPage(document, url);
    for (const heading of document.querySelectorAll('h1, h2, h3, p')) {
      const badge = document.createElement('x-badge');
      badge.attachShadow({ mode: 'closed' }).append('AI engineering');
      heading.append(badge);
    }
    expect(readPage(document, url)).toEqual(before);
  });
});
