import { isRepeatable } from "./call.js";

/**
 * Tells whether a call that got this answer can be repeated without harm and may then succeed.
 *
 * A 429 was not processed; another error of the server may come after it has acted; 501 and 505 stay what they are.
 *
 * @param method - The method of the call.
 * @param status - The status of the answer.
 * @param text - What the API calls the problem, or the whole body.
 */
export function isRetryableStatus(method: string, status: number, text: string | undefined): boolean {
  if (isSuspended(text)) return false;
  return status === 429 || ([500, 502, 503, 504].includes(status) && isRepeatable(method));
}

/**
 * Tells whether the store is suspended, which no repetition changes.
 *
 * @param text - What the API calls the problem, or the whole body.
 */
export function isSuspended(text: string | undefined): boolean {
  return /(^|"title"\s*:\s*")\s*the store is suspended/i.test(text ?? "");
}
