import type { Answer } from "../call.js";

/** Permission to send one request, held until its answer has been read. What its methods throw affects no call. */
export interface Permit {
  /** Reports the answer of the request, or undefined if there is none; called once. */
  observe(answer: Pick<Answer, "status" | "rateLimit" | "text"> | undefined): void;
  /** Gives the place back; called once, after `observe`. */
  release(): void;
}

/** Why a request waits: for the next quota window, after a refusal, or for one of the places of the store. */
export type QueueReason = "quota" | "pause" | "places";

/** How long a request may wait for permission, and who is notified that it waits. */
export interface AcquireOptions {
  /**
   * Reject with a `GateClosedError` if the gate is known to stay closed longer.
   * @default no bound
   * @unit milliseconds
   */
  readonly maxWaitMs?: number | undefined;
  /**
   * How long the permit may be held; after that, the request that holds it has vanished.
   * @default no bound
   * @unit milliseconds
   */
  readonly timeoutMs?: number | undefined;
  /** Called if the request has to wait, with the known or expected milliseconds. */
  readonly onWait?: ((reason: QueueReason, waitMs: number | undefined) => void) | undefined;
}

/** Decides when a request may be sent; one of many processes can stand in for that of this one. */
export interface Limiter {
  /** Waits for permission to send a request. The signal ends the wait: the promise rejects with its reason. */
  acquire(signal?: AbortSignal, options?: AcquireOptions): Promise<Permit>;
}
