import { onAbort } from "../time/onAbort.js";
import { defaults } from "../defaults.js";
import type { Environment } from "../time/systemEnvironment.js";
import { createGate } from "./createGate.js";
import { feedbackOf } from "./feedbackOf.js";
import { GateClosedError } from "./GateClosedError.js";
import type { AcquireOptions, Permit } from "./limiter.js";
import { LEASE_MARGIN_MS } from "./rules.js";

/** Limits of one store, shared by all its clients in this process. */
export interface StoreLimits {
  /** Waits for permission, first come first served; a smaller reserve may overtake a larger one. */
  acquire(reserve: number, signal?: AbortSignal, options?: AcquireOptions): Promise<Permit>;
  /** Counts a request that something else has permitted. */
  join(timeoutMs: number | undefined): Permit;
  /** True if nothing is in flight or remembered, so that new limits would do as well. */
  isIdle(): boolean;
}

/** A waiter that has not polled for so long has vanished. */
const MAX_UNSEEN_MS = 2000;

interface Waiting {
  /** When it last polled. */
  readonly seenAt: () => number;
  readonly reserve: number;
  readonly maxWaitMs: number;
  readonly start: () => void;
  readonly fail: (error: Error) => void;
}

/** Combines slots, pauses and quota into one gate before the queue. */
export function createStoreLimits(
  { now, after, random, pollMs }: Environment,
  mostInFlight: number = defaults.mostInFlight,
): StoreLimits {
  const gate = createGate(mostInFlight, random);
  const queue = new Set<Waiting>();
  /** The times at which the places in use come back at the latest. */
  const leases = new Set<{ readonly endsAt: number }>();
  let leastMaxWaitMs = Infinity;
  let cancel: (() => void) | undefined;

  function underWay(at = now()): number {
    for (const lease of leases) if (lease.endsAt <= at) leases.delete(lease);
    return leases.size;
  }

  function mayGo(reserve: number): boolean {
    const at = now();
    return gate.isOpen(at, underWay(at), reserve);
  }

  function take(timeoutMs = Infinity): Permit {
    const sentAt = now();
    const lease = { endsAt: sentAt + timeoutMs + LEASE_MARGIN_MS };
    leases.add(lease);
    return {
      observe: (answer) => {
        gate.observe(sentAt, now(), feedbackOf(answer), leases.size);
      },
      release: () => {
        leases.delete(lease);
        if (pollMs === undefined) dispatch();
      },
    };
  }

  function opensInMs(): number {
    return gate.opensAt(now(), leases.size) - now();
  }

  function refuseThoseInVain(only?: Waiting): void {
    const closedMs = opensInMs();
    if (closedMs <= leastMaxWaitMs) return;
    for (const waiting of queue) {
      if (closedMs <= waiting.maxWaitMs || (only ?? waiting) !== waiting) continue;
      queue.delete(waiting);
      waiting.fail(new GateClosedError(closedMs));
    }
  }

  // Runs after each change: an answer, a release, the time. Where waiters poll, each starts only itself.
  function dispatch(only?: Waiting): void {
    cancel?.();
    for (const waiting of queue) {
      if (!mayGo(0)) break;
      const isGone = only && waiting.seenAt() + MAX_UNSEEN_MS < now();
      if (isGone) queue.delete(waiting);
      if (isGone || !mayGo(waiting.reserve)) continue;
      if (only && waiting !== only) break;
      queue.delete(waiting);
      waiting.start();
    }
    if (queue.size === 0) return;
    refuseThoseInVain(only);
    if (only) return;
    // No timer needed: with every slot taken the next release dispatches, and an empty queue has no one to wake.
    if (queue.size === 0 || !gate.hasPlace(underWay())) return;
    cancel = after(Math.max(1, opensInMs() > 0 ? opensInMs() : gate.refillsAt() - now()), dispatch);
  }

  function acquire(
    reserve: number,
    signal?: AbortSignal,
    { maxWaitMs = Infinity, timeoutMs = Infinity, onWait }: AcquireOptions = {},
  ): Promise<Permit> {
    // No line and no listener for a request that need not wait.
    if (queue.size === 0 && signal?.aborted !== true && mayGo(reserve))
      return Promise.resolve(take(timeoutMs));
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) throw signal.reason;
      const start = () => {
        forget();
        resolve(take(timeoutMs));
      };
      const fail = (error: Error) => {
        forget();
        reject(error);
      };
      const waiting = { reserve, maxWaitMs, start, fail, seenAt: () => seenAt };
      let seenAt = now();
      let cancelPoll: (() => void) | undefined;
      const forget = () => {
        unlisten();
        cancelPoll?.();
      };
      const poll = (everyMs: number) => {
        seenAt = now();
        // Again, if it was taken for gone.
        queue.add(waiting);
        dispatch(waiting);
        if (queue.has(waiting)) {
          cancelPoll = after(everyMs, () => {
            poll(everyMs);
          });
        }
      };
      const unlisten = onAbort(signal, () => {
        cancelPoll?.();
        queue.delete(waiting);
        if (queue.size === 0) cancel?.();
        // Rejects with the reason of the signal.
        resolve(acquire(reserve, signal));
      });
      queue.add(waiting);
      leastMaxWaitMs = Math.min(leastMaxWaitMs, maxWaitMs);
      // With others in the queue, only this one may pass, or wait in vain: they have been checked already.
      if (pollMs !== undefined) poll(pollMs);
      else if (queue.size === 1 || mayGo(reserve) || opensInMs() > maxWaitMs) dispatch();
      if (!queue.has(waiting) || !onWait) return;
      const reason = gate.whyClosed(now(), leases.size);
      onWait(reason, reason === "places" ? undefined : opensInMs());
    });
  }

  return {
    acquire,
    join: take,
    isIdle: () => leases.size === 0 && gate.isFresh(now()),
  };
}
