import { askingBlocks, isForm } from './form.ts';
import { type Line, linesOf } from './lines.ts';

/** One look at a page: what costs a walk is done at most once for all that ask. Never kept: pages change. */
export interface Look {
  document: Document;
  url: URL;
  /** The page asks an applicant; what it asks is no description. */
  isForm: boolean;
  /** The page's reading matter, without the questions of a form. */
  lines(): readonly Line[];
}

/** Begins a look at a page. */
export function lookAt(document: Document, url: URL): Look {
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
