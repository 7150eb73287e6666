import { readPage } from '../../src/boards/read.ts';
import { squeeze } from '../../src/posting/words.ts';
import { fixtures, open } from './fixtures.ts';

/**
 * Pages on which only the board's own selectors can be right: the structured data is another job's or only a part,
 * or nothing but a name parts the description from what follows.
 */
const NEEDS_NAMES =
  /^(?:indeed\/listing-stale|workday\/(?:listing\.|results-pane)|wttj|weworkremotely|greenhouse|linkedin\/listing-signed-in)/;
const listings = fixtures.filter(
  ({ name, expected }) =>
    expected.kind === 'listing' && expected.starts !== undefined && !NEEDS_NAMES.test(name),
);

const renamed = (name: string): string =>
  `k${[...name].reduce((hash, sign) => (hash * 31 + sign.charCodeAt(0)) >>> 0, 7).toString(36)}`;

function renameClasses(document: Document): void {
  for (const element of document.querySelectorAll('body [class]')) {
    const names = (element.getAttribute('class') ?? '').split(/\s+/);
    element.setAttribute('class', names.map(renamed).join(' '));
  }
}

function renameIdsAndData(document: Document): void {
  for (const element of document.querySelectorAll('body *')) {
    for (const { name, value } of [...element.attributes]) {
      if (name === 'id') element.id = renamed(value);
      else if (name.startsWith('data-') || name === 'componentkey') {
        element.removeAttribute(name);
        element.setAttribute(`data-${renamed(name)}`, value);
      }
    }
  }
}

function wrap(document: Document): void {
  for (const element of [...document.querySelectorAll('body div, body section, body article, body li')]) {
    const wrapper = document.createElement('div');
    wrapper.append(...element.childNodes);
    element.append(wrapper);
  }
}

export type Mark = 'right' | 'missing' | 'wrong';

/** What is still read of each fixture's listing after a redesign of its page. */
export function readAfter(redesigns: readonly ((document: Document) => void)[]) {
  return listings.flatMap(({ name, html, expected }) => {
    const { document, url } = open(html, expected.url);
    for (const redesign of redesigns) redesign(document);
    const reading = readPage(document, url);
    const posting = reading.kind === 'listing' ? reading.posting : null;
    const mark = (got: string | null | undefined, isRight: (text: string) => boolean): Mark =>
      got === null || got === undefined ? 'missing' : isRight(got) ? 'right' : 'wrong';
    const { title, company } = expected.posting ?? {};
    const isWhole = (text: string) =>
      squeeze(text).startsWith(squeeze(expected.starts ?? '')) &&
      squeeze(text).includes(squeeze(expected.ends ?? '')) &&
      !(expected.absent ?? []).some((words) => text.includes(words));
    return [
      { name, field: 'title', mark: mark(posting?.title, (text) => text === title) },
      // Structured data may give the employer's full name.
      { name, field: 'company', mark: mark(posting?.company, (text) => text.startsWith(company ?? '')) },
      { name, field: 'description', mark: mark(posting?.description, isWhole) },
    ];
  });
}

/** Redesigns a board may come with, each with the share of fields that must still be read right. */
export const redesigns = [
  { what: 'all classes renamed', by: [renameClasses], share: 0.96 },
  { what: 'all ids and data attributes renamed', by: [renameIdsAndData], share: 0.95 },
  { what: 'all three, and every block wrapped', by: [renameClasses, renameIdsAndData, wrap], share: 0.92 },
];
