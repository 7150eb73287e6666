/** Every spelling a term stands for: alternatives in brackets, and hyphens closed up. */
export function spellings(text: string): string[] {
  const open = text.indexOf('(');
  const close = text.indexOf(')', open);
  if (open >= 0 && close > open) {
    const head = text.slice(0, open);
    const tail = spellings(text.slice(close + 1));
    const choices = text.slice(open + 1, close).split('|');
    return choices.flatMap((choice) => tail.flatMap((rest) => spellings(head + choice + rest)));
  }
  return text.includes('-') ? [text.replaceAll('-', ' '), text.replaceAll('-', '')] : [text];
}

/** A term in American spelling and as Britain writes it: `optimisation`, `modelling`, `labelled`. Once where they agree. */
export function inBothSpellings(text: string): ReadonlySet<string> {
  const british = text
    .replace(/(?<=[a-z]{3})iz(?=(?:e|ed|er|ing|ation)s?\b)/g, 'is')
    .replaceAll('modeling', 'modelling')
    .replaceAll('labeling', 'labelling')
    .replaceAll('labeled', 'labelled');
  return new Set([text, british]);
}
