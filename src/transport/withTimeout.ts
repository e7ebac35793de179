import { abortErrorOf } from "../errors/AbortError.js";
import { onAbort } from "../time/onAbort.js";
import type { SendCall } from "../call.js";
import type { Environment } from "../time/systemEnvironment.js";
import { TimeoutError } from "../errors/TimeoutError.js";

/** Ends a try on timeout or abort, without waiting for the step to notice its signal. */
export function withTimeout(send: SendCall, { after }: Environment): SendCall {
  return (call, attempt) =>
    new Promise((resolve, reject) => {
      const { signal, timeoutMs } = call;
      // A custom limiter may ignore the signal.
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
      const sent = send({ ...call, signal: stop.signal }, attempt);
      sent.then(resolve, reject);
      sent.then(end, end);
    });
}
