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
    options: (n: number): string => (n === 1 ? '1 match' : `${n} matches`),
    remove: (skill: string): string => `Remove ${skill}`,
    yours: 'Skills you have',
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
    heading: 'Listings you opened',
    hint: 'Their verdicts stand on their cards, and what they pay makes your own market in the popup. Of the latest 5,000 listings verdict, pay, country and the board’s job number are kept, on this device only; nothing of their text.',
    count: (n: number): string => (n === 0 ? 'No listings yet.' : n === 1 ? '1 listing.' : `${n} listings.`),
    download: '',
    remove: 'Forget them',
    really: (n: number): string => (n === 1 ? 'Yes, forget it' : `Yes, forget all ${n}`),
    keep: 'Keep them',
    failed: (why: string): string => `That did not work: ${why}`,
  },
  saved: 'Saved.',
  failed: (why: string): string =>
    `Not saved: the browser’s storage refused the change (${why}). What you see here is what was kept before.`,
  unreadable: 'Your settings could not be read; these are the defaults. Reload this page to try again.',
};
