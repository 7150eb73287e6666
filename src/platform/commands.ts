import { pause } from '../pause.ts';
import type { Correction } from '../storage/corrections.ts';
import type { Entry } from '../storage/entry.ts';
import type { Settings } from '../storage/settings.ts';
import type { Trouble } from '../storage/trouble.ts';
import { inTime } from './ask.ts';
import type { Command, CommandKind } from './command-shapes.ts';
import { RefusedError, sendToBackground } from './messages.ts';
import { randomName } from './random-name.ts';

export type { Command, SettingsPatch, ShownListing } from './command-shapes.ts';

/**
 * Why a command was not done, nothing having changed. `private`: nothing is kept of a private window · `off`: the reader
 * switched the store off · `gone`: the entry is no longer there · `overtaken`: everything it would take back has
 * changed since · `long`: more text than is kept · `shape`: no command of ours · `moved`: the page shows another job.
 */
export type Refusal = 'private' | 'off' | 'gone' | 'overtaken' | 'long' | 'shape' | 'moved';

/** What an import or its undoing did to the journal. */
export interface Merged {
  /** Entries that came in, changed, and went out. */
  added: number;
  changed: number;
  removed: number;
  /** Entries left as they are, at least in part: something has changed them since. */
  left: number;
}

/** What each command changed. `undo`: the name under which it can be taken back. */
export interface CommandResults {
  status: { entry: Entry };
  /** `dropped`: corrections that went to make room, the oldest. */
  correct: { correction: Correction | null; dropped: number };
  entry: { entry: Entry };
  /** Keys of those that had a text, and no needs. */
  readAnew: { read: string[] };
  remove: { removed: number; undo: string | null };
  /** Entries that are no such thing, by their number in the part (from 0), with the field at fault. */
  stage: { bad: { at: number; field: string }[] };
  import: Merged & { undo: string | null };
  undo: Merged;
  forgetUndo: null;
  dropCorrections: null;
  settings: { settings: Settings };
  filter: null;
  view: null;
}

/** What became of a command. `mayInsist`: it is done once the reader, asked, says yes. */
export type CommandAnswer<K extends CommandKind = CommandKind> =
  | { kind: 'done'; result: CommandResults[K] }
  | { kind: 'refused'; reason: Refusal; mayInsist: boolean }
  | { kind: 'failed'; trouble: Trouble; why: string };

/** How often a command without an answer is sent anew, and the pauses before that, in milliseconds. */
const PAUSES = [250, 1000, 4000];
/** After this an answer is taken for lost. Milliseconds. */
const PATIENCE = 15_000;

/**
 * Has the background do what the reader wants. Never rejects. An answer that does not come is asked for again, with
 * growing pauses; the command bears a name, so that it is done once all the same.
 *
 * @param tab the tab the reader acted on, from a popup or side panel: whether its window is private decides
 * @param sure the reader was asked and said yes
 */
export async function sendCommand<C extends Command>(
  command: C,
  { tab = null, sure = false, id = randomName() }: { tab?: number | null; sure?: boolean; id?: string } = {},
): Promise<CommandAnswer<C['kind']>> {
  for (let attempt = 0; ; attempt++) {
    try {
      const answer = await inTime(sendToBackground('command', { id, tab, sure, command }), PATIENCE);
      // No answer at all is what a background gives that was being started.
      if (answer) return answer as CommandAnswer<C['kind']>;
      throw new Error('No answer.');
    } catch (error) {
      // A command of another version's page, or one too long: sent again it would be refused again.
      if (error instanceof RefusedError) return { kind: 'refused', reason: 'shape', mayInsist: false };
      const ms = PAUSES[attempt];
      if (ms === undefined) return { kind: 'failed', trouble: 'broken', why: String(error) };
      await pause(ms);
    }
  }
}
