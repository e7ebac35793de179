/** Quota of the store, as an answer reports it; undefined for values that are missing or make no sense. */
export interface RateLimit {
  /**
   * Length of the quota window.
   * @unit milliseconds
   */
  readonly windowMs: number | undefined;
  /**
   * Time until the quota is refreshed.
   * @unit milliseconds
   */
  readonly resetMs: number | undefined;
  /**
   * Requests that one window allows to all apps of the store together.
   * @unit requests
   */
  readonly quota: number | undefined;
  /**
   * Requests left in the window.
   * @unit requests
   */
  readonly left: number | undefined;
  /**
   * How long to wait before the next try.
   * @unit milliseconds
   */
  readonly retryAfterMs: number | undefined;
}

/** A window lasts half a minute, so a reset beyond this is a mistake of some server. */
const MAX_WINDOW_MS = 600_000;
const MAX_REQUESTS = 1e9;
/** A longer wait is no advice to wait. */
const MAX_RETRY_AFTER_MS = 86_400_000;

/**
 * Reads the quota of the store from headers; undefined if they have no usable value.
 *
 * The standard `Retry-After`, in seconds or as a date, counts if the API's own headers name no time.
 *
 * @see openapi.yaml `#/components/responses/TooManyRequests`
 */
export function readRateLimit(headers: Pick<Headers, "get">): RateLimit | undefined {
  const read = (name: string, max: number, unit = 1) => numberIn(headers.get(name), max, unit);
  const resetMs = read("x-rate-limit-time-reset-ms", MAX_WINDOW_MS);
  const own = read("x-retry-after", MAX_RETRY_AFTER_MS, 1000);
  const rateLimit = {
    windowMs: read("x-rate-limit-time-window-ms", MAX_WINDOW_MS),
    resetMs,
    quota: read("x-rate-limit-requests-quota", MAX_REQUESTS),
    left: read("x-rate-limit-requests-left", MAX_REQUESTS),
    retryAfterMs: own ?? (resetMs === undefined ? standardRetryAfter(headers) : undefined),
  };
  return Object.values(rateLimit).some((value) => value !== undefined) ? rateLimit : undefined;
}

function standardRetryAfter(headers: Pick<Headers, "get">): number | undefined {
  const text = headers.get("retry-after");
  const seconds = numberIn(text, MAX_RETRY_AFTER_MS, 1000);
  if (seconds !== undefined || text === null) return seconds;
  // Both times are of one server; without its own, the date cannot be compared with a clock of ours.
  const waitMs = Date.parse(text) - Date.parse(headers.get("date") ?? "");
  return waitMs >= 0 && waitMs <= MAX_RETRY_AFTER_MS ? waitMs : undefined;
}

function numberIn(text: string | null, max: number, unit: number): number | undefined {
  // A gateway may double a header, which fetch joins. Number() alone accepts "", "0x10" and "1e9".
  const number = text === null ? undefined : /^(\d+(?:\.\d+)?)(?:\s*,\s*\1)*$/.exec(text)?.[1];
  const value = Math.ceil(Number(number) * unit);
  return value <= max ? value : undefined;
}
