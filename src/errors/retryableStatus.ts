import { isRepeatable } from "./call.js";

/** A 429 was not processed; the server may have acted before another 5xx; 501 and 505 are permanent. */
export function isRetryableStatus(method: string, status: number, text: string | undefined): boolean {
  if (isSuspended(text)) return false;
  return status === 429 || ([500, 502, 503, 504].includes(status) && isRepeatable(method));
}

/** Reads from a title or a body that the store is suspended, which no retry changes. */
export function isSuspended(text: string | undefined): boolean {
  return /(^|"title"\s*:\s*")\s*the store is suspended/i.test(text ?? "");
}
