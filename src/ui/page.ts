import { type Key, language, t } from '../platform/i18n.ts';

/** Says which language a page of the extension is in, and names it. */
export function introducePage(document: Document, title: Key | null): void {
  document.documentElement.lang = language();
  if (title) document.title = t(title);
}
