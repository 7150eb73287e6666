import type { Card, NoPostingReason, PartialPosting } from '../posting/posting.ts';

export function guessListing(_document: Document, _options: { needsProof: boolean }): PartialPosting | null {
  return null;
}
export function guessResults(_document: Document, _url: URL): Card[] {
  return [];
}
export function whyNone(document: Document): NoPostingReason {
  return (document.body?.textContent ?? '').trim() === '' ? 'empty' : 'not-a-job';
}
