/** Margin at the end of a window, because servers and clocks round to milliseconds. */
export const SETTLE_MS = 25;

/** First pause after a 429 without headers; each further one is twice as long. */
export const FIRST_BACKOFF_MS = 500;
export const MAX_BACKOFF_MS = 30_000;

/** Pause after "too many at once": about as long as a request takes. */
export const SHORT_PAUSE_MS = 200;

/** Answers per place that allow one request more. */
export const GOOD_ROUNDS = 4;

/** With quota left, too many ran at once: a few less. */
export const CROWDED_FACTOR = 0.8;

/** Without headers the platform sheds load: half. */
export const SHED_FACTOR = 0.5;

/** A place comes back so long after its try must have ended: who held it has vanished, as with a request of Workers. */
export const LEASE_MARGIN_MS = 5000;
