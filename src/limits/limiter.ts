import type { Answer } from "../call.js";

/** Permission to send one request, held until its answer has been read. */
export interface Permit {
  /** Reports the answer of the request, or undefined if there is none; called once. */
  observe(answer: Pick<Answer, "status" | "rateLimit" | "text"> | undefined): void;
  /** Gives the place back; called once, after `observe`. */
  release(): void;
}

/** Decides when a request may be sent; one of many processes can stand in for that of this one. */
export interface Limiter {
  /** Waits for permission to send a request. Only the signal ends the wait: the promise rejects with its reason. */
  acquire(signal?: AbortSignal): Promise<Permit>;
}
