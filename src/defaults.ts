/** How often and how long a call is tried. */
export interface RetryOptions {
  /**
   * Tries in all, the first included.
   * @default 5
   * @unit tries
   */
  readonly attempts?: number | undefined;
  /**
   * Milliseconds that tries and the waits between them may take together, after which no further try begins; time
   * in the queue of the limiter does not count.
   * @default 120_000
   * @unit milliseconds
   */
  readonly maxElapsedMs?: number | undefined;
}

/** How many go into one request of a call that takes many. */
export interface BatchOptions {
  /**
   * Rows in one body.
   * @default 10
   * @unit rows
   */
  readonly items?: number | undefined;
  /**
   * Ids in one URL, fewer where it would grow to 2048 characters.
   * @default 40
   * @unit ids
   */
  readonly ids?: number | undefined;
}

/** Every default of the client that is a number. */
export const defaults = {
  /** Tries of a call, and how many milliseconds they may take together with the waits between them. */
  retry: { attempts: 5, maxElapsedMs: 120_000 },
  /**
   * Time limit of one try, from sending to the last byte of the body.
   * @unit milliseconds
   */
  timeoutMs: 30_000,
  /**
   * How many of each quota window are left to other apps.
   * @unit requests
   */
  reserve: 0,
  /**
   * How many of one store may be under way at once: what the API allows to all its apps together.
   * @unit requests
   */
  mostInFlight: 10,
  /** Rows in one body (siblings of these endpoints take 10 or 50), ids in one URL (which fit 2048 characters). */
  batch: { items: 10, ids: 40 },
} as const;
