/** Every sentence the popup and the options page say. Functions where a number or a name comes in. */
import type { Status } from '../browser/journal-db.ts';
import type { Degree, Seniority, Side, Specialism, TitleSays, Verdict } from '../classifier/analysis.ts';
import type { Field, NoPostingReason } from '../posting/posting.ts';
import { count, list, percent } from './format.ts';

const plural = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;

/** One of the states in which there is no verdict to show. */
export interface Message {
  heading: string;
  lines: string[];
}

export const STATES = {
  reading: { heading: 'Reading the page …', lines: [] },
  'browser-page': {
    heading: 'Undertitle cannot read this page',
    lines: [
      'Browsers keep extensions out of their own pages and out of the extension store.',
      'Go to a job listing and click the icon there.',
    ],
  },
  'no-permission': {
    heading: 'Undertitle cannot read this page yet',
    lines: [
      'It has no permission for this site. Bring the page to the front and click the Undertitle icon: the click lets it read that one page.',
    ],
  },
  gone: {
    heading: 'That tab is closed',
    lines: ['Go to a job listing and click the Undertitle icon there.'],
  },
  failed: {
    heading: 'Something went wrong',
    lines: ['Undertitle could not finish reading this page. Reload the page and try again.'],
  },
} as const satisfies Record<string, { heading: string; lines: readonly string[] }>;

/** Why the browser keeps no more. */
export const TROUBLE = {
  full: 'the room the browser gives Undertitle is used up. Export and delete corrections or skills you no longer need in the settings.',
  often: 'the browser takes no more changes for now. Try again in a minute.',
};

const NONE_LINES: Record<NoPostingReason, string> = {
  empty: 'The page holds no text, or has not finished loading. Try again in a moment.',
  login: 'The site asks you to sign in before it shows the job.',
  blocked: 'The site shows a check or an error in place of the job. Pass it, then try again.',
  'not-a-job': 'The text on this page does not read like a job description.',
  'too-large': 'The page is too large to be read.',
};

/** The state of a page without a posting. */
export const noJob = (reason: NoPostingReason): Message => ({
  heading: 'No job description here',
  lines: [NONE_LINES[reason], 'Open a single job listing to have it read.'],
});

/** The state of a page of search results. */
export const results = (cards: number, board: string): Message => ({
  heading: 'A page of results',
  lines: [
    `${plural(cards, 'job', 'jobs')} found on ${board}. The badges beside the titles are first guesses.`,
    'Open a listing to have its description read.',
  ],
});

const WORK: Record<Verdict, string> = {
  ai: 'AI engineering work',
  ml: 'ML engineering work',
  mixed: 'A mix of AI and ML engineering work',
  neither: 'Neither AI nor ML engineering work',
};
const lower = (words: string): string => words.replace(/^(A|Neither)\b/, (word) => word.toLowerCase());

export const verdictWords = (verdict: Verdict): string => WORK[verdict];
export const leaning = (verdict: Verdict): string => `Not sure: leaning to ${lower(WORK[verdict])}`;
export const guess = (verdict: Verdict): string => `A guess: ${lower(WORK[verdict])}`;

/** How the AI/ML work divides, in words. `share` is the part that is AI engineering, 0..1. */
export function shareWords(verdict: Verdict, share: number | null): string | null {
  if (verdict === 'neither') {
    return share === null
      ? 'The description holds no AI or ML engineering.'
      : 'AI and ML engineering make up less than a third of the job.';
  }
  if (share === null) return null;
  if (share > 0.97) return 'All of the model work puts existing models to use.';
  if (share < 0.03) return 'All of the model work is on models of their own.';
  return `${percent(share)} of the model work uses existing models, ${percent(1 - share)} is on models of their own.`;
}

/** How far the verdict can be trusted. `confidence`: chance that a careful reader agrees, 0..1. */
export function confidenceWords(confidence: number, unsure: boolean): string {
  if (unsure) return 'Low confidence: read the description yourself.';
  if (confidence >= 0.9) return 'High confidence.';
  return 'Fair confidence.';
}

const TITLE: Record<TitleSays, string> = {
  ai: 'AI engineering',
  ml: 'ML engineering',
  both: 'both AI and ML engineering',
  other: 'something else',
};

/** The note shown when title and work disagree. */
export function mismatch(says: TitleSays, verdict: Verdict): string {
  const work: Record<Verdict, string> = {
    ai: 'the work described is AI engineering',
    ml: 'the work described is ML engineering',
    mixed: 'the work described is a mix of AI and ML',
    neither: 'the description holds little or none of it',
  };
  return `By its title this is ${TITLE[says]}, but ${work[verdict]}.`;
}

export const PARTIAL = 'Undertitle knows little of the language of this text, so the reading is partial.';

/** Said beside a verdict of the reader's own. `ours`: what Undertitle had read, if anything. */
export const corrected = (ours: Verdict | null): string =>
  ours === null ? 'As you corrected it.' : `As you corrected it. Undertitle read: ${lower(WORK[ours])}.`;

export const PROMPT_ONLY =
  'AI is in the pitch, but the work described comes down to prompting ready-made tools.';

const FIELD: Record<Field, string> = {
  title: 'job title',
  company: 'company',
  location: 'location',
  salary: 'pay',
  description: 'description',
  datePosted: 'date',
};

/** The note that names what should have been on the page and was not. */
export const missingFields = (fields: readonly Field[], board: string | null): string => {
  const names = list(fields.map((field) => FIELD[field]));
  return board === null
    ? `Not found on this page: ${names}.`
    : `Not found: ${names}. ${board} may have changed its pages.`;
};

export const THIN = {
  'too-short': {
    heading: 'Too little text to judge',
    lines: ['The description is too short to say what the work is. It may load, or unfold, further down.'],
  },
  'not-a-job': {
    heading: 'No job description here',
    lines: [
      'The text found does not read like a job description.',
      'Open a single job listing to have it read.',
    ],
  },
} as const;

export const TITLE_ONLY = 'No description was found, so this rests on the title alone. Titles often mislead.';
export const TITLE_ONLY_OPEN =
  'No description was found, and the title alone does not tell what the work is.';
export const TITLE_ONLY_HEADING = 'Only a title to go by';

/** The scale from AI to ML and its spoken form. */
export const SCALE = {
  ai: 'AI: uses ready models',
  ml: 'ML: makes models',
  mark: (share: number): string => (share >= 0.5 ? `${percent(share)} AI` : `${percent(1 - share)} ML`),
  spoken: (share: number): string =>
    `On a scale from AI engineering to ML engineering: ${percent(share)} AI, ${percent(1 - share)} ML.`,
};

export const EVIDENCE = {
  heading: 'Why',
  count: (n: number): string => plural(n, 'passage', 'passages'),
  hint: 'Click a passage to see it on the page.',
  more: (n: number): string => `${plural(n, 'more passage', 'more passages')}`,
  none: 'No single passage stands out.',
  nothing: 'No passage speaks of building with AI or of making models.',
  side: { ai: 'AI', ml: 'ML', neither: 'other work' } satisfies Record<Side, string>,
  found: 'Marked on the page.',
  lost: 'These words could not be found on the page. It may have changed since it was read.',
};

export const FACTS = {
  heading: 'The job asks for',
  seniority: 'Level',
  years: 'Experience',
  degree: 'Degree',
  specialism: 'Field',
  yearsMin: (n: number): string => `${plural(n, 'year', 'years')} or more`,
  optional: (degree: string): string => `${degree}, or like experience`,
  seniorities: {
    intern: 'Intern',
    junior: 'Junior',
    mid: 'Mid-level',
    senior: 'Senior',
    lead: 'Lead',
    unknown: 'Not stated',
  } satisfies Record<Seniority, string>,
  degrees: {
    'none-stated': 'None stated',
    bachelor: 'Bachelor’s',
    master: 'Master’s',
    phd: 'Doctorate',
  } satisfies Record<Degree, string>,
  unstated: 'Not stated',
  specialisms: {
    platform: 'ML platform',
    hardware: 'ML hardware',
    solutions: 'Solutions architecture',
    recommendation: 'Recommender systems',
    forecasting: 'Forecasting',
    vision: 'Computer vision',
    'nlp-speech': 'Language and speech',
    'fraud-risk': 'Fraud and risk',
    research: 'Research',
    general: 'General',
  } satisfies Record<Specialism, string>,
};

export const GUIDE = {
  heading: { ai: 'What is an AI engineer?', ml: 'What is an ML engineer?' },
  work: 'The work',
  background: 'Usual background',
  demand: 'Demand',
};

/** In the context menu of selected text. */
export const JUDGE_SELECTION = 'Judge the selected text';
export const NO_SELECTION = {
  heading: 'No text selected',
  lines: ['Select a job description on a page, then choose “Judge the selected text” from its context menu.'],
};
export const SELECTED_TEXT = 'the text you gave';

export const SOURCE = {
  from: 'Read from ',
  length: (n: number): string => plural(n, 'character', 'characters'),
};
export const ANY_PAGE = 'this page';
export const SETTINGS_BUTTON = 'Settings';
export const AGAIN = 'Read again';

/** How far the reader got with a listing. */
export const STATUS_WORDS: Record<Status, string> = {
  seen: 'Seen',
  saved: 'Saved',
  applied: 'Applied',
  interview: 'Interview',
  offer: 'Offer',
  rejected: 'Rejected',
};
