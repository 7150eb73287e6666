import { list } from '../ui/format.ts';

/** Every sentence of the page that opens after the extension is installed. */
export const WELCOME = {
  heading: 'Welcome to Undertitle',
  lead: 'It reads a job description and says what work is under the title.',
  skip: 'Skip',
  does: {
    heading: 'What it does',
    lines: [
      'Sets a badge beside each job title on the boards it knows. A dashed badge is a guess from the title alone.',
      'Shows, on a click on its icon, the words the verdict rests on, the skills you lack, and the pay.',
      'Reads any other page, or text you select or paste, when you ask it to.',
    ],
    badges: 'The badges',
  },
  never: {
    heading: 'What it never does',
    lines: [
      'It never connects to the network: everything happens in your browser, and the browser holds it to that.',
      'It has no account and no server, and counts and reports nothing.',
      'It never applies, clicks or writes for you.',
    ],
  },
  boards: {
    heading: 'The boards',
    why: 'To read a listing and set its badge, it needs access to the pages of job boards, and to no others.',
    which: (named: readonly string[], more: number): string =>
      more > 0 ? `${list([...named, `${more} more`])}.` : `${list(named)}.`,
    all: 'All of them',
    on: 'Access to the boards is on.',
    off: 'Access to the boards is off. Until you allow it, Undertitle reads a page only when you click its icon there.',
    allow: 'Allow the boards',
    declined:
      'The browser did not grant it. You can allow it later, here or in the browser’s add-on settings.',
  },
  skills: {
    heading: 'Your skills',
    hint: 'Choose what you know of the usual stacks. The popup then shows what a listing asks for beyond that.',
    groups: { both: 'Both roles', ai: 'AI engineering', ml: 'ML engineering' },
    more: 'Add others, or read them from a CV',
    chosen: (n: number): string => (n === 1 ? '1 skill chosen' : `${n} skills chosen`),
  },
  path: { heading: 'The role you want' },
  done: {
    heading: 'That is all',
    hint: 'Open any job listing: its badge stands beside the title. This page stays within reach in the settings.',
    button: 'Done',
  },
  failed: (why: string): string => `Not saved: the browser’s storage refused the change (${why}).`,
  unreadable: 'Your settings could not be read; these are the defaults. Reload this page to try again.',
};
