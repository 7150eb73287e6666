// What is kept under which key of the extension's storage, but for the settings, whose keys are their fields. In a file
// of their own, so that content scripts need not carry the code that reads it all. None is ever changed once released.

/** Verdict and status of a listing that was opened, for its cards; before the listing's key. */
export const SEEN = 'seen:';
/** A verdict the reader corrected; before the listing's key. */
export const CORRECTED = 'fix:';
/** The filter of a board's cards; before the board's id. */
export const FILTER = 'filter:';
/** The reader's views of the journal. */
export const VIEWS = 'journalViews';
/** The text selected last, in the storage of the browser's session. */
export const SELECTION = 'selection';
/** Names of commands that were done. */
export const DONE = 'done';
