import lexicon from '../../lexicons/page.json' with { type: 'json' };
import { salaryOf } from './base-salary.ts';
import { htmlToText, tidy } from './html-text.ts';
import { locationOf } from './job-location.ts';
import { isJsonObject, type JsonObject, listOf, wordOf } from './json.ts';
import { parseLooseJson } from './loose-json.ts';
import { isPlaceholder } from './placeholder.ts';
import type { PartialPosting } from './posting.ts';
import { squeeze } from './words.ts';

/** Objects of one page's structured data that are looked at. */
const MAX_NODES = 50_000;
const MAX_BLOCKS = 100;
/** Characters of a description's beginning in which facts may stand before the text itself. */
const FACTS = 1500;

/** What is known of the page: tells the page's own posting from the others of a list. */
export interface PageHint {
  url: string;
  /** Titles the page gives itself: document title, first heading, og:title. */
  titles: readonly string[];
}

/** A JobPosting found, and where. */
interface Found {
  job: JsonObject;
  /** Stands in a list of items, so it may be one of many. */
  listed: boolean;
}

const isType = (object: JsonObject, name: string): boolean =>
  listOf(object['@type'] ?? object['type']).some(
    (type) => typeof type === 'string' && type.slice(0, 200).split(/[/#:]/).at(-1)?.trim() === name,
  );

/** All JobPosting objects of some JSON values, in document order. Iterative: depth is no danger. */
function findJobs(values: readonly unknown[]): Found[] {
  const found: Found[] = [];
  const stack = values.map((value) => ({ value, listed: false })).reverse();
  for (let seen = 0; stack.length > 0 && seen < MAX_NODES; seen++) {
    const { value, listed } = stack.pop() ?? { value: null, listed: false };
    if (Array.isArray(value)) {
      for (let i = Math.min(value.length, MAX_NODES) - 1; i >= 0; i--)
        stack.push({ value: value[i], listed });
    } else if (isJsonObject(value)) {
      if (isType(value, 'JobPosting')) {
        found.push({ job: value, listed });
        continue;
      }
      const inList = listed || isType(value, 'ItemList') || isType(value, 'ListItem');
      for (const inner of Object.values(value).reverse()) {
        if (typeof inner === 'object' && inner !== null) stack.push({ value: inner, listed: inList });
      }
    }
  }
  return found;
}

/** The path of an address, in lower case and without a slash at its end. */
const pathOf = (address: string): string =>
  address
    .replace(/[?#].*$/s, '')
    .replace(/(?<!\/)\/+$/, '')
    .replace(/^https?:\/\/[^/]*/i, '')
    .toLowerCase();

function isAtAddress(job: JsonObject, url: string): boolean {
  const path = pathOf(url);
  if (path === '') return false;
  const addresses = [job['url'], job['@id'], job['mainEntityOfPage'], job['sameAs']].flatMap(listOf);
  return addresses.some((value) => {
    const address = isJsonObject(value) ? value['@id'] : value;
    return typeof address === 'string' && pathOf(address.slice(0, 2000)) === path;
  });
}

const lengthOf = ({ job }: Found): number =>
  listOf(job['description']).reduce<number>(
    (sum, part) => sum + (typeof part === 'string' ? part.length : 0),
    0,
  );

/** Of one job stated several times, the statement that says most; null when there is none. */
const fullest = (found: readonly Found[]): JsonObject | null =>
  found.reduce<Found | null>((best, one) => (best && lengthOf(best) >= lengthOf(one) ? best : one), null)
    ?.job ?? null;

/** The one job of several that the page is about; null when that is not clear. */
function choose(found: readonly Found[], hint: PageHint): JsonObject | null {
  const [first] = found;
  if (!first) return null;
  const titled = found.filter(({ job }) => {
    const title = squeeze(wordOf(job['title']) ?? '');
    return title !== '' && hint.titles.some((text) => squeeze(text.slice(0, 500)).includes(title));
  });
  if (found.length === 1 && (!first.listed || titled.length === 1)) return first.job;
  const addressed = found.filter(({ job }) => isAtAddress(job, hint.url));
  if (addressed.length > 0) return fullest(addressed);
  // The same job stated twice is still one job.
  const distinct = new Set(
    titled.map(({ job }) => `${wordOf(job['title'])}|${wordOf(job['hiringOrganization'])}`),
  );
  const unlisted = titled.filter(({ listed }) => !listed);
  return distinct.size === 1 ? fullest(unlisted) : null;
}

function dateOf(value: unknown): string | null {
  const text = wordOf(value) ?? '';
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? null;
}

const LABELS = new Set(lexicon.labels);
const FACT = /^[\p{L} ]{3,30}: /u;

/** Cuts facts that were put before the description, up to the label that says so. */
function withoutFacts(text: string): string {
  const lines = text.slice(0, FACTS).split('\n');
  const label = lines.findIndex((line, i) => i > 2 && LABELS.has(line.trim().toLowerCase()));
  const head = lines.slice(0, Math.max(0, label));
  const areFacts =
    head.filter((line) => FACT.test(line)).length > 1 && !head.some((line) => /\.$/.test(line));
  return areFacts ? text.slice(lines.slice(0, label + 1).join('\n').length).trim() : text;
}

function descriptionOf(job: JsonObject): string | null {
  const parts = listOf(job['description']).map((part) => (isJsonObject(part) ? part['@value'] : part));
  const html = parts.filter((part) => typeof part === 'string').join('\n');
  return withoutFacts(htmlToText(tidy(html))) || null;
}

/** The first of some values that says something. */
const firstFilled = (...values: unknown[]): string | null =>
  values.map(wordOf).find((word) => word !== null && !isPlaceholder(word)) ?? null;

function employerOf(job: JsonObject): string | null {
  const [first] = listOf(job['hiringOrganization']);
  return isJsonObject(first)
    ? firstFilled(first, first['legalName'], first['alternateName'])
    : firstFilled(first);
}

/**
 * One schema.org JobPosting (https://schema.org/JobPosting) → the fields it fills. Values may have any shape: one that
 * is not understood leaves its field null. Never throws.
 */
export function postingOfJob(job: JsonObject): PartialPosting {
  const company = employerOf(job);
  return {
    title: firstFilled(job['title'], job['name']),
    company,
    location: locationOf(job, company),
    salary: salaryOf(job),
    description: descriptionOf(job),
    datePosted: dateOf(job['datePosted']),
  };
}

/**
 * The posting that a page's structured data state. Never throws.
 *
 * @param blocks the texts of its `ld+json` scripts, as they stand
 * @param hint what else is known of the page, to tell its own posting from those of a list
 * @returns null where there is none, or several of which none is the page's own
 */
export function readJsonLd(blocks: readonly string[], hint: PageHint): PartialPosting | null {
  const job = choose(findJobs(blocks.slice(0, MAX_BLOCKS).map(parseLooseJson)), hint);
  return job && postingOfJob(job);
}
