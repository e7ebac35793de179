import { abortErrorOf } from "../errors/AbortError.js";
import type { SendAttempt } from "../call.js";
import type { Limiter } from "../limits/limiter.js";

/** Makes a try when the limiter permits it, and reports the answer to the limiter. */
export function withLimit(send: SendAttempt, limiter: Limiter): SendAttempt {
  return async (call, attempt) => {
    const permit = await limiter.acquire(call.signal).catch((error: unknown) => {
      throw call.signal?.aborted === true ? abortErrorOf(call, attempt - 1) : error;
    });
    const outcome = await send(call, attempt);
    permit.observe(outcome.answer);
    permit.release();
    return outcome;
  };
}
