import { notify } from "../hooks.js";
import type { AcquireOptions, Permit, QueueReason } from "../limits/limiter.js";

/** A call that waits for its permit. */
export interface WaitingCall {
  readonly maxWaitMs: number;
  readonly timeoutMs: number | undefined;
  readonly grant: (permit: Permit) => void;
  readonly fail: (error: Error) => void;
  /** Reports the first wait. */
  readonly reportWait: (reason: QueueReason, waitMs: number | undefined) => void;
}

/** Settles a promise once, and leaves the line before. */
export function waitingCall(
  { maxWaitMs = Infinity, timeoutMs, onWait }: AcquireOptions,
  leave: () => void,
  resolve: (permit: Permit) => void,
  reject: (error: Error) => void,
): WaitingCall {
  let isReported = false;
  return {
    maxWaitMs,
    timeoutMs,
    grant: (permit) => {
      leave();
      resolve(permit);
    },
    fail: (error) => {
      leave();
      reject(error);
    },
    reportWait: (reason, waitMs) => {
      if (isReported) return;
      isReported = true;
      // What it throws must not affect other calls.
      notify(onWait?.bind(undefined, reason, waitMs), () => undefined);
    },
  };
}
