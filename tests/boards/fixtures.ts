import { readdirSync, readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import type { Card, NoPostingReason, Posting } from '../../src/posting/posting.ts';

const ROOT = 'tests/fixtures';

/** What a fixture page should be read as. */
export interface Expected {
  url: string;
  kind: 'listing' | 'results' | 'none';
  posting?: Partial<Posting>;
  board?: string;
  reason?: NoPostingReason;
  /** First and last words of the description. */
  starts?: string;
  ends?: string;
  /** Words that must not enter the description. */
  absent?: string[];
  date?: string;
  cards?: Card[];
  cardTitles?: string[];
  /** Tag of the element a badge is put into. */
  badgeIn?: string;
}

export interface Fixture {
  name: string;
  html: string;
  expected: Expected;
}

/** A page as a document at an address. */
export function open(html: string, url: string): { document: Document; url: URL } {
  const window = new Window({ url });
  window.document.write(html);
  return { document: window.document as unknown as Document, url: new URL(url) };
}

/** All fixtures of the boards, the demo board left out. */
export const fixtures: Fixture[] = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'demo')
  .flatMap(({ name: board }) =>
    readdirSync(`${ROOT}/${board}`)
      .filter((file) => file.endsWith('.html'))
      .map((file) => ({
        name: `${board}/${file}`,
        html: readFileSync(`${ROOT}/${board}/${file}`, 'utf8'),
        expected: JSON.parse(
          readFileSync(`${ROOT}/${board}/${file.replace('.html', '.json')}`, 'utf8'),
        ) as Expected,
      })),
  );
