import { abortErrorOf } from "../errors/aborted.js";
import { onAbort } from "../time/onAbort.js";
import type { SendCall } from "../call.js";
import type { Environment } from "../time/systemEnvironment.js";
import { TimeoutError } from "../errors/TimeoutError.js";

/**
 * Ends a try that takes too long or whose call is aborted, without waiting for the step to notice.
 *
 * @param send - Sends one try and is told by its signal when to stop.
 * @param environment - Where the time is waited for.
 * @returns A step that rejects with a `TimeoutError` or an `AbortError`.
 */
export function withTimeout(send: SendCall, { after }: Environment): SendCall {
  return (call, attempt) =>
    new Promise((resolve, reject) => {
      const { signal, timeoutMs } = call;
      // A limiter of the caller's own may not have heeded the signal.
      if (signal?.aborted === true) throw abortErrorOf(call, attempt - 1);
      const stop = new AbortController();
      const end = () => {
        cancel();
        forget();
      };
      const fail = (error: Error) => {
        end();
        reject(error);
        stop.abort(error);
      };
      const cancel = after(timeoutMs, () => {
        fail(new TimeoutError({ ...call, attempts: attempt, timeoutMs }));
      });
      const forget = onAbort(signal, () => {
        fail(abortErrorOf(call, attempt));
      });
      send({ ...call, signal: stop.signal }, attempt)
        .then(resolve, reject)
        .finally(end);
    });
}
