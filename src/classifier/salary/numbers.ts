import { isDigit } from '../text/letters.ts';
import { hasDigit, type Tokens } from '../text/tokens.ts';

/** Offsets at which the numbers of a text begin, UTF-16 units; linear in its words. */
export function numbersIn(tokens: Tokens): number[] {
  const { text, start, end, count } = tokens;
  const numbers: number[] = [];
  for (let i = 0; i < count; i++) {
    if (!hasDigit(tokens, i)) continue;
    const last = end[i] ?? 0;
    let isInside = false;
    for (let at = start[i] ?? 0; at < last; at++) {
      const isNumber = isDigit(text.charCodeAt(at));
      if (isNumber && !isInside) numbers.push(at);
      isInside = isNumber;
    }
  }
  return numbers;
}
