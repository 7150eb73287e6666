/** Checks what came with a message: hands it on, or says what is wrong with it. */
export type Shape = (argument: unknown) => { output: unknown } | { problem: string };

/** The longest text a message to a content script may carry, in characters. */
const LONGEST = 20_000;

/** No argument belongs here. */
export const nothing: Shape = (argument) =>
  argument === undefined ? { output: argument } : { problem: 'takes no argument' };

/** A text a message may carry: at most 20,000 characters. */
export const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= LONGEST;
/** The same, or null. */
export const isTextOrNull = (value: unknown): boolean => value === null || isText(value);

/** Are all fields there, and of the right kind? */
export const hasFields = (
  value: unknown,
  fields: Readonly<Record<string, (field: unknown) => boolean>>,
): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(fields).every(([name, isRight]) => isRight((value as Record<string, unknown>)[name]));

/** An object with these fields. */
export const object =
  (fields: Readonly<Record<string, (field: unknown) => boolean>>): Shape =>
  (argument) =>
    hasFields(argument, fields)
      ? { output: argument }
      : { problem: `has other fields than ${Object.keys(fields).join(', ')}` };
