import type { Status } from '../browser/journal.ts';
/** Sentences of what the reader can do in the popup. */
import type { Verdict } from '../classifier/analysis.ts';
import { STATUS_WORDS } from '../ui/texts.ts';

export const CORRECT = {
  open: 'Not right?',
  heading: 'What is the work really?',
  choice: {
    ai: 'AI engineering',
    ml: 'ML engineering',
    mixed: 'A mix of both',
    neither: 'Neither',
  } satisfies Record<Verdict, string>,
  undo: 'Take my correction back',
  close: 'Leave it as it is',
  hint: 'Kept on this device together with the text of the listing. You can export your corrections in the settings.',
  failed: (why: string): string => `Your correction could not be saved: ${why}`,
};

/** Offers of badges where the extension may not run by itself. */
export const SITE = {
  why: (host: string): string =>
    `Undertitle may not run on ${host} by itself, so no badges stand there. It reads a page there when you click its icon.`,
  allow: (host: string): string => `Always badge ${host}`,
  allowed: (host: string): string => `Badges are on for ${host}. You can take this back in the settings.`,
  declined: 'Nothing changed: this page was read because you clicked.',
};

export const PASTE = {
  label: 'Or paste a job description',
  read: 'Read it',
};

/** Which cards of a page of results step back. */
export const FILTER = {
  open: 'Cards on this page',
  heading: 'Dim the cards of',
  count: (label: string, count: { read: number; guessed: number } | undefined): string => {
    const { read = 0, guessed = 0 } = count ?? {};
    return `${label}: ${read + guessed}${guessed > 0 ? ` (${guessed} by their title alone)` : ''}`;
  },
  wanted: (role: 'ai' | 'ml' | 'both'): string =>
    `All but ${role === 'both' ? 'AI and ML engineering' : CORRECT.choice[role]}, the role you want`,
  how: 'Remembered for this board. Alt+Shift+U switches it on and off.',
  hide: 'Hide them instead',
  guesses: 'Also those that are only a guess or not sure',
  undo: 'Show all cards',
};

/** Skills asked for, lacked and had. */
export const SKILL = {
  lack: 'Skills you lack',
  asked: 'Skills asked for',
  required: 'Required',
  nice: 'Nice to have',
  yours: 'You have',
  label: (names: readonly string[], years: number | null): string =>
    `${years === null ? '' : `${years}+ years of `}${names.join(' or ')}`,
  near: (known: string): string => `you know ${known}`,
  underway: 'you are learning it',
  count: (have: number, all: number): string => `you have ${have} of ${all}`,
  asking: (all: number): string => (all === 1 ? '1 need' : `${all} needs`),
  basis: (near: number, learning: number): string =>
    [
      'Counted among the skills this description names that Undertitle knows; where one of several will do, they count once.',
      near > 0 ? `${near === 1 ? 'One is' : `${near} are`} close to what you know.` : '',
      learning > 0 ? `${learning === 1 ? 'One' : `${learning}`} you are learning.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  stack: {
    ai: (asked: number, all: number): string => `The article’s AI stack: ${asked} of ${all} asked here.`,
    ml: (asked: number, all: number): string => `The article’s ML stack: ${asked} of ${all} asked here.`,
  },
  article: {
    ai: 'The article has it on the way to AI engineering.',
    ml: 'The article has it on the way to ML engineering.',
    both: 'The article has it on the way to either role.',
  },
  builds: (steps: readonly string[]): string => `Builds on: ${steps.join(', then ')}.`,
  stepKnown: (name: string): string => `${name} (you have it)`,
  complete: 'Every skill recognised in this description is on your list.',
  none: 'No skill that Undertitle knows is named in this description.',
  empty: 'Your skills are not filled in yet, so Undertitle cannot say which of these you lack.',
  fill: 'Add your skills',
  have: 'I have this',
  learn: 'I am learning it',
  drop: 'Take it off my list',
  show: 'Show on the page',
  lost: 'Not found on the page any more.',
};

export const JOURNAL_BUTTON = 'Journal';
export const PANEL_BUTTON = 'Side panel';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

/** What the popup says of the journal. */
export const JOURNAL_LINE = {
  status: STATUS_WORDS,
  kept: (first: number): string => `In your journal since ${DAY.format(first)}:`,
  unkept: 'Not in your journal.',
  save: 'Save it',
  twin: (board: string, { last, status }: { last: number; status: Status }): string =>
    `You opened the same job on ${board} on ${DAY.format(last)}${status === 'seen' ? '' : ` (${STATUS_WORDS[status].toLowerCase()})`}.`,
  paused: (site: string): string => `Listings of ${site} are not kept.`,
  pause: (site: string): string => `Keep none of ${site}`,
  resume: (site: string): string => `Keep those of ${site} again`,
  failed: 'Not kept: the browser’s storage refused the change.',
};
