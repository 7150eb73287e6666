import { type PageHint, readJsonLd, type StructuredReading } from '../../posting/jsonld.ts';
import { oneLine } from '../../posting/words.ts';
import { lineText } from './text.ts';

/** Headings of the first rank that may name the job. */
const MAX_HEADINGS = 3;

/** A meta tag's content; null when it has none. */
export const metaOf = (document: Document, name: string): string | null =>
  document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content')?.trim() ||
  null;

/** The page's own title. Not `document.title`, which some DOMs take from a drawing's title. */
export const titleOf = (document: Document): string =>
  oneLine([...document.querySelectorAll('title')].find((title) => !title.closest('svg'))?.textContent ?? '')
    .replace(/^\(\d+\+?\) /, '')
    .slice(0, 500);

export const hintOf = (document: Document, url: URL): PageHint => ({
  url: url.href,
  titles: [
    titleOf(document),
    metaOf(document, 'og:title') ?? '',
    ...[...document.querySelectorAll('h1')].slice(0, MAX_HEADINGS).map(lineText),
  ],
});

/** What the page's `ld+json` scripts say. */
export function readStructured(document: Document, url: URL): StructuredReading {
  const scripts = document.querySelectorAll('script[type*="ld+json" i]');
  if (scripts.length === 0) return { posting: null, count: 0 };
  const blocks = [...scripts]
    .map((script) => script.textContent ?? '')
    .filter((text) => text.includes('JobPosting'));
  return blocks.length === 0 ? { posting: null, count: 0 } : readJsonLd(blocks, hintOf(document, url));
}
