import type { OwnSkill } from '../classifier/analysis.ts';
import type { OwnSkillProblem, ProfileProblem } from './profile.ts';

/** Every sentence of the options page. */
export const OPTIONS = {
  heading: 'Undertitle settings',
  intro: 'Kept in your browser, and synced only by it. Undertitle sends nothing anywhere.',
  skills: {
    heading: 'Your skills',
    hint: 'Type a skill and pick it from the list. The popup then shows which skills of a listing you lack.',
    label: 'Add a skill',
    placeholder: 'Python, LangGraph, Kubernetes …',
    none: 'No skills yet.',
    unknown: (typed: string): string => `Undertitle knows no skill called “${typed}”.`,
    own: (typed: string): string => `Add “${typed}” as my own`,
    levels: {
      known: (n: number): string => `You know ${n === 1 ? 'this skill' : `these ${n}`}`,
      learning: (n: number): string => `You are learning ${n === 1 ? 'this one' : `these ${n}`}`,
    },
    move: {
      known: (skill: string): string => `I know ${skill} now`,
      learning: (skill: string): string => `I am still learning ${skill}`,
    },
    sign: { known: '✓', learning: '…' },
    options: (n: number): string => (n === 1 ? '1 match' : `${n} matches`),
    remove: (skill: string): string => `Remove ${skill}`,
  },
  own: {
    heading: 'Skills of your own',
    hint: 'A skill Undertitle does not know, or further words for one it knows. They count in every listing from then on.',
    name: 'Skill',
    words: 'Other words for it, parted by commas',
    placeholder: 'Short forms, other spellings …',
    exact: 'Only with exactly these capitals',
    counted: ({ aliases, exact }: OwnSkill): string =>
      [aliases.length > 0 ? `also: ${aliases.join(', ')}` : '', exact ? 'capitals as written' : '']
        .filter(Boolean)
        .join('; '),
    add: 'Add one',
    save: 'Save',
    cancel: 'Cancel',
    edit: 'Edit',
    editOf: (name: string): string => `Edit ${name}`,
    remove: 'Remove',
    removeOf: (name: string): string => `Remove ${name}`,
    problem: (problem: OwnSkillProblem): string =>
      problem.kind === 'taken'
        ? `“${problem.word}” already stands for ${problem.with}.`
        : {
            empty: 'A name, and every other word, needs at least one letter or digit.',
            long: 'A name or word may have 80 characters at most.',
            many: 'A skill may have 20 other words, and there may be 500 skills of your own.',
          }[problem.kind],
  },
  profile: {
    heading: 'Your profile as a file',
    start: 'Start from a role',
    startAs: {
      ai: (n: number): string =>
        n === 0 ? 'You have the AI engineer’s skills' : `Add the AI engineer’s skills (${n} more)`,
      ml: (n: number): string =>
        n === 0 ? 'You have the ML engineer’s skills' : `Add the ML engineer’s skills (${n} more)`,
    },
    download: 'Export skills as JSON',
    file: 'Import a profile file: it joins what is here',
    imported: 'The file’s skills were added.',
    nothingNew: 'All of it is here already.',
    problem: (problem: ProfileProblem): string => {
      const nothing = 'Nothing was changed.';
      if (problem.kind === 'entry')
        return `Entry ${problem.at} of “${problem.list}” in the file is not valid. ${nothing}`;
      if (problem.kind === 'many')
        return `“${problem.list}” in the file has more than ${problem.limit} entries. ${nothing}`;
      const why = {
        'not-json': 'The file is damaged: it cannot be read as JSON.',
        'not-ours': 'This is no profile that Undertitle exported.',
        newer: 'The file is from a later version of Undertitle. Update the extension first.',
      };
      return `${why[problem.kind]} ${nothing}`;
    },
  },
  path: {
    heading: 'Which role you want',
    questions: 'Answer a few questions to find out which fits you',
    welcome: 'Open the welcome page again',
  },
  place: {
    heading: 'Where you look for work',
    country: 'Country',
    currency: 'Currency',
    unset: 'Not set',
  },
  workYear: {
    heading: 'How pay is compared',
    hint: 'Pay by the hour or day is set beside yearly pay by these numbers; a month’s pay counts twelve times. To start with they are a full-time year of 2,080 hours, as the US Bureau of Labor Statistics counts it, and 220 days of contract work: 260 weekdays less holidays and leave. The popup shows posted pay as posted, too.',
    labels: {
      hoursPerWeek: 'Hours a week',
      weeksPerYear: 'Paid weeks a year',
      daysPerYear: 'Paid days a year, for day rates',
    },
    rates: (source: string, date: string): string =>
      `Other currencies are converted at ${source} of ${date}, which came with the extension. They are approximate, and marked ≈.`,
  },
  badges: {
    heading: 'Badges',
    hint: 'Badges stand beside job titles on these boards. The toolbar icon works either way.',
  },
  sites: {
    heading: 'Your own sites',
    none: 'None yet. The popup offers to always badge a site when you open it on a listing there.',
    remove: (host: string): string => `No more badges on ${host}`,
  },
  corrections: {
    heading: 'Your corrections',
    hint: 'Where a verdict is not right, say so in the popup. Your verdict is then shown in place of ours. It is kept on this device only, with the text of the listing, so that accuracy can be measured on it.',
    count: (n: number): string =>
      n === 0 ? 'No corrections yet.' : n === 1 ? '1 correction.' : `${n} corrections.`,
    download: 'Export as JSON lines',
    remove: 'Delete all',
    really: (n: number): string => (n === 1 ? 'Yes, delete it' : `Yes, delete all ${n}`),
    keep: 'Keep them',
    failed: (why: string): string => `That did not work: ${why}`,
  },
  seen: {
    heading: 'Journal',
    hint: 'Of each listing you open title, employer, place, address, verdict, skills, pay and your own notes are kept, on this device only and never in private windows. Their verdicts stand on their cards, and what they pay makes your own market in the popup.',
    on: 'Keep a journal of the listings I open',
    texts: 'Keep their descriptions too (compressed)',
    paused: (site: string): string => `Paused on ${site}.`,
    resume: 'Keep again',
    open: 'Open the journal',
    count: (n: number): string => (n === 0 ? 'No listings yet.' : n === 1 ? '1 listing.' : `${n} listings.`),
    download: '',
    remove: 'Delete the journal',
    really: (n: number): string => (n === 1 ? 'Yes, delete it' : `Yes, delete all ${n}`),
    keep: 'Keep them',
    failed: (why: string): string => `That did not work: ${why}`,
  },
  cv: {
    heading: 'Skills from your CV',
    hint: 'Read on this device; neither the file nor its text is kept. You see what was found before anything is saved.',
    file: 'A file: PDF, Word (.docx) or text',
    paste: 'Or paste its text',
    read: 'Read it',
    reading: 'Reading…',
    found: (n: number, known: number): string =>
      `${n === 1 ? '1 skill' : `${n} skills`} found${known > 0 ? `, ${known} of them already in your list` : ''}.`,
    none: 'No skills were found in it.',
    take: 'Take',
    level: 'Level',
    levels: { known: 'I know it', learning: 'I am learning it' },
    save: (n: number): string => (n === 1 ? 'Add 1 skill' : `Add ${n} skills`),
    cancel: 'Leave my list as it is',
    saved: (n: number): string => (n === 1 ? '1 skill added.' : `${n} skills added.`),
    problem: {
      large: 'The file is larger than 20 MB. Save it without pictures, or paste its text.',
      empty: 'There is no text in it.',
      encrypted: 'The file is protected by a password. Save it without one, or paste its text.',
      damaged: 'The file is damaged and cannot be read. Paste its text instead.',
      pictures: 'Its pages are pictures: there is no text in them to read. Paste the text instead.',
      'old-word': 'This is a Word file of the old kind (.doc). Save it as .docx or PDF, or paste its text.',
      other: 'This kind of file cannot be read. PDF, .docx and plain text can.',
      unreadable: 'The browser could not open the file.',
    },
  },
  saved: 'Saved.',
  undo: 'Undo',
  undone: 'Undone.',
  failed: (why: string): string =>
    `Not saved: the browser’s storage refused the change (${why}). What you see here is what was kept before.`,
  unreadable: 'Your settings could not be read; these are the defaults. Reload this page to try again.',
};
