import * as v from 'valibot';
import { VERDICTS } from '../classifier/analysis.ts';
import { FIELDS, type Posting } from '../posting/posting.ts';
import { STATUSES } from '../posting/status.ts';
import { MESSAGE_LIMITS } from './message-limits.ts';

/** Entries read anew by one command: so many that all else waits for less than a second. */
export const MOST_ANEW = 25;

/** `board:job id`, or `page:address`. */
const KEY = v.pipe(v.string(), v.maxLength(MESSAGE_LIMITS.key), v.regex(/^[a-z0-9-]{1,40}:[^\n]+$/));
// What a page holds may be long; the background cuts it to what is kept.
const Text = v.nullable(v.pipe(v.string(), v.maxLength(MESSAGE_LIMITS.text)));
const VerdictShape = v.picklist(VERDICTS);
const Names = v.array(v.pipe(v.string(), v.maxLength(260)));
/** Named by the page that sends it; the same name is never done twice. */
const Id = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));

const PostingShape: v.GenericSchema<unknown, Posting> = v.object({
  board: v.pipe(v.string(), v.maxLength(40)),
  id: v.nullable(v.pipe(v.string(), v.maxLength(MESSAGE_LIMITS.key))),
  url: v.pipe(v.string(), v.maxLength(MESSAGE_LIMITS.text)),
  ...{ title: Text, company: Text, location: Text, salary: Text, description: Text, datePosted: Text },
  layers: v.record(v.string(), v.picklist(['structured', 'board', 'heuristic'])),
  missing: v.array(v.picklist(FIELDS)),
});

/** The listing a view showed when the reader acted: the command is about it, whatever the page shows since. */
const Shown = v.object({ key: KEY, posting: PostingShape });

/** A change of the settings: only what the reader changed, so that no window undoes what another did. */
const Patch = v.object({
  /** Fields with one value. */
  set: v.record(v.string(), v.unknown()),
  /** Entries that come into lists, at their end, or take the place of those of their name. */
  add: v.record(v.string(), v.array(v.unknown())),
  /** Entries that leave lists; of records: their keys. */
  remove: v.record(v.string(), Names),
});

const FilterShape = v.object({
  on: v.boolean(),
  out: v.array(VerdictShape),
  hide: v.boolean(),
  guesses: v.boolean(),
});

/** All commands, by what they do. */
const CommandShape = v.variant('kind', [
  /** Notes how far the reader got with the listing shown; one that is not kept yet is kept by it. */
  v.object({ kind: v.literal('status'), shown: Shown, status: v.picklist(STATUSES) }),
  /** Puts the reader's verdict in place of ours (`ours`: what was said), or, with null, takes it back. */
  v.object({
    kind: v.literal('correct'),
    shown: Shown,
    verdict: v.nullable(VerdictShape),
    ours: v.nullable(VerdictShape),
  }),
  /** Changes an entry of the journal. `was` is the note the reader saw: one written elsewhere meanwhile is joined. */
  v.object({
    kind: v.literal('entry'),
    key: KEY,
    change: v.union([
      v.strictObject({ status: v.picklist(STATUSES) }),
      v.strictObject({
        notes: v.pipe(v.string(), v.maxLength(MESSAGE_LIMITS.notes)),
        was: v.pipe(v.string(), v.maxLength(MESSAGE_LIMITS.notes)),
      }),
    ]),
  }),
  /** Reads entries anew that were kept before needs were, each from its kept text. */
  v.object({ kind: v.literal('readAnew'), keys: v.pipe(v.array(KEY), v.maxLength(MOST_ANEW)) }),
  /** Takes entries out of the journal: these, or all. With `undo` they can be put back until let go. */
  v.object({ kind: v.literal('remove'), keys: v.nullable(v.array(KEY)), undo: v.boolean() }),
  /** Hands over a part of a file, which is merged by `import` once all parts are there. */
  v.object({ kind: v.literal('stage'), file: Id, part: v.number(), entries: v.array(v.unknown()) }),
  /** Merges the parts of a file. */
  v.object({ kind: v.literal('import'), file: Id, parts: v.number() }),
  /** Takes a removal or an import back, in what nothing has changed since. */
  v.object({ kind: v.literal('undo'), change: Id }),
  /** It will not be taken back any more: what was held for that goes. */
  v.object({ kind: v.literal('forgetUndo'), change: Id }),
  /** Takes all corrections back. */
  v.object({ kind: v.literal('dropCorrections') }),
  v.object({ kind: v.literal('settings'), patch: Patch }),
  v.object({ kind: v.literal('filter'), board: v.pipe(v.string(), v.maxLength(40)), filter: FilterShape }),
  /** Keeps a view of the journal under a name, or, with null, takes it out. */
  v.object({
    kind: v.literal('view'),
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
    wish: v.nullable(v.record(v.string(), v.unknown())),
  }),
]);

/** A command on its way: named, and with the tab the reader acted on, where it is not the sender's own. */
export const COMMAND_SHAPE = v.object({
  id: Id,
  /** The tab a view without a tab of its own (popup, side panel) speaks of. */
  tab: v.nullable(v.number()),
  /** The reader was asked, and said yes. */
  sure: v.boolean(),
  command: CommandShape,
});

/** What the reader does to what is kept. Pages send it; only the background applies it. */
export type Command = v.InferOutput<typeof CommandShape>;
export type CommandKind = Command['kind'];
export type SentCommand = v.InferOutput<typeof COMMAND_SHAPE>;
export type SettingsPatch = v.InferOutput<typeof Patch>;
export type ShownListing = v.InferOutput<typeof Shown>;
