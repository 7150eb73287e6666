import page from '../../../lexicons/page.json' with { type: 'json' };

/** Words that name a section, a control or what follows a description: they are how a page is read, and nobody's own. */
const KEPT = new Set(
  JSON.stringify(page)
    .toLowerCase()
    .match(/\p{L}+/gu),
);
const SOUNDS = ['ba', 'de', 'fi', 'go', 'ku', 'la', 'me', 'ni', 'po', 'ra', 'se', 'ti', 'vo', 'wu', 'za'];

const hashOf = (text: string): number => {
  let hash = 2166136261;
  for (const sign of text) hash = Math.imul(hash ^ sign.charCodeAt(0), 16777619) >>> 0;
  return hash;
};

/** A made-up word for a word: always the same one, about as long, with the same capitals at its start. */
function madeUp(word: string): string {
  const lower = word.toLowerCase();
  let seed = hashOf(lower);
  let made = '';
  while (made.length < word.length) {
    made += SOUNDS[seed % SOUNDS.length];
    seed = hashOf(`${seed}${lower}`);
  }
  made = made.slice(0, Math.max(2, word.length));
  if (word.length > 1 && word === word.toUpperCase()) return made.toUpperCase();
  return word[0] === lower[0] ? made : `${made.slice(0, 1).toUpperCase()}${made.slice(1)}`;
}

/** Other digits for digits: always the same ones for the same number, so that ids still agree; small numbers stay. */
const otherDigits = (digits: string): string => {
  if (digits.length < 3) return digits;
  let seed = hashOf(digits);
  return [...digits]
    .map((_, index) => {
      seed = hashOf(`${seed}${index}`);
      return index === 0 ? (seed % 9) + 1 : seed % 10;
    })
    .join('');
};

/** A text in made-up words; section names and short words that pages are read by stay as they are. */
export const rewriteText = (text: string): string =>
  text
    .replace(/[\p{L}\p{M}]+/gu, (word) => (KEPT.has(word.toLowerCase()) ? word : madeUp(word)))
    .replace(/\d+/g, otherDigits);

/** What a name part of an address or an id becomes: words as in texts, hexadecimal ids digit by digit. */
const rewriteToken = (token: string): string =>
  /^[0-9a-f-]{16,}$/i.test(token)
    ? token.replace(/[0-9a-f]+/gi, (run) =>
        hashOf(run).toString(16).padStart(run.length, 'a').slice(-run.length),
      )
    : rewriteText(token);

/**
 * An address with the same host and shape. Words stand as they are where they are part of the board's own paths
 * (`jobs`, `view`): only what the page's names hold, and what carries digits or a hyphen, is rewritten.
 *
 * @param names words of the title, the employer and the place, in lower case
 */
export function rewriteAddress(address: string, names: ReadonlySet<string>): string {
  const isOwn = (token: string) => /\d|-|%|\+/.test(token) || names.has(token.toLowerCase());
  const [, origin = '', rest = ''] = /^((?:https?:)?\/\/[^/?#]*)?(.*)$/s.exec(address) ?? [];
  const host = origin.replace(/[^./:]+/g, (label) =>
    names.has(label.toLowerCase()) ? madeUp(label) : label,
  );
  return host + rest.replace(/[^/?#&=.:;,]+/g, (token) => (isOwn(token) ? rewriteToken(token) : token));
}
