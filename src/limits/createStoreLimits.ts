import { onAbort } from "../time/onAbort.js";
import { createConcurrency } from "./createConcurrency.js";
import { defaults } from "../defaults.js";
import type { Environment } from "../time/systemEnvironment.js";
import { GateClosedError } from "./GateClosedError.js";
import type { AcquireOptions, Permit, QueueReason } from "./limiter.js";
import { createQuotaWindow } from "./createQuotaWindow.js";

/** Limits of one store, shared by all its clients in this process. */
export interface StoreLimits {
  /** Waits for permission, first come first served; a smaller reserve may overtake a larger one. */
  acquire(reserve: number, signal?: AbortSignal, options?: AcquireOptions): Promise<Permit>;
  /** True if nothing is in flight or remembered, so that new limits would do as well. */
  isIdle(): boolean;
}

interface Waiting {
  readonly reserve: number;
  readonly maxWaitMs: number;
  readonly start: () => void;
  readonly fail: (error: Error) => void;
}

/** Combines slots, pauses and quota into one gate before the queue. */
export function createStoreLimits(
  { now, after, random }: Environment,
  mostInFlight: number = defaults.mostInFlight,
): StoreLimits {
  const quota = createQuotaWindow();
  const concurrency = createConcurrency(mostInFlight, random);
  const queue = new Set<Waiting>();
  let inFlight = 0;
  let leastMaxWaitMs = Infinity;
  let cancel: (() => void) | undefined;

  function isFree(): boolean {
    return inFlight + 1 <= concurrency.allowed;
  }

  function mayGo(reserve: number): boolean {
    return isFree() && now() >= concurrency.pausedUntil && quota.budget(now(), reserve) > inFlight;
  }

  function opensInMs(): number {
    return Math.max(concurrency.pausedUntil, quota.budget(now(), 0) > inFlight ? 0 : quota.endsAt) - now();
  }

  function refuseThoseInVain(): void {
    const closedMs = opensInMs();
    if (closedMs <= leastMaxWaitMs) return;
    for (const waiting of queue) {
      if (closedMs <= waiting.maxWaitMs) continue;
      queue.delete(waiting);
      waiting.fail(new GateClosedError(closedMs));
    }
  }

  function whyClosed(): QueueReason {
    if (now() < concurrency.pausedUntil) return "pause";
    return quota.budget(now(), 0) > inFlight ? "places" : "quota";
  }

  // Runs after each change: an answer, a release, the time.
  function dispatch(): void {
    cancel?.();
    for (const waiting of queue) {
      if (!mayGo(0)) break;
      if (!mayGo(waiting.reserve)) continue;
      queue.delete(waiting);
      waiting.start();
    }
    if (queue.size === 0) return;
    refuseThoseInVain();
    // No timer needed: with every slot taken the next release dispatches, and an empty queue has no one to wake.
    if (queue.size === 0 || !isFree()) return;
    const opensAt = now() < concurrency.pausedUntil ? concurrency.pausedUntil : quota.endsAt;
    cancel = after(Math.max(1, opensAt - now()), dispatch);
  }

  function acquire(
    reserve: number,
    signal?: AbortSignal,
    { maxWaitMs = Infinity, onWait }: AcquireOptions = {},
  ): Promise<Permit> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) throw signal.reason;
      const start = () => {
        forget();
        const sentAt = now();
        inFlight += 1;
        resolve({
          observe: (answer) => {
            quota.answer(sentAt, now(), answer?.rateLimit, answer?.status === 429);
            if (answer !== undefined) concurrency.answer(sentAt, now(), answer, inFlight);
          },
          release: () => {
            inFlight -= 1;
            dispatch();
          },
        });
      };
      const fail = (error: Error) => {
        forget();
        reject(error);
      };
      const waiting = { reserve, maxWaitMs, start, fail };
      const forget = onAbort(signal, () => {
        queue.delete(waiting);
        if (queue.size === 0) cancel?.();
        // Rejects with the reason of the signal.
        resolve(acquire(reserve, signal));
      });
      queue.add(waiting);
      leastMaxWaitMs = Math.min(leastMaxWaitMs, maxWaitMs);
      // With others in the queue, only this one may pass, or wait in vain: they have been checked already.
      if (queue.size === 1 || mayGo(reserve) || opensInMs() > maxWaitMs) dispatch();
      if (!queue.has(waiting) || !onWait) return;
      const reason = whyClosed();
      onWait(reason, reason === "places" ? undefined : opensInMs());
    });
  }

  return {
    acquire,
    isIdle: () => inFlight === 0 && now() >= Math.max(concurrency.pausedUntil, quota.endsAt),
  };
}
