import { type Analysis, type Evidence, UNSURE_BELOW, type Verdict } from '../../classifier/analysis.ts';
import type { WantedRole } from '../../classifier/verdict/wanted.ts';
import type { SeenListing } from '../../pay/market.ts';
import type { CardCounts, Quote } from '../../platform/messages.ts';
import type { TabReading } from '../../platform/tabs.ts';
import { merge, type Posting } from '../../posting/posting.ts';
import type { Filter } from '../../storage/filters.ts';
import type { Settings } from '../../storage/settings.ts';
import * as texts from '../../ui/texts.ts';
import { type PayView, payView } from './pay.ts';
import { type SkillsView, skillsView } from './skills-view.ts';

/** A run of a passage; `marked` words are what the verdict rests on. */
export interface Run {
  text: string;
  marked: boolean;
}

/** One passage the verdict rests on, as drawn, and the way back to its words on the page. */
export interface Reason {
  side: Evidence['side'];
  runs: Run[];
  quote: Quote;
}

/** The cards of a page of results, and which of them step back. */
export interface Cards {
  board: string;
  counts: CardCounts;
  filter: Filter;
  /** The role the reader wants, to filter by. */
  wanted: WantedRole;
}

/** What the popup says of a posting. Everything is decided here; the components only draw it. */
export interface PostingView {
  kind: 'posting';
  posting: Posting;
  analysis: Analysis;
  board: string | null;
  heading: string;
  /** The text is on the page of a tab, where its words can be shown; not where it was pasted. */
  onPage: boolean;
  /** The reader's own verdict stands in place of ours. */
  corrected: boolean;
  /** Null when nothing can be said of the work. */
  verdict: Verdict | null;
  share: string | null;
  confidence: string | null;
  /** Things the reader should know before trusting the rest. */
  notes: string[];
  /** 0 (all ML) to 1 (all AI); null when there is no scale to show. */
  scale: number | null;
  reasons: Reason[];
  skills: SkillsView;
  pay: PayView;
}

export interface MessageView {
  kind: 'message';
  heading: string;
  lines: readonly string[];
  /** Offer to read a pasted description. */
  paste?: boolean;
  cards?: Cards | null;
}

export type View = PostingView | MessageView;

/** Characters of the sentence shown on either side of the matched words. */
const CONTEXT = 60;
/** The most characters from the first to the last marked word of a passage. */
const LONGEST = 160;
/** Characters handed over with a quote, to find the right one of several places on the page. */
const QUOTE_CONTEXT = 80;

interface Message {
  heading: string;
  lines: readonly string[];
}

const message = ({ heading, lines }: Message): MessageView => ({
  kind: 'message',
  heading,
  lines,
});

/** The part of a line before some words, cut at a word and marked where it was cut. */
function lead(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1).trimStart();
  return line.length <= CONTEXT ? line : `… ${line.slice(-CONTEXT).replace(/^\S*\s/, '')}`;
}

/** The same for the part after them. */
function trail(text: string): string {
  const line = (text.split('\n', 1)[0] ?? '').trimEnd();
  return line.length <= CONTEXT ? line : `${line.slice(0, CONTEXT).replace(/\s\S*$/, '')} …`;
}

/** Do two pieces of evidence stand so near each other that one passage shows both? */
function isNear(a: Evidence, b: Evidence, description: string): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  if (second.start - first.end > CONTEXT) return false;
  return !description.slice(first.end, Math.max(first.end, second.start)).includes('\n');
}

const spanOf = (pieces: readonly Evidence[]): number =>
  Math.max(...pieces.map(({ end }) => end)) - Math.min(...pieces.map(({ start }) => start));

/** Evidence gathered into passages: each piece joins the first passage it stands near to, strongest first. */
function passagesOf(evidence: readonly Evidence[], description: string): Evidence[][] {
  const passages: Evidence[][] = [];
  for (const piece of evidence) {
    const near = passages.find(
      (pieces) =>
        pieces.some((one) => isNear(one, piece, description)) && spanOf([...pieces, piece]) <= LONGEST,
    );
    if (near) near.push(piece);
    else passages.push([piece]);
  }
  return passages;
}

function runsOf(pieces: readonly Evidence[], description: string): Run[] {
  const sorted = [...pieces].sort((a, b) => a.start - b.start);
  const first = sorted[0]?.start ?? 0;
  const last = sorted.at(-1)?.end ?? 0;
  const runs: Run[] = [{ text: lead(description.slice(Math.max(0, first - 400), first)), marked: false }];
  let at = first;
  for (const { start, end } of sorted) {
    if (start > at) runs.push({ text: description.slice(at, start), marked: false });
    runs.push({ text: description.slice(Math.max(at, start), end), marked: true });
    at = Math.max(at, end);
  }
  runs.push({ text: trail(description.slice(last, last + 400)), marked: false });
  return runs.filter(({ text }) => text !== '');
}

/** Words of a description, and enough around them to find them on the page. */
export const quoteAt = (description: string, start: number, end: number): Quote => ({
  text: description.slice(start, end),
  before: description.slice(Math.max(0, start - QUOTE_CONTEXT), start),
  after: description.slice(end, end + QUOTE_CONTEXT),
});

/** The passages an analysis rests on, strongest first. */
export function reasonsOf(evidence: readonly Evidence[], description: string): Reason[] {
  return passagesOf(evidence, description).flatMap((pieces) => {
    const [strongest] = pieces;
    if (!strongest) return [];
    const { side } = strongest;
    const start = Math.min(...pieces.map((piece) => piece.start));
    const end = Math.max(...pieces.map((piece) => piece.end));
    return [{ side, runs: runsOf(pieces, description), quote: quoteAt(description, start, end) }];
  });
}

/** A title alone that leaves the work open. */
const isOpen = ({ state, confidence }: Analysis): boolean => state === 'title-only' && confidence === 0;

/** What to say of a text that is no description to judge; of one in a language we do not read, which that is. */
const thin = ({ state, partial, language }: Analysis): Message | null => {
  if (state !== 'too-short' && state !== 'not-a-job') return null;
  return partial && language !== 'und' ? texts.foreign(language) : texts.THIN[state];
};

function headingOf(analysis: Analysis, unsure: boolean, { form }: Posting): string {
  const { state, verdict } = analysis;
  if (form) return texts.FORM.heading;
  const nothing = thin(analysis);
  if (nothing) return nothing.heading;
  if (state === 'title-only') return isOpen(analysis) ? texts.TITLE_ONLY_HEADING : texts.guess(verdict);
  return unsure ? texts.leaning(verdict) : texts.verdictWords(verdict);
}

function notesOf(analysis: Analysis, unsure: boolean, posting: Posting, board: string | null): string[] {
  const { state, flags, titleSays, verdict } = analysis;
  const notes: string[] = [];
  notes.push(...(thin(analysis)?.lines ?? []));
  if (posting.closed) notes.push(texts.CLOSED);
  if (posting.form) notes.push(texts.FORM.line);
  else if (state === 'title-only') notes.push(isOpen(analysis) ? texts.TITLE_ONLY_OPEN : texts.TITLE_ONLY);
  if (state === 'read' && flags.titleMismatch && !unsure) notes.push(texts.mismatch(titleSays, verdict));
  if (state === 'read' && flags.promptOnly) notes.push(texts.PROMPT_ONLY);
  if (state === 'read' && analysis.partial) notes.push(texts.PARTIAL);
  if (posting.missing.length > 0) notes.push(texts.missingFields(posting.missing, board));
  return notes;
}

/**
 * What to say of one posting to a reader with these settings.
 *
 * @param board as readers know it; null on pages of no known board
 * @param correction the reader's own verdict, if they gave one
 * @param seen the listings the reader has opened: their own market of pay
 */
export function viewOfPosting(
  posting: Posting,
  analysis: Analysis,
  board: string | null,
  settings: Settings,
  correction: Verdict | null = null,
  seen: readonly SeenListing[] = [],
): PostingView {
  const ours = viewOfAnalysis(posting, board, analysis, settings, seen);
  if (correction === null) return ours;
  return {
    ...ours,
    corrected: true,
    verdict: correction,
    heading: texts.verdictWords(correction),
    share: null,
    confidence: texts.corrected(ours.verdict),
    scale: null,
    pay: payView(posting, analysis, correction, settings, seen),
  };
}

function viewOfAnalysis(
  posting: Posting,
  board: string | null,
  analysis: Analysis,
  settings: Settings,
  seen: readonly SeenListing[],
): PostingView {
  const unsure = analysis.confidence < UNSURE_BELOW;
  const judged = analysis.state === 'read';
  const guessed = analysis.state === 'title-only' && !isOpen(analysis) && !posting.form;
  const verdict = judged || guessed ? analysis.verdict : null;
  return {
    kind: 'posting',
    posting,
    analysis,
    board,
    onPage: true,
    corrected: false,
    heading: headingOf(analysis, unsure, posting),
    verdict,
    share: judged ? texts.shareWords(analysis.verdict, analysis.aiShare) : null,
    confidence: judged ? texts.confidenceWords(analysis.confidence, unsure) : null,
    notes: notesOf(analysis, unsure, posting, board),
    scale: judged && analysis.verdict !== 'neither' ? analysis.aiShare : null,
    reasons: judged ? reasonsOf(analysis.evidence, posting.description ?? '') : [],
    skills: skillsView(analysis, verdict, settings),
    pay: payView(posting, analysis, verdict, settings, seen),
  };
}

/** A text that the reader gave, without a page. */
export function postingOfText(text: string): Posting {
  const posting = merge({ board: 'generic', id: null, url: '' }, [
    { layer: 'heuristic', fields: { description: text } },
  ]);
  // Title and company were not looked for, so they are not missing.
  return { ...posting, missing: [] };
}

/** What to say of a text that the reader gave. */
export function viewOfText(text: string, analysis: Analysis, settings: Settings): View {
  if (text.trim() === '') return message(texts.NO_SELECTION);
  const view = viewOfPosting(postingOfText(text), analysis, texts.SELECTED_TEXT, settings);
  return { ...view, onPage: false };
}

/** What to show of a page that holds no posting, or of a tab that could not be read; null: there is no tab. */
export function viewOfNone(tab: TabReading | null, cards: Cards | null): View {
  if (tab === null) return message(texts.STATES.gone);
  if (tab.kind === 'unreadable') return { ...message(texts.STATES[tab.why]), paste: true };
  const { reading, boardName } = tab;
  if (reading.kind === 'none')
    return { ...message(texts.noJob(reading.reason, reading.language)), paste: true };
  const count = reading.kind === 'results' ? reading.cards.length : 0;
  return { ...message(texts.results(count, boardName ?? texts.ANY_PAGE)), cards };
}
