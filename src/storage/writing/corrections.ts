import { browser } from '../../platform/api.ts';
import type { ShownListing } from '../../platform/command-shapes.ts';
import { withoutContacts } from '../../posting/contacts.ts';
import { allCorrections, type Correction } from '../corrections.ts';
import { CORRECTED } from '../keys.ts';
import { CORRECTIONS_SIZE, LIMITS, MOST_CORRECTIONS } from '../limits.ts';
import { cut } from '../policy.ts';
import { writeDone } from './done-once.ts';

/** The corrections there is no room for beside a new one: the oldest. */
async function tooMany(key: string, next: Correction): Promise<string[]> {
  const others = (await allCorrections()).filter(([other]) => other !== key);
  let size = JSON.stringify(next).length;
  let n = 1;
  // The latest come first.
  return others.flatMap(([other, correction]) => {
    size += JSON.stringify(correction).length;
    return ++n > MOST_CORRECTIONS || size > CORRECTIONS_SIZE ? [CORRECTED + other] : [];
  });
}

/**
 * Keeps a correction, without mail addresses and phone numbers. Rejects, with nothing changed, when the browser refuses
 * (a full disk).
 *
 * @returns it, and how many went to make room
 */
export async function saveCorrection(
  id: string,
  { key, posting }: ShownListing,
  verdict: Correction['verdict'],
  ours: Correction['ours'],
): Promise<{ correction: Correction; dropped: number }> {
  const { board } = posting;
  const [title, company] = [cut(posting.title), cut(posting.company)];
  const [location, salary] = [cut(posting.location), cut(posting.salary)];
  const text = posting.description?.slice(0, LIMITS.description) ?? null;
  const description = text && withoutContacts(text);
  const correction = { verdict, ours, title, company, location, salary, description, board, at: Date.now() };
  const gone = await tooMany(key, correction);
  await writeDone('local', id, { [CORRECTED + key]: correction });
  // Only now: what is refused must not have cost an older one.
  if (gone.length > 0) await browser.storage.local.remove(gone);
  return { correction, dropped: gone.length };
}

/** Takes a correction back. */
export async function removeCorrection(id: string, key: string): Promise<void> {
  // First emptied in one write with the command's name, so that it is not done twice; only then the key goes.
  await writeDone('local', id, { [CORRECTED + key]: null });
  await browser.storage.local.remove(CORRECTED + key);
}

/** Takes all corrections back. */
export async function removeAllCorrections(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith(CORRECTED));
  if (keys.length > 0) await browser.storage.local.remove(keys);
}
