import { type PageHint, readJsonLd } from '../../posting/jsonld.ts';
import type { PartialPosting } from '../../posting/posting.ts';
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

/** The posting that the page's `ld+json` scripts state (schema.org JobPosting); null where it is not clear which. Never throws. */
export function readStructured(document: Document, url: URL): PartialPosting | null {
  const scripts = document.querySelectorAll('script[type*="ld+json" i]');
  if (scripts.length === 0) return null;
  const blocks = [...scripts]
    .map((script) => script.textContent ?? '')
    .filter((text) => text.includes('JobPosting'));
  return blocks.length === 0 ? null : readJsonLd(blocks, hintOf(document, url));
}
