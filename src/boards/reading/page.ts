import { askingBlocks, isForm } from './form.ts';
import { type Line, linesOf } from './lines.ts';

/** A page that is being read: its lines are gathered at most once, for all that ask. Never kept, because pages change. */
export interface Page {
  document: Document;
  url: URL;
  /** It is the page on which one applies for a job: its questions are no description. */
  isForm: boolean;
  /** The text of the page line by line, without the questions of a form. */
  lines(): readonly Line[];
}

/** Begins to read a page. */
export function openPage(document: Document, url: URL): Page {
  const form = isForm(document, url);
  let lines: Line[] | null = null;
  return {
    document,
    url,
    isForm: form,
    lines() {
      lines ??= document.body ? linesOf(document.body, new Set(form ? askingBlocks(document) : [])) : [];
      return lines;
    },
  };
}
