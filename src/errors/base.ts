import { isObject } from "../isObject.js";
import { singleLine } from "../text.js";

/**
 * The root of all errors that this client makes itself, so that one `instanceof` tells them from foreign ones.
 *
 * Each class gives its name as a text, because bundlers change the names of classes.
 */
export class SegmentsError extends Error {
  /** The name of the class, for logs and for `JSON.stringify`. */
  override get name(): string {
    return "SegmentsError";
  }

  /**
   * @param message - What failed, where, and what to do; it becomes one bounded line.
   * @param details - The cause, where there is one.
   */
  constructor(message: string, { cause }: { readonly cause?: unknown } = {}) {
    super(singleLine(message, 600), cause === undefined ? undefined : { cause });
  }

  /** What `JSON.stringify` shows: name, message, every data field and the cause. */
  toJSON(): object {
    const { name, message, cause } = this;
    return Object.assign({ name, message }, this, cause !== undefined && { cause: plain(cause) });
  }
}

/**
 * A setting or a call that was refused before anything was sent.
 *
 * The message says what was wrong, what would have happened, and what to do instead.
 */
export class UsageError extends SegmentsError {
  override get name(): string {
    return "UsageError";
  }
}

// A foreign cause may be circular and would show as nothing, being an Error: its texts are enough.
function plain(cause: unknown): unknown {
  if (cause instanceof SegmentsError) return cause;
  return isObject(cause) ? { name: cause.name, message: cause.message, code: cause.code } : String(cause);
}
