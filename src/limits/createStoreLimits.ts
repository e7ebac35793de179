import { onAbort } from "../time/onAbort.js";
import { createConcurrency } from "./createConcurrency.js";
import { defaults } from "../defaults.js";
import type { Environment } from "../time/systemEnvironment.js";
import type { Permit } from "./limiter.js";
import { createQuotaWindow } from "./createQuotaWindow.js";

/** The limits of one store, shared by all who call it from this process. */
export interface StoreLimits {
  /**
   * Waits for leave to send a request, in order of arrival; who asks for less may pass who waits for more.
   *
   * @param reserve - How much of the quota to leave to others.
   */
  acquire(reserve: number, signal?: AbortSignal): Promise<Permit>;
  /** Whether nothing is under way or remembered, so that fresh limits would do as well. */
  isIdle(): boolean;
}

/** One who waits for leave. */
interface Waiting {
  readonly reserve: number;
  readonly start: () => void;
}

/** Makes the limits of one store: places, pauses and quota together are the gate that the line waits before. */
export function createStoreLimits(
  { now, after, random }: Environment,
  mostInFlight: number = defaults.mostInFlight,
): StoreLimits {
  const quota = createQuotaWindow();
  const concurrency = createConcurrency(mostInFlight, random);
  const queue = new Set<Waiting>();
  let inFlight = 0;
  let cancel: (() => void) | undefined;

  function isFree(): boolean {
    return inFlight + 1 <= concurrency.allowed;
  }

  function mayGo(reserve: number): boolean {
    return isFree() && now() >= concurrency.pausedUntil && quota.budget(now(), reserve) > inFlight;
  }

  // Everybody in line looks at the gate again whenever anything has changed: an answer, a release, the time.
  function dispatch(): void {
    cancel?.();
    for (const waiting of queue) {
      if (!mayGo(0)) break;
      if (!mayGo(waiting.reserve)) continue;
      queue.delete(waiting);
      waiting.start();
    }
    // Where all places are taken a release opens the gate, and where nobody waits nothing has to.
    if (queue.size === 0 || !isFree()) return;
    const opensAt = now() < concurrency.pausedUntil ? concurrency.pausedUntil : quota.endsAt;
    cancel = after(Math.max(1, opensAt - now()), dispatch);
  }

  function acquire(reserve: number, signal?: AbortSignal): Promise<Permit> {
    return new Promise((resolve) => {
      signal?.throwIfAborted();
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
      const waiting = { reserve, start };
      const forget = onAbort(signal, () => {
        queue.delete(waiting);
        if (queue.size === 0) cancel?.();
        // Which rejects with the reason.
        resolve(acquire(reserve, signal));
      });
      queue.add(waiting);
      // Who comes later looks for himself alone: the others have looked.
      if (queue.size === 1 || mayGo(reserve)) dispatch();
    });
  }

  return {
    acquire,
    isIdle: () => inFlight === 0 && now() >= Math.max(concurrency.pausedUntil, quota.endsAt),
  };
}
