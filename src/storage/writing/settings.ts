import * as v from 'valibot';
import { browser } from '../../platform/api.ts';
import type { SettingsPatch } from '../../platform/command-shapes.ts';
import { toChunks } from '../chunks.ts';
import { FIELDS, LIST_LIMITS, SETTINGS_VERSION, type Settings } from '../settings.ts';
import { patched } from '../settings-patch.ts';
import { LISTS, settingsIn } from '../stored-settings.ts';
import { writeDone } from './done-once.ts';
import { RefusedError } from './refused.ts';

/** Refuses fields of a wrong shape, and lists with too many entries, before anything is written. */
function check(fields: Partial<Settings>): void {
  for (const [field, value] of Object.entries(fields)) {
    if (field in LIST_LIMITS && (value as unknown[]).length > LIST_LIMITS[field as keyof typeof LIST_LIMITS])
      throw new RefusedError('long');
    const shape: v.GenericSchema | undefined = FIELDS[field as keyof Settings];
    if (!shape || !v.safeParse(shape, value).success) throw new RefusedError('shape');
  }
}

/**
 * Changes the settings as they are stored now. Rejects, with nothing changed, when the browser refuses (quota, policy).
 *
 * @returns the settings as they are then
 */
export async function changeSettings(id: string, patch: SettingsPatch): Promise<Settings> {
  const stored = await browser.storage.sync.get(null);
  const current = settingsIn(stored);
  const fields = patched(current, patch);
  check(fields);
  const next = { ...current, ...fields };
  const written = stored['version'] === SETTINGS_VERSION ? fields : next;
  const { values, gone } = toChunks(
    Object.fromEntries(LISTS.flatMap((field) => (written[field] ? [[field, written[field]]] : []))),
    stored,
  );
  await writeDone('sync', id, { version: SETTINGS_VERSION, ...written, ...values });
  if (gone.length > 0) await browser.storage.sync.remove(gone);
  return next;
}
