import { oneLine } from '../../posting/words.ts';

/** The content of a page's meta tag, by its `property` or `name`; null when the page has none, or an empty one. */
export const metaOf = (document: Document, name: string): string | null =>
  document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content')?.trim() ||
  null;

/**
 * The page's title on one line, at most 500 characters, without the count of messages before it (`(3) Jobs`). Not
 * `document.title`, which some DOMs take from the title of an SVG drawing.
 */
export const titleOf = (document: Document): string =>
  oneLine([...document.querySelectorAll('title')].find((title) => !title.closest('svg'))?.textContent ?? '')
    .replace(/^\(\d+\+?\) /, '')
    .slice(0, 500);
