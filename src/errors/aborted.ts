import type { Call } from "../call.js";
import { AbortError } from "./AbortError.js";

/**
 * Makes the error of a call that its signal has ended.
 *
 * @param call - The call, with its signal.
 * @param attempts - How many tries were sent.
 */
export function abortErrorOf(call: Call, attempts: number): AbortError {
  return new AbortError({ ...call, attempts, cause: call.signal?.reason });
}
