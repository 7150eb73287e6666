import { randomName } from './random-name.ts';

/** 32 bits of a text, in base 36: enough that two texts hardly ever share it, short enough for a name. */
function digest(text: string): string {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum >>> 0).toString(36);
}

/** The extension's address where no page knows it: Firefox makes a new one for each reader. */
function ownSecret(): string | null {
  // Without the wrapper around the extension API: this answers at once, and under this name, in every browser.
  const { chrome } = globalThis as { chrome?: { runtime?: { getURL?(path: string): string } } };
  const own = chrome?.runtime?.getURL?.('') ?? '';
  return own.startsWith('moz-extension:') ? own : null;
}

/**
 * A name for what we put into a page, which tells the page nothing of who did. Firefox ends the script of an earlier
 * version without a word, so that the next one must know the name again; Chromium lets a script clean up after itself.
 *
 * @param salt what tells apart names of different uses and sites
 */
export function secretName(salt: string): string {
  const secret = ownSecret();
  return `x${digest(secret === null ? randomName() : secret + salt)}`;
}
