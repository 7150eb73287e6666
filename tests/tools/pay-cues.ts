// Lists the words of lexicons/salary.json that fewer than three postings of different employers have beside a figure,
// list by list, with why the list keeps such words: `node tests/tools/run.mjs pay-cues.ts [--postings FILE] [--all]`.
import { readFileSync } from 'node:fs';
import lexicon from '../../lexicons/salary.json' with { type: 'json' };
import { alone } from '../../src/classifier/text/patterns.ts';
import { FEWEST, optionsOf } from './cues.ts';
import { linesOf, type StoredPosting } from './eval/data.ts';

/** Characters before and after a figure in which words speak of it. */
const BEFORE = 160;
const AFTER = 70;
const AMOUNT = /\p{Sc}\s?\d|\d[.,' ]\d{3}|\d\s?k(?!\p{L})|\d\s?(?:\p{Sc}|[A-Z]{3}(?!\p{L})|zł|kr)/gu;

export interface PayList {
  name: string;
  words: readonly string[];
  reach?: string;
  rare?: string;
}

interface Schema {
  properties: Record<string, { reach?: string; rare?: string } | undefined>;
}

/** The lists of words of the lexicon of pay, each with its reach and with why it keeps rare ones. */
export function payLists(): PayList[] {
  const { properties } = JSON.parse(readFileSync('lexicons/salary.schema.json', 'utf8')) as Schema;
  return Object.entries(lexicon).flatMap(([name, words]) => {
    const { reach, rare } = properties[name] ?? {};
    // Lists of currencies are no words of postings.
    const isOfCodes = Array.isArray(words) && words.every((word) => /^[A-Z]{3}$|^\$$/.test(word));
    return Array.isArray(words) && !isOfCodes
      ? [{ name, words, ...(reach && { reach }), ...(rare && { rare }) }]
      : [];
  });
}

/** The words beside the figures of a posting that look like money. */
function beside(text: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const { index } of text.matchAll(AMOUNT)) {
    parts.push(text.slice(Math.max(end, index - BEFORE), index + AFTER));
    end = Math.max(end, index + AFTER);
  }
  return parts.join('');
}

/** `pay-cues.ts [--postings FILE] [--all]` */
export function main(args: readonly string[]): number {
  const values = optionsOf(args);
  const texts: { employer: string; text: string }[] = [];
  for (const { id, company, description } of linesOf<StoredPosting>(values.postings)) {
    const text = beside(description);
    if (text !== '') texts.push({ employer: company ?? id, text });
  }
  let unsaid = 0;
  for (const { name, words, rare } of payLists()) {
    const few = words.filter((word) => {
      const pattern = /^[\p{L}\d]/u.test(word) ? alone([word]) : new RegExp(word, 'i');
      const employers = new Set<string>();
      for (const { employer, text } of texts) {
        if (pattern.test(text)) employers.add(employer);
        if (employers.size >= FEWEST) return false;
      }
      return true;
    });
    if (rare === undefined) unsaid += few.length;
    if (rare === undefined || values.all)
      console.log(`${name}: ${few.join(' · ')}${rare ? `  (${rare})` : ''}`);
    else console.log(`${name}: ${few.length} of ${words.length} are rare. ${rare}`);
  }
  console.log(`${unsaid} rare words stand in lists that do not say why.`);
  return 0;
}
