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
  place: {
    heading: 'Where you look for work',
    country: 'Country',
    currency: 'Currency',
    unset: 'Not set',
  },
  badges: {
    heading: 'Badges',
    hint: 'Badges stand beside job titles on these boards. The toolbar icon works either way.',
  },
  saved: 'Saved.',
  failed: (why: string): string =>
    `Not saved: the browser’s storage refused the change (${why}). What you see here is what was kept before.`,
  unreadable: 'Your settings could not be read; these are the defaults. Reload this page to try again.',
};
