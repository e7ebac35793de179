import { isObject } from "../isObject.js";
import { singleLine } from "../text.js";

/**
 * The base of all errors of this client, so that one `instanceof` separates them from others.
 *
 * Each class gives its name as a text, because bundlers change the names of classes.
 */
export class SegmentsError extends Error {
  /** The name of the class, for logs and for `JSON.stringify`. */
  override get name(): string {
    return "SegmentsError";
  }

  /**
   * @param message - The failure, its place and the next step; becomes one bounded line.
   * @param details - The cause, if any.
   */
  constructor(message: string, { cause }: { readonly cause?: unknown } = {}) {
    super(singleLine(message, 600), cause === undefined ? undefined : { cause });
  }

  /** Gives `JSON.stringify` the name, the message, every data field and the cause. */
  toJSON(): object {
    const { name, message, cause } = this;
    return Object.assign({ name, message }, this, cause !== undefined && { cause: plain(cause) });
  }
}

/**
 * A setting or a call that was refused before anything was sent.
 *
 * The message names the mistake, its consequence and the remedy.
 */
export class UsageError extends SegmentsError {
  override get name(): string {
    return "UsageError";
  }
}

// A foreign error may be circular and serializes to nothing, so only its texts are kept.
function plain(cause: unknown): unknown {
  if (cause instanceof SegmentsError) return cause;
  return isObject(cause) ? { name: cause.name, message: cause.message, code: cause.code } : String(cause);
}
