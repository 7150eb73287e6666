import lexicon from '../../../lexicons/page.json' with { type: 'json' };
import { plain, wordSet } from '../../posting/words.ts';

/** Characters of an address that are looked at. */
const MAX_ADDRESS = 300;
/** Letters from which on the last part of an address names one thing, not a kind of things. */
const LONG = 12;
const LISTS = wordSet(lexicon.listPaths);
const QUERIES = lexicon.listQueries.split(' ');
const LIST_NAMES = lexicon.listNames.map((name) => new RegExp(name, 'iu'));
/** A part of an address under which jobs stand, and what follows it. */
export const JOB_PATH = new RegExp(
  `/(${lexicon.jobPaths.join('|')})(?:[_-]\\w{0,12})?(?:[/-]{1,2}|\\?)([^#]+)`,
  'i',
);

/** What an address says of the job it leads to. */
interface JobAddress {
  /** The part under which jobs stand: links of one list share it. */
  under: string;
  /** It carries a number or code of its own. */
  isCoded: boolean;
  /** Its last part is so short that it may as well name a town or a kind of jobs. */
  isShort: boolean;
}

/** A query parameter that names a job: `?jobId=4711`, `?gh_jid=4711`. */
const JOB_PARAM = new RegExp(
  `[?&](?:gh_jid|jk|jid|(?:${lexicon.closedSubjects.replaceAll(' ', '|')})[_-]?(?:id|nr|no|key|code|ref)?)=[\\w-]+`,
  'i',
);
/** Sites that hold nothing but jobs, by their name. */
export const JOB_HOST = new RegExp(`(?:^|\\.)(?:${lexicon.jobPaths.join('|')})\\.`, 'i');

/** The path and query of an address; of an application that keeps its own behind `#`, that one. */
const routeOf = ({ pathname, search, hash }: URL): string =>
  (/^#!?\//.test(hash) ? hash.replace(/^#!?/, '') : pathname + search).slice(0, MAX_ADDRESS);

/** A job's own address carries a number or code, or is long; null for a search's and those that name a list. */
export function jobAddress(url: URL): JobAddress | null {
  const address = routeOf(url);
  if (JOB_PARAM.test(address)) return { under: '?', isCoded: true, isShort: false };
  if (QUERIES.some((name) => url.searchParams.has(name))) return null;
  const found = JOB_PATH.exec(address);
  if (!found && !JOB_HOST.test(url.hostname)) return null;
  const [whole = '', under = '', rest = address] = found ?? [];
  const parts = rest.split(/[/?]/).filter(Boolean);
  const [first = ''] = parts;
  if (LISTS.has(first.toLowerCase()) || /SRCH_|^in-|-jobs?(?:$|[-_.])/i.test(first)) return null;
  // `/jobs-in/leeds`: the part itself speaks of a list.
  if (/^\/[\w-]*\bin\b/i.test(whole.slice(0, under.length + 6))) return null;
  const isCoded = parts.some((part) => /\d/.test(part));
  const isShort = !isCoded && parts.every((part) => part.length < LONG);
  return { under: under.toLowerCase(), isCoded, isShort };
}

/** Is a link's name that of a list: "Jobs in Leeds", "Nursing jobs", "View all"? */
export const namesList = (text: string): boolean => LIST_NAMES.some((name) => name.test(plain(text)));

const JOBS = new RegExp(`^(?:${lexicon.jobPaths.join('|')})$`, 'i');

/** Does a page say that it is about jobs, by its address, or by a word in what it calls itself? */
export const saysJobs = (url: URL, texts: readonly string[]): boolean =>
  JOB_HOST.test(url.hostname) ||
  url.pathname.split('/').some((part) => JOBS.test(part)) ||
  texts.some((text) =>
    plain(text.slice(0, MAX_ADDRESS))
      .split(' ')
      .some((word) => JOBS.test(word)),
  );
