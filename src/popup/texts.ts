/** Sentences of what the reader can do in the popup. */
import type { Verdict } from '../classifier/analysis.ts';

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
  how: 'Remembered for this board. Alt+Shift+U switches it on and off.',
  hide: 'Hide them instead',
  guesses: 'Also those that are only a guess or not sure',
  undo: 'Show all cards',
};
