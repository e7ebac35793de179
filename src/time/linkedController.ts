import { onAbort } from "./onAbort.js";

/** A signal that ends with another, or when it is stopped. */
export interface LinkedController {
  readonly signal: AbortSignal;
  readonly stop: (reason?: unknown) => void;
}

/** Stands in for `AbortSignal.any`, which not every runtime has, and which holds memory for as long as both live. */
export function linkedController(signal: AbortSignal | undefined): LinkedController {
  const controller = new AbortController();
  const follow = () => {
    controller.abort(signal?.reason);
  };
  const forget = onAbort(signal, follow);
  if (signal?.aborted === true) follow();
  return {
    signal: controller.signal,
    stop: (reason) => {
      forget();
      controller.abort(reason);
    },
  };
}
