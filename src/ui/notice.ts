/** What a page of results says of cards that stepped back. */
export const NOTICE = {
  words: (hidden: number, guessed: number, dimmed: number): string =>
    [
      hidden > 0 ? `Undertitle hides ${hidden}${guessed > 0 ? ` (${guessed} by a guess)` : ''}` : '',
      dimmed > 0 ? `${hidden > 0 ? '' : 'Undertitle '}dims ${dimmed}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  showAll: 'Show all',
};
