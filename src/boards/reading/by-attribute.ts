import lexicon from '../../../lexicons/page.json' with { type: 'json' };
import { plain, squeeze } from '../../posting/words.ts';
import { isApply, isControl } from './line-kinds.ts';
import type { Found } from './select.ts';
import { lineText } from './text.ts';

/** Attributes by which pages name what an element holds. */
const ATTRIBUTES =
  'class id itemprop data-testid data-test data-test-id data-qa data-at data-ui data-cy data-automation data-automation-id'.split(
    ' ',
  );
/** A selector of elements that one of the attributes names so: any that holds one of the words, in whatever case. */
export const selectorNaming = (...words: string[]): string =>
  words.flatMap((word) => ATTRIBUTES.map((name) => `[${name}*="${word}" i]`)).join();

const WORDS = {
  company: ['company', 'employer', 'organi', 'recruiter', 'advertiser'],
  location: ['location', 'locality'],
};
/** Parts of an address under which employers are described. */
const PROFILES =
  'company companies cmp co employer employers recruiter firma unternehmen arbeitgeber entreprise empresa azienda bedrijf'.split(
    ' ',
  );
const SELECTORS = {
  company: [selectorNaming(...WORDS.company), ...PROFILES.map((part) => `a[href*="/${part}/"]`)].join(),
  location: selectorNaming(...WORDS.location),
};
/** A class that only says how an element looks, in the employer's colours for one. */
const STYLING =
  /:|^(?:bg|text|border|outline|ring|fill|stroke|from|to|via|shadow|font|decoration|divide|accent|caret)-|--[a-z]{1,40}$/i;
const LABELS = new Set(lexicon.places.labels);
const NO_COMPANY = /^[\d.,\s★]+$|^(?:view|see|about|visit|more|all|via)\b|reviews?$|\blogo$/i;
const CONTROLS = 'button, label, [role="button"], select';
const MAX_MATCHES = 40;
const MAX_VALUE = 100;
/** Blocks around a title that are searched for what stands beside it; one with more matches lists other jobs. */
const CLIMB = 5;
const MAX_BESIDE = 12;

const withoutLabel = (text: string): string => {
  const [label = '', ...rest] = text.split(':');
  return rest.length > 0 && LABELS.has(plain(label)) ? rest.join(':').trim() : text;
};

/** Is an element called by a word only in classes, and only in such as say how it looks? */
function isStyled(element: Element, fact: keyof typeof SELECTORS): boolean {
  const has = (text: string) => WORDS[fact].some((word) => text.toLowerCase().includes(word));
  const names = ['href', ...ATTRIBUTES].filter((name) => name !== 'class');
  const other = names.some((name) => has(element.getAttribute(name) ?? ''));
  const tokens = (element.getAttribute('class') ?? '').slice(0, 500).split(/\s+/).filter(has);
  return !other && tokens.length > 0 && tokens.every((token) => STYLING.test(token));
}

/** A fact inside an element, found by what attributes call it; the innermost of nested elements. */
export function factIn(root: ParentNode, fact: keyof typeof SELECTORS, title: string): Found | null {
  const matches = [...root.querySelectorAll(SELECTORS[fact])]
    .slice(0, MAX_MATCHES)
    .filter((element) => !isStyled(element, fact));
  for (const element of matches) {
    const isOuter = matches.some(
      (inner) => inner !== element && element.contains(inner) && lineText(inner) !== '',
    );
    if (isOuter || element.closest(CONTROLS)) continue;
    // The block of an employer holds more than its name.
    const name = fact === 'company' ? element.querySelector('strong, h2, h3, h4') : null;
    const text = withoutLabel(lineText(name ?? element));
    const refused = fact === 'company' ? NO_COMPANY.test(text) : LABELS.has(plain(text));
    if (text.length < 2 || text.length > MAX_VALUE || refused || isControl(text) || isApply(text)) continue;
    if (!squeeze(text).includes(squeeze(title))) return { text, elements: [element] };
  }
  return null;
}

/** The same beside the title of a listing: in the blocks around it, nearest first. */
export function factBeside(title: Element | null, fact: keyof typeof SELECTORS): string | null {
  const text = title ? lineText(title) : '';
  let at = title?.parentElement ?? null;
  for (let i = 0; at && i < CLIMB && at.localName !== 'body'; i++, at = at.parentElement) {
    if (at.querySelectorAll(SELECTORS[fact]).length > MAX_BESIDE) return null;
    const found = factIn(at, fact, text);
    if (found) return found.text;
  }
  return null;
}
