/** Is a board, or another site, switched on? `*` in the list of those that are off means that none is. */
export const isSwitchedOn = (off: readonly unknown[], board: string): boolean =>
  !off.includes(board) && !off.includes('*');
