import * as v from 'valibot';
import type { OwnSkill } from '../classifier/analysis.ts';
import type { Command, CommandKind, SentCommand, ShownListing } from '../platform/command-shapes.ts';
import type { CommandAnswer, CommandResults } from '../platform/commands.ts';
import { emptyPosting, type Posting } from '../posting/posting.ts';
import { compress } from './compress.ts';
import { correctionOf } from './corrections.ts';
import type { Entry, ListingRead } from './entry.ts';
import { ENTRY_SHAPE, faultIn } from './entry-shape.ts';
import { entryOf, textOf } from './journal.ts';
import type { Packed } from './journal-db.ts';
import { type Asker, addressOf, FROM_CONTENT, fitted, IN_PRIVATE, isPrivate, sourceOf } from './policy.ts';
import { createQueue } from './queue.ts';
import { sameKey } from './same-jobs.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { loadSettings } from './stored-settings.ts';
import { isSwitchedOn } from './switches.ts';
import { troubleOf } from './trouble.ts';
import { removeAllCorrections, removeCorrection, saveCorrection } from './writing/corrections.ts';
import { wasDone } from './writing/done-once.ts';
import { saveFilter } from './writing/filters.ts';
import {
  closeListing,
  forgetUndo,
  importFile,
  rememberListing,
  removeEntries,
  setNeeds,
  setNotes,
  setStatus,
  setVerdict,
  stage,
  undo,
} from './writing/journal.ts';
import { saveView } from './writing/journal-views.ts';
import { RefusedError } from './writing/refused.ts';
import { pruneSeenMarks } from './writing/seen-marks.ts';
import { changeSettings } from './writing/settings.ts';
import { mirrorChanges, tidy } from './writing/transaction.ts';

/** What a listing says, as the journal keeps it: our own reading, without the reader's correction. */
type ReadListing = (shown: ShownListing, own: readonly OwnSkill[]) => ListingRead;

type Doer<K extends CommandKind> = (
  command: Extract<Command, { kind: K }>,
  id: string,
) => Promise<CommandResults[K]>;

/** How each command is done, once policy has let it through. */
function doersWith(readListing: ReadListing): { [K in CommandKind]: Doer<K> } {
  const settingsNow = () => loadSettings().catch(() => DEFAULT_SETTINGS);
  const readingOf = async ({ key, posting }: ShownListing) => {
    const settings = await settingsNow();
    const correction = await correctionOf(key).catch(() => null);
    const read = readListing({ key, posting }, settings.ownSkills);
    const verdict = correction && { verdict: correction.verdict, unsure: false, close: false };
    const url = addressOf(posting.url, null);
    return { settings, read: { ...read, ...verdict, key, url } };
  };
  return {
    async status({ shown, status }, id) {
      const { settings, read } = await readingOf(shown);
      if (settings.journalOff.includes('*')) throw new RefusedError('off');
      const reading = { read, description: shown.posting.description, keepText: settings.keepTexts };
      return { entry: await setStatus(id, shown.key, status, reading) };
    },
    async correct({ shown, verdict, ours }, id) {
      let dropped = 0;
      if (!(await wasDone('local', id))) {
        if (verdict === null) await removeCorrection(id, shown.key);
        else dropped = (await saveCorrection(id, shown, verdict, ours)).dropped;
      }
      // A journal that cannot be written must not cost the reader their correction, which is kept apart.
      const { read } = await readingOf(shown);
      const { verdict: now, unsure, close } = read;
      await setVerdict(shown.key, { verdict: now, unsure, close }).catch((error) => console.error(error));
      return { correction: await correctionOf(shown.key), dropped };
    },
    async entry({ key, change }, id) {
      if ('status' in change) return { entry: await setStatus(id, key, change.status, null) };
      return { entry: await setNotes(id, key, change.notes, change.was) };
    },
    async readAnew({ keys }, id) {
      const { ownSkills } = await settingsNow();
      const found = new Map<string, Pick<ListingRead, 'needs' | 'skills' | 'seniority'>>();
      for (const key of keys) {
        const [entry, description] = await Promise.all([entryOf(key), textOf(key)]);
        if (!entry || entry.needs || description === null) continue;
        const { needs, skills, seniority } = fitted(
          readListing({ key, posting: keptPosting(entry, description) }, ownSkills),
        );
        found.set(key, { needs: needs ?? [], skills, seniority });
      }
      return { read: await setNeeds(id, found) };
    },
    async remove({ keys, undo: undoable }, id) {
      const removed = await removeEntries(id, keys, undoable);
      return { removed, undo: undoable && removed > 0 ? id : null };
    },
    async stage({ file, part, entries }, id) {
      const bad = entries.flatMap((entry, at) => {
        const field = faultIn(entry);
        return field === null ? [] : [{ at, field }];
      });
      if (bad.length === 0) await stage(id, file, part, await Promise.all(entries.map(packed)));
      return { bad };
    },
    async import({ file, parts }, id) {
      const merged = await importFile(id, file, parts);
      await pruneSeenMarks().catch((error) => console.error(error));
      return { ...merged, undo: merged.added + merged.changed > 0 ? id : null };
    },
    undo: ({ change }, id) => undo(id, change),
    forgetUndo: async ({ change }) => {
      await forgetUndo(change);
      return null;
    },
    async dropCorrections() {
      await removeAllCorrections();
      return null;
    },
    async settings({ patch }, id) {
      if (!(await wasDone('sync', id))) await changeSettings(id, patch);
      return { settings: await loadSettings() };
    },
    async filter({ board, filter }, id) {
      if (!(await wasDone('local', id))) await saveFilter(id, board, filter);
      return null;
    },
    async view({ name, wish }, id) {
      if (!(await wasDone('local', id))) await saveView(id, name, wish);
      return null;
    },
  };
}

/** A kept listing as a posting: what is not kept of it is not told. */
const keptPosting = ({ title, company, location, url }: Entry, description: string): Posting => ({
  ...emptyPosting({ board: 'journal', id: null, url }),
  title,
  company,
  location,
  description,
});

/** An entry of an imported file, ready to be stored: what the same job is recognised by is computed anew. */
async function packed(one: unknown): Promise<Packed> {
  const { description, ...entry } = v.parse(ENTRY_SHAPE, one);
  const same = sameKey(entry.title, entry.company);
  return { entry: { ...entry, same }, bytes: description === null ? null : await compress(description) };
}

/** A listing that a page shows, as it was read there. */
interface PageListing {
  listing: ListingRead;
  description: string | null;
  /** The page says that the job is no longer open. */
  closed: boolean;
}

/**
 * The one writer of all that is kept. Everything goes through one queue and one policy.
 *
 * @param readListing how a listing is read; the lexicons are the background's
 */
export function createWriter(readListing: ReadListing) {
  const queue = createQueue();
  const doers = doersWith(readListing);
  const doOne = <K extends CommandKind>(command: Extract<Command, { kind: K }>, id: string) =>
    (doers[command.kind] as Doer<K>)(command, id);

  return {
    /**
     * Does what the reader wants; never rejects.
     *
     * @param own one of our own pages asks; else a content script
     */
    async apply({ id, tab, sure, command }: SentCommand, asker: Asker, own: boolean): Promise<CommandAnswer> {
      const { kind } = command;
      if (!own && !FROM_CONTENT.has(kind)) return { kind: 'refused', reason: 'shape', mayInsist: false };
      const rule = IN_PRIVATE[kind];
      const mayInsist = rule === 'ask';
      if (rule !== 'yes' && !(mayInsist && sure) && (await isPrivate(asker, tab)))
        return { kind: 'refused', reason: 'private', mayInsist };
      try {
        return { kind: 'done', result: await queue.run(() => doOne(command, id)) };
      } catch (error) {
        if (error instanceof RefusedError) return { kind: 'refused', reason: error.reason, mayInsist: false };
        console.error(error);
        return { kind: 'failed', trouble: troubleOf(error), why: String(error) };
      }
    },

    /** Keeps what a content script read of a listing, where the reader wants that. */
    async remember({ listing, description, closed }: PageListing, asker: Asker): Promise<void> {
      if (await isPrivate(asker, null)) return;
      const url = addressOf(listing.url, asker.url ?? '');
      await queue.run(async () => {
        const settings = await loadSettings();
        if (!isSwitchedOn(settings.journalOff, sourceOf(listing.key, url))) return;
        if (closed) return void (await closeListing(listing.key));
        await rememberListing({ read: { ...listing, url }, description, keepText: settings.keepTexts });
      });
    },

    /**
     * Finishes what an earlier background could not, and lets go of what is no longer needed.
     *
     * @param browserStarted no page is left that could ask for anything
     */
    async start(browserStarted: boolean): Promise<void> {
      await queue.run(async () => {
        await mirrorChanges();
        await tidy(browserStarted);
        if (browserStarted) await pruneSeenMarks();
      });
    },
  };
}
