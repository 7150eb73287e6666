/** What the keys of what is kept of listings begin with, apart from what reads it: content scripts carry only these. */
export const SEEN = 'seen:';
export const CORRECTED = 'fix:';
