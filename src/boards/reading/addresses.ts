import page from '../../../lexicons/page.json' with { type: 'json' };
import { plain, wordSet } from '../../posting/words.ts';

/** Characters of an address that are looked at. */
const MAX_ADDRESS = 300;
/** Letters from which on the last part of an address names one thing, not a kind of things. */
const LONG = 12;
const LISTS = wordSet(page.listPaths);
const QUERIES = page.listQueries.split(' ');
const LIST_NAMES = page.listNames.map((name) => new RegExp(name, 'iu'));
/** A part of an address under which jobs stand, and what follows it. */
export const JOB_PATH = new RegExp(
  `/(${page.jobPaths.join('|')})(?:[_-]\\w{0,12})?(?:[/-]{1,2}|\\?)([^#]{3,})`,
  'i',
);

/** What an address says of the job it leads to. */
export interface JobAddress {
  /** The part under which jobs stand: links of one list share it. */
  under: string;
  /** It carries a number or code of its own. */
  isCoded: boolean;
}

/** A job's own address carries a number or code, or is long; a category's, a town's or a search's is none. */
export function jobAddress({ pathname, search, searchParams }: URL): JobAddress | null {
  if (QUERIES.some((name) => searchParams.has(name))) return null;
  const address = (pathname + search).slice(0, MAX_ADDRESS);
  const found = JOB_PATH.exec(address);
  const [, under = '', rest = ''] = found ?? [];
  const parts = rest.split(/[/?]/).filter(Boolean);
  const [first = ''] = parts;
  if (!found || LISTS.has(first.toLowerCase()) || /SRCH_|^in-|-jobs?(?:$|[-_.])/i.test(first)) return null;
  // `/jobs-in/leeds`: the part itself speaks of a list.
  if (/^\/[\w-]*\bin\b/i.test(found[0].slice(0, under.length + 6))) return null;
  const isCoded = parts.some((part) => /\d/.test(part));
  const isLong = parts.some((part) => part.length >= LONG);
  return isCoded || isLong ? { under: under.toLowerCase(), isCoded } : null;
}

/** Is a link's name that of a list: "Jobs in Leeds", "Nursing jobs", "View all"? */
export const namesList = (text: string): boolean => LIST_NAMES.some((name) => name.test(plain(text)));
