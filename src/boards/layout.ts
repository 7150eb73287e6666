import { FIELDS, type PartialPosting } from '../posting/posting.ts';
import { jobIdAt } from './address.ts';
import type { Board, Layout, Selectors } from './board.ts';
import { asksApplicant } from './reading/form.ts';
import { titleText } from './reading/guess-title.ts';
import { elementsAt, type Found, lineAt, type Scope, textAt } from './reading/select.ts';
import { lineText } from './reading/text.ts';

/** Roots of one layout that are tried. */
const MAX_ROOTS = 10;

/** A layout that a page has, with the part of the page it was found in and the title found there. */
export interface ShownLayout {
  layout: Layout;
  scope: Scope;
  title: Found | null;
}

/** The title found; where it is all of an element's text, without the buttons and tags inside the element. */
function titleAt(selectors: Selectors, scope: Scope): Found | null {
  const found = lineAt(selectors, scope);
  const [element] = found?.elements ?? [];
  if (!found || !element || element.closest('head, script') || found.text !== lineText(element)) return found;
  return { ...found, text: titleText(element) };
}

/** The first layout that shows a title and a description on this page, else the first that shows either. */
export function shownLayout(document: Document, board: Board, url: URL): ShownLayout | null {
  const id = jobIdAt(board, url);
  let partly: ShownLayout | null = null;
  for (const layout of board.layouts ?? []) {
    const roots: (ParentNode | null)[] = layout.root
      ? [...document.querySelectorAll(layout.root)]
      : [document];
    for (const root of roots.slice(0, MAX_ROOTS)) {
      if (!root) continue;
      const scope = { root, document, id };
      const described = elementsAt(layout.fields.description ?? [], scope).length > 0;
      if (layout.fallback && !described) continue;
      const title = titleAt(layout.fields.title ?? [], scope);
      if (title && described) return { layout, scope, title };
      if (title || described) partly ??= { layout, scope, title };
    }
  }
  return partly;
}

/** The fields that a layout shows; on a form, its questions are no description. */
export function readLayout({ layout, scope, title }: ShownLayout, isForm: boolean): PartialPosting {
  const fields: PartialPosting = { title: title?.text ?? null };
  for (const field of FIELDS) {
    const selectors = layout.fields[field];
    if (!selectors || field === 'title') continue;
    const found = field === 'description' ? textAt(selectors, scope, layout.drop) : lineAt(selectors, scope);
    const isAsked = isForm && field === 'description' && found?.elements.some(asksApplicant);
    fields[field] = isAsked ? null : (found?.text ?? null);
  }
  return fields;
}
