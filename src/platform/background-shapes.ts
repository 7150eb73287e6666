import * as v from 'valibot';
import { VERDICTS } from '../classifier/analysis.ts';
import { COMMAND_SHAPE } from './command-shapes.ts';
import { MESSAGE_LIMITS } from './message-limits.ts';
import { nothing, type Shape } from './shape.ts';

const ToolbarSchema = v.object({
  verdict: v.nullable(v.picklist([...VERDICTS, 'unread'])),
  unsure: v.boolean(),
  isTop: v.boolean(),
});
const words = () => v.nullable(v.pipe(v.string(), v.maxLength(MESSAGE_LIMITS.words)));
const PostingTextSchema = v.object({
  ...{ title: words(), company: words(), location: words(), salaryText: words() },
  description: v.nullable(v.pipe(v.string(), v.maxLength(MESSAGE_LIMITS.text))),
});

const CardWordsSchema = v.object({
  title: v.string(),
  snippet: v.nullable(v.pipe(v.string(), v.maxLength(MESSAGE_LIMITS.words))),
});

const ToJudgeSchema = v.object({
  key: v.nullable(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}:.{1,2000}$/))),
  /** The posting's own address. */
  url: v.pipe(v.string(), v.maxLength(MESSAGE_LIMITS.address)),
  /** The page says that the job is no longer open. */
  closed: v.optional(v.boolean()),
  /** What is read is kept by itself, unless this is false, which only tells the verdict. */
  keep: v.optional(v.boolean()),
  ...PostingTextSchema.entries,
});

/**
 * A listing's text. `key` is `board:job id` or `page:address`, under which it is kept; null for what is not to be kept.
 */
export type ToJudge = v.InferOutput<typeof ToJudgeSchema>;

/** Says which field is at fault, and why. */
const by =
  (schema: v.GenericSchema): Shape =>
  (argument) => {
    const result = v.safeParse(schema, argument);
    if (result.success) return { output: result.output };
    const [issue] = result.issues;
    return { problem: `${v.getDotPath(issue) ?? ''} ${issue.message}` };
  };

/**
 * The shape the argument of each message to the background must have. Apart from those to content scripts, which
 * carry none of this.
 */
export const BACKGROUND_SHAPES = {
  setToolbar: by(ToolbarSchema),
  judge: by(ToJudgeSchema),
  guessCards: by(v.pipe(v.array(CardWordsSchema), v.maxLength(2000))),
  enter: nothing,
  drawMarks: by(v.pipe(v.string(), v.regex(/^x[\da-z]{1,20}$/))),
  analyse: by(PostingTextSchema),
  command: by(COMMAND_SHAPE),
} as const;
