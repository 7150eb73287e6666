import { saysClosed } from '../../posting/closed.ts';
import { squeeze } from '../../posting/words.ts';
import type { Page } from './page.ts';

/** Lines of a page's beginning that may say that its job is taken. */
const MAX_LINES = 120;
/** Letters by which the beginning of the description is found among the lines. */
const PROBE = 30;

/**
 * Does the page say that its job is no longer open? Said above the description; inside it and below, such words
 * speak of other jobs or of what may come.
 *
 * @param root the part of the page that shows the one posting
 */
export function isClosed({ lines }: Page, description: string | null, root: ParentNode): boolean {
  const begin = squeeze((description ?? '').slice(0, 200)).slice(0, PROBE);
  const isInside = (block: Element) => !('localName' in root) || (root as Element).contains(block);
  for (const { text, block } of lines().slice(0, MAX_LINES)) {
    if (isInside(block) && saysClosed(text)) return true;
    if (begin !== '' && squeeze(text).startsWith(begin)) return false;
  }
  return false;
}
