import * as v from 'valibot';
import { COMMAND_SHAPE } from './command-shapes.ts';

const ToolbarSchema = v.object({
  verdict: v.nullable(v.picklist(['ai', 'ml', 'mixed', 'neither', 'unread'])),
  unsure: v.boolean(),
});
const PostingTextSchema = v.object({
  title: v.nullable(v.string()),
  company: v.nullable(v.string()),
  location: v.nullable(v.string()),
  salaryText: v.nullable(v.string()),
  description: v.nullable(v.string()),
});

const ToJudgeSchema = v.object({
  key: v.nullable(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}:.{1,2000}$/))),
  /** The listing's own address, which a page may change without a load; absent where only the page's is known. */
  url: v.optional(v.string()),
  /** The page says that the job is no longer open. */
  closed: v.optional(v.boolean()),
  ...PostingTextSchema.entries,
});

/**
 * The shape the argument of each message to the background must have. Apart from those to content scripts, which
 * carry none of this.
 */
export const BACKGROUND_SHAPES = {
  setToolbar: ToolbarSchema,
  judge: ToJudgeSchema,
  enter: v.undefined_(),
  isAdded: v.undefined_(),
  analyse: PostingTextSchema,
  command: COMMAND_SHAPE,
} as const;
