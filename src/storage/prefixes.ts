// What storage keys begin with. In a file of their own, so that content scripts need not carry the code that reads them.

/** Verdict and status of a listing that was opened, for its cards. */
export const SEEN = 'seen:';
/** A verdict the reader corrected. */
export const CORRECTED = 'fix:';
