/**
 * The root of all errors that this client makes itself, so that one `instanceof` tells them from foreign ones.
 */
export class SegmentsError extends Error {
  // On the prototype, because a field would come too late for the first line of `stack`.
  static {
    this.prototype.name = "SegmentsError";
  }
}

/**
 * A setting or a call that was refused before anything was sent.
 *
 * The message says what was wrong, what would have happened, and what to do instead.
 */
export class UsageError extends SegmentsError {
  static {
    this.prototype.name = "UsageError";
  }
}
