import { type PageHint, readJsonLd, type StructuredReading } from '../../posting/jsonld.ts';
import { metaOf, titleOf } from './head.ts';
import { lineText } from './text.ts';

/** Headings of the first rank that may name the job. */
const MAX_HEADINGS = 3;

/** What tells the page's own posting from the others that its data may list. */
const hintOf = (document: Document, url: URL): PageHint => ({
  url: url.href,
  titles: [
    titleOf(document),
    metaOf(document, 'og:title') ?? '',
    ...[...document.querySelectorAll('h1')].slice(0, MAX_HEADINGS).map(lineText),
  ],
});

/** The posting that the page's `ld+json` scripts state (schema.org JobPosting). Never throws. */
export function readStructured(document: Document, url: URL): StructuredReading {
  const scripts = document.querySelectorAll('script[type*="ld+json" i]');
  if (scripts.length === 0) return { posting: null, count: 0 };
  const blocks = [...scripts]
    .map((script) => script.textContent ?? '')
    .filter((text) => text.includes('JobPosting'));
  return blocks.length === 0 ? { posting: null, count: 0 } : readJsonLd(blocks, hintOf(document, url));
}
