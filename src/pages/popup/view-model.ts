import { NAMES } from '../../boards/names.ts';
import type { CountedListing } from '../../career/rank.ts';
import { type Analysis, isUnsure, type Verdict } from '../../classifier/analysis.ts';
import type { WantedRole } from '../../classifier/verdict/wanted.ts';
import type { PostedPay } from '../../pay/market.ts';
import type { CardCounts } from '../../platform/messages.ts';
import type { TabReading } from '../../platform/tabs.ts';
import { emptyPosting, type Posting } from '../../posting/posting.ts';
import type { Filter } from '../../storage/filters.ts';
import type { Settings } from '../../storage/settings.ts';
import { confidenceLevel } from '../../ui/confidence.ts';
import * as texts from '../../ui/texts.ts';
import { titleOddsWords } from '../../ui/title-odds.ts';
import { type PayView, payView } from './pay-view.ts';
import { type Reason, reasonsOf } from './reasons.ts';
import { type SkillsView, skillsView } from './skills-view.ts';

/** The cards of a page of results, and which of them are dimmed or hidden. */
export interface Cards {
  board: string;
  counts: CardCounts;
  filter: Filter;
  /** The role the reader wants, to filter by. */
  wanted: WantedRole;
}

/** How far a verdict can be trusted, in words and as one to three bars. */
export interface Sureness {
  words: string;
  bars: 1 | 2 | 3;
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
  /** Offer to read the page again: more of the posting may stand there by now. */
  again: boolean;
  /** Null when nothing can be said of the work. */
  verdict: Verdict | null;
  /** A reading is tinted; what is not sure, or only a guess, is not. */
  look: 'sure' | 'unsure' | 'guess' | 'none';
  sure: Sureness | null;
  /** That the title says something else than the work; null where it does not. */
  clash: string | null;
  /** What listings under such a title turned out to be: said where the title misleads, or is all there is. */
  odds: string | null;
  /** What else belongs to the verdict, in plain sentences. */
  lines: string[];
  /** Things the reader should know before trusting the rest. */
  notes: string[];
  /** 0 (all ML) to 1 (all AI); null when there is no split to show. */
  scale: number | null;
  reasons: Reason[];
  skills: SkillsView;
  /** Level, years, degree and field, as far as they are stated. */
  facts: string[];
  pay: PayView;
}

export interface MessageView {
  kind: 'message';
  heading: string;
  lines: readonly string[];
  /** Offer to read a pasted description. */
  paste?: boolean;
  /** Offer to read the page, as it is, under these words. */
  again?: string;
  cards?: Cards | null;
}

export type View = PostingView | MessageView;

interface Message {
  heading: string;
  lines: readonly string[];
}

const message = ({ heading, lines }: Message): MessageView => ({
  kind: 'message',
  heading,
  lines,
});

/** A title alone that leaves the work open. */
const isOpen = ({ state, confidence }: Analysis): boolean => state === 'title-only' && confidence === 0;
/** A description was read. */
const isRead = ({ state }: Analysis): boolean => state === 'read';

/** What to say of a text that is no description to judge; of one in a language we do not read, which that is. */
const thin = ({ state, partial, language }: Analysis): Message | null => {
  if (state !== 'too-short' && state !== 'not-a-job') return null;
  return partial && language !== 'und' ? texts.foreign(language) : texts.THIN[state];
};

/** An application form on which nothing of the job stands to be judged. */
const isBareForm = ({ form, description }: Posting): boolean => form === true && description === null;

/** The verdict in words, or what there is in place of one. */
function headingOf(analysis: Analysis, unsure: boolean, posting: Posting): string {
  const { state, verdict } = analysis;
  if (isBareForm(posting)) return texts.FORM.heading;
  if (state === 'closed') return texts.CLOSED_HEADING;
  const nothing = thin(analysis);
  if (nothing) return nothing.heading;
  if (state === 'title-only') return isOpen(analysis) ? texts.TITLE_ONLY_HEADING : texts.guess(verdict);
  return unsure ? texts.leaning(verdict) : texts.verdictWords(verdict);
}

/** Bars drawn for each step of confidence. */
const BARS = { low: 1, fair: 2, high: 3 } as const;

function sureness({ confidence }: Analysis, unsure: boolean): Sureness {
  const level = confidenceLevel(confidence, unsure);
  return { words: texts.CONFIDENCE[level], bars: BARS[level] };
}

/** The two likeliest verdicts, the likelier first. */
function readings({ chances }: Analysis): [Verdict, Verdict] {
  const [first, second] = (Object.keys(chances) as Verdict[]).sort((a, b) => chances[b] - chances[a]);
  return [first ?? 'neither', second ?? 'neither'];
}

/** What belongs to the verdict: how little of the work it is, how close a call. */
function linesOf(analysis: Analysis, unsure: boolean): string[] {
  const { verdict, aiShare, close, chances } = analysis;
  const lines: string[] = [];
  const share = texts.shareWords(verdict, aiShare);
  if (share) lines.push(share);
  if (close) {
    const [first, second] = readings(analysis);
    lines.push(texts.closeCall([first, chances[first]], [second, chances[second]]));
  } else if (unsure) lines.push(texts.CHECK_IT);
  return lines;
}

/** What the reader should know before trusting the rest: what is missing, in what language it is, that it is closed. */
function notesOf(analysis: Analysis, posting: Posting, board: string | null): string[] {
  const { state, flags } = analysis;
  const notes: string[] = [];
  notes.push(...(thin(analysis)?.lines ?? []));
  if (posting.closed || state === 'closed') notes.push(texts.CLOSED);
  if (isBareForm(posting)) notes.push(texts.FORM.line);
  else if (state === 'title-only') notes.push(isOpen(analysis) ? texts.TITLE_ONLY_OPEN : texts.TITLE_ONLY);
  if (state === 'read' && flags.promptOnly) notes.push(texts.PROMPT_ONLY);
  if (state === 'read' && analysis.partial) notes.push(texts.PARTIAL);
  // That there is no description is said above.
  const missing = posting.missing.filter((field) => field !== 'description' || state !== 'title-only');
  if (missing.length > 0) notes.push(texts.missingFields(missing, board));
  return notes;
}

/** Level, years, degree and field in words; one that is not stated is left out, unless none is. */
function factsOf({ seniority, yearsMin, degree, degreeOptional, specialism }: Analysis): string[] {
  const { FACTS } = texts;
  const degreeWords = FACTS.degrees[degree];
  const facts = [
    seniority === 'unknown' ? null : FACTS.seniorities[seniority],
    yearsMin === null ? null : FACTS.yearsMin(yearsMin),
    degree === 'none-stated' ? null : degreeOptional ? FACTS.optional(degreeWords) : degreeWords,
    specialism === null || specialism === 'general' ? null : FACTS.specialisms[specialism],
  ].filter((one) => one !== null);
  return facts.length > 0 ? facts : [FACTS.nothing];
}

/**
 * What to say of one posting to a reader with these settings.
 *
 * @param board as readers know it; null on pages of no known board
 * @param correction the reader's own verdict, if they gave one
 * @param opened the listings the reader has opened: their own market of pay
 */
export function viewOfPosting(
  posting: Posting,
  analysis: Analysis,
  board: string | null,
  settings: Settings,
  correction: Verdict | null = null,
  opened: readonly (PostedPay & CountedListing)[] = [],
): PostingView {
  const ours = viewOfAnalysis(posting, board, analysis, settings, opened);
  if (correction === null) return ours;
  return {
    ...ours,
    ...{
      corrected: true,
      verdict: correction,
      look: 'sure',
      sure: null,
      clash: null,
      odds: null,
      scale: null,
    },
    heading: texts.verdictWords(correction),
    lines: [texts.corrected(ours.verdict)],
    skills: skillsView(analysis, correction, settings, opened),
    pay: payView(posting, analysis, correction, settings, opened),
  };
}

/** Whether more of the posting may stand on the page by now: what was read of it is too little. */
const mayHoldMore = ({ state, partial, language }: Analysis, posting: Posting): boolean =>
  ['too-short', 'not-a-job', 'title-only', 'closed'].includes(state) &&
  !isBareForm(posting) &&
  !(partial && language !== 'und');

/** How sure the verdict looks, by what it rests on. */
function lookOf(analysis: Analysis, unsure: boolean, posting: Posting): PostingView['look'] {
  if (analysis.state === 'title-only') return isOpen(analysis) || isBareForm(posting) ? 'none' : 'guess';
  if (!isRead(analysis)) return 'none';
  return unsure ? 'unsure' : 'sure';
}

/** What to say of a posting as Undertitle read it, without the reader's correction. */
function viewOfAnalysis(
  posting: Posting,
  board: string | null,
  analysis: Analysis,
  settings: Settings,
  opened: readonly (PostedPay & CountedListing)[],
): PostingView {
  const unsure = isUnsure(analysis);
  const judged = isRead(analysis);
  const look = lookOf(analysis, unsure, posting);
  const verdict = look === 'none' ? null : analysis.verdict;
  const { titleSays, flags } = analysis;
  const clash = judged && flags.titleMismatch && !unsure ? texts.mismatch(titleSays, analysis.verdict) : null;
  const isOnTitle = clash !== null || (analysis.state === 'title-only' && !isBareForm(posting));
  return {
    kind: 'posting',
    posting,
    analysis,
    board,
    onPage: true,
    again: mayHoldMore(analysis, posting),
    corrected: false,
    heading: headingOf(analysis, unsure, posting),
    verdict,
    look,
    sure: judged ? sureness(analysis, unsure) : null,
    clash,
    odds: isOnTitle ? titleOddsWords(posting.title ?? '') : null,
    lines: judged ? linesOf(analysis, unsure) : [],
    notes: notesOf(analysis, posting, board),
    scale: judged && analysis.verdict !== 'neither' ? analysis.aiShare : null,
    reasons: judged ? reasonsOf(analysis.evidence, posting.description ?? '') : [],
    skills: skillsView(analysis, verdict, settings, opened),
    facts: judged ? factsOf(analysis) : [],
    pay: payView(posting, analysis, verdict, settings, opened),
  };
}

/** A text that the reader gave, without a page. */
export function postingOfText(text: string): Posting {
  const posting = emptyPosting({ board: 'generic', id: null, url: '' });
  return { ...posting, description: text, layers: { description: 'heuristic' } };
}

/** What to say of a text that the reader gave. */
export function viewOfText(text: string, analysis: Analysis, settings: Settings): View {
  if (text.trim() === '') return message(texts.NO_SELECTION);
  const view = viewOfPosting(postingOfText(text), analysis, texts.SELECTED_TEXT, settings);
  return { ...view, onPage: false, again: false };
}

/** A page that has not settled yet: the reader may have it read as it is. */
export const viewOfSlow = (): View => ({ ...message(texts.STATES.slow), again: texts.READ_AS_IS });

/** What to show of a page that holds no posting, or of a tab that could not be read; null: there is no tab. */
export function viewOfNone(tab: TabReading | null, cards: Cards | null): View {
  if (tab === null) return message(texts.STATES.gone);
  if (tab.kind === 'unreadable') return { ...message(texts.STATES[tab.why]), paste: true };
  const { reading } = tab;
  if (reading.kind === 'none')
    return { ...message(texts.noJob(reading.reason, reading.language)), paste: true };
  const { board, count } =
    reading.kind === 'results'
      ? { board: reading.board, count: reading.cards.length }
      : { board: reading.posting.board, count: 0 };
  return { ...message(texts.results(count, NAMES[board] ?? texts.ANY_PAGE)), cards };
}
