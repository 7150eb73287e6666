import type { Analysis } from '../../classifier/analysis.ts';
import type { TabReading } from '../../platform/tabs.ts';
import { FIELDS, type Posting } from '../../posting/posting.ts';

/** What a report tells of: the extension and its browser, and the page it was asked for on. */
export interface Facts {
  version: string;
  /** `navigator.userAgent`. */
  agent: string;
  /** Language and region of the browser. */
  locale: string;
  /** Whether the extension may read the boards' pages. */
  boardsAllowed: boolean;
  /** Null where the report was not opened from a page; `unanswered`: the page did not say in time what it shows. */
  reading: TabReading | 'unanswered' | null;
  /** What was read of the posting, if there was one. */
  analysis: Analysis | null;
}

/** What the reader adds of their own. */
interface Added {
  words: string;
  /** Name the site too: otherwise only the board is named, where it is one. */
  site: boolean;
}

const BROWSERS = [
  ['Edge', /\bEdg\/(\d{1,4})/],
  ['Firefox', /\bFirefox\/(\d{1,4})/],
  ['Chrome', /Chrome\/(\d{1,4})/],
] as const;
const SYSTEMS = [
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux|CrOS/],
] as const;

/** Browser and system: `Firefox 140 on Linux`. */
function browserOf(agent: string): string {
  const named = BROWSERS.map(([name, pattern]) => [name, pattern.exec(agent)?.[1]] as const);
  const [name, version] = named.find(([, found]) => found !== undefined) ?? ['other', ''];
  const system = SYSTEMS.find(([, pattern]) => pattern.test(agent))?.[0] ?? 'another system';
  return [name, version, 'on', system].filter(Boolean).join(' ');
}

/** Each field by whether and how it was found, never by what it says. */
const fieldLines = ({ layers, missing }: Posting): string[] =>
  FIELDS.map(
    (field) =>
      `  ${field}: ${layers[field] ?? (missing.some((one) => one === field) ? 'MISSING' : 'not stated')}`,
  );

/** What kind of page it is, and of a listing how each field was found. */
function pageLines(reading: Facts['reading']): string[] {
  if (reading === null) return ['Page: none'];
  if (reading === 'unanswered') return ['Page: no answer'];
  if (reading.kind === 'unreadable') return [`Page: not readable (${reading.why})`];
  const page = reading.reading;
  if (page.kind === 'listing') {
    const { board, description } = page.posting;
    // Rounded: an exact length could tell which listing it is.
    const length = Math.round((description?.length ?? 0) / 500) * 500;
    return [
      `Page: a listing${reading.inFrame ? ' in a frame' : ''}${page.cards ? ' beside results' : ''}`,
      `Board: ${board}`,
      'Fields, by where they were found:',
      ...fieldLines(page.posting),
      `Length of the description: about ${length} characters`,
    ];
  }
  if (page.kind === 'results')
    return ['Page: results', `Board: ${page.board}`, `Cards: ${page.cards.length}`];
  return [`Page: no job (${page.reason})`, `Board: ${page.board}`];
}

/** The verdict, and the language of the text. */
function analysisLines(analysis: Analysis | null): string[] {
  if (!analysis) return [];
  const { state, verdict, confidence, titleSays, language, partial } = analysis;
  return [
    `Reading: ${state}, ${verdict}, confidence ${confidence.toFixed(2)}, title says ${titleSays}`,
    `Language of the text: ${language}${partial ? ' (read in part)' : ''}`,
  ];
}

/** The posting on the page a report was opened from; null where there is none. */
export function postingIn(reading: Facts['reading']): Posting | null {
  if (reading === null || reading === 'unanswered' || reading.kind !== 'page') return null;
  return reading.reading.kind === 'listing' ? reading.reading.posting : null;
}

function siteOf(reading: Facts['reading']): string | null {
  const url = postingIn(reading)?.url ?? '';
  return URL.canParse(url) ? new URL(url).hostname : null;
}

/** The site a report could name; null where it knows of none. */
export const siteToName = (facts: Facts): string | null => siteOf(facts.reading);

/**
 * The report as text, in English whatever the reader's language, for whoever mends it. It never holds a word of the
 * page, an address or anything the reader keeps; the name of the site only where they say so.
 */
export function composeReport(facts: Facts, { words, site }: Added): string {
  const host = site ? siteOf(facts.reading) : null;
  return [
    `Undertitle ${facts.version}, ${browserOf(facts.agent)}, ${facts.locale}`,
    `Access to the boards: ${facts.boardsAllowed ? 'yes' : 'no'}`,
    ...pageLines(facts.reading),
    ...(host === null ? [] : [`Site: ${host}`]),
    ...analysisLines(facts.analysis),
    ...(words.trim() === '' ? [] : ['', words.trim()]),
  ].join('\n');
}
