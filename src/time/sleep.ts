import { onAbort } from "./onAbort.js";
import type { Environment } from "./systemEnvironment.js";

/** Waits; the signal ends the wait early, without an error. */
export function sleep(
  { after }: Pick<Environment, "after">,
  ms: number,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve();
      return;
    }
    const end = () => {
      cancel();
      forget();
      resolve();
    };
    const cancel = after(ms, end);
    const forget = onAbort(signal, end);
  });
}
