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

/** A longer time is a server error, or not worth waiting for. */
const MOST = 3_600_000;

/**
 * Reads the quota of the store from headers; undefined if they have no usable value.
 *
 * @see openapi.yaml `#/components/responses/TooManyRequests`
 */
export function readRateLimit(headers: Headers): RateLimit | undefined {
  const read = (name: string, unit = 1): number | undefined => {
    const text = headers.get(name) ?? "";
    // Number() accepts "", "0x10" and "1e9".
    if (!/^\d+(\.\d+)?$/.test(text)) return undefined;
    return Math.min(Math.ceil(Number(text) * unit), MOST);
  };
  const rateLimit = {
    windowMs: read("x-rate-limit-time-window-ms"),
    resetMs: read("x-rate-limit-time-reset-ms"),
    quota: read("x-rate-limit-requests-quota"),
    left: read("x-rate-limit-requests-left"),
    retryAfterMs: read("x-retry-after", 1000),
  };
  return Object.values(rateLimit).some((value) => value !== undefined) ? rateLimit : undefined;
}
