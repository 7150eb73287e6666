import type { Refusal } from '../../platform/commands.ts';

/** A command cannot be done; nothing has changed. */
export class RefusedError extends Error {
  readonly reason: Refusal;
  constructor(reason: Refusal) {
    super(reason);
    this.reason = reason;
  }
}
