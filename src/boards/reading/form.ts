import lexicon from '../../../lexicons/page.json' with { type: 'json' };
import { isApply } from './line-kinds.ts';
import { lineText } from './text.ts';

/** Controls in which an applicant writes. */
const ASKED =
  'input[type="file"], textarea, input[type="text"], input[type="email"], input[type="tel"], input[type="url"], input:not([type]), select';
/** Parts of a page whose fields search, subscribe or sign in. */
const ELSEWHERE = 'header, nav, footer, [role="search"], [role="banner"], dialog';
const SEARCH = /^(?:q|query|search|keywords?|k|l|where|what)$/i;
const MAX_FIELDS = 200;
const MAX_TABS = 40;
const APPLY_PATHS = new Set(lexicon.applyPaths);
const TABS = '[role="tab"][aria-selected="true"], [aria-current="page"], [aria-current="true"]';
const CLIMB = 4;

/** The fields of a page that an applicant fills in. */
function fieldsOf(document: Document): Element[] {
  return [...document.querySelectorAll(ASKED)]
    .slice(0, MAX_FIELDS)
    .filter(
      (field) =>
        !SEARCH.test(field.getAttribute('name') ?? '') &&
        field.getAttribute('type') !== 'search' &&
        field.closest(ELSEWHERE) === null,
    );
}

/** Does an element hold questions to an applicant? */
export const asksApplicant = (element: Element): boolean =>
  element.querySelector('input[type="file"], textarea') !== null;

/** Does the last part of an address say that here one applies? `…/apply`, `…/applications/new`. */
function saysApply({ pathname }: URL): boolean {
  const all = pathname.toLowerCase().split('/').filter(Boolean);
  return all.length > 1 && (APPLY_PATHS.has(all.at(-1) ?? '') || APPLY_PATHS.has(all.slice(-2).join('/')));
}

/** Is the tab in front, or the step of a way through the page, the application? */
const showsApplyTab = (document: Document): boolean =>
  [...document.querySelectorAll(TABS)].slice(0, MAX_TABS).some((tab) => isApply(lineText(tab)));

/** Is this the page on which one applies for a job? By its address or the tab in front, and by what it asks for. */
export function isForm(document: Document, url: URL): boolean {
  if (!saysApply(url) && !showsApplyTab(document)) return false;
  return document.querySelector('form') !== null || fieldsOf(document).length > 1;
}

/**
 * The blocks of a page that ask an applicant: they hold questions, never a description. A block with a heading of
 * the first rank is the page itself.
 */
export function askingBlocks(document: Document): Element[] {
  const blocks = new Set<Element>();
  for (const field of fieldsOf(document)) {
    let block = field.closest('form, [role="tabpanel"], fieldset') ?? field;
    if (block === field)
      for (let i = 0; i < CLIMB && block.parentElement; i++) {
        if (block.parentElement.querySelector('h1, h2') || block.parentElement.localName === 'body') break;
        block = block.parentElement;
      }
    if (block.querySelector('h1') === null) blocks.add(block);
  }
  return [...blocks];
}
