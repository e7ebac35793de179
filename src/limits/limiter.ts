import type { Answer } from "../call.js";

/** Leave to send one request: held until its answer has been read. */
export interface Permit {
  /** Tells what came of the request: its answer, or undefined where none came; called once. */
  observe(answer: Pick<Answer, "status" | "rateLimit" | "text"> | undefined): void;
  /** Gives the place back; called once, after `observe`. */
  release(): void;
}

/** Decides when a request may be sent; one of many processes can stand in for that of this one. */
export interface Limiter {
  /** Waits for leave to send a request. Only the signal ends the wait: its reason is what the promise rejects with. */
  acquire(signal?: AbortSignal): Promise<Permit>;
}
