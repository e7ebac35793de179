import {
  AbortError,
  ApiError,
  CallError,
  ConnectionError,
  isSuspended,
  RateLimitError,
} from "../errors/index.js";
import type { Run } from "./ledger.js";

/**
 * Stops a call of many for an error that all its other requests would meet too: an abort, 401, 403, a suspended store,
 * an untrusted certificate, limits that stay closed, and any error that is not about one call, such as that of a token function. The first
 * reason counts.
 */
export function stopFor(run: Pick<Run<never, never>, "stop">, error: unknown): void {
  if (isFinal(error)) run.stop ??= { cause: error, isSilence: false };
}

function isFinal(error: unknown): boolean {
  if (error instanceof RateLimitError) return error.attempts === 0;
  if (error instanceof ApiError) return [401, 403].includes(error.status) || isSuspended(error.title);
  if (error instanceof ConnectionError) return error.notSent && !error.retryable;
  return error instanceof AbortError || !(error instanceof CallError);
}
