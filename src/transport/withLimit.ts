import { abortErrorOf } from "../errors/AbortError.js";
import { RateLimitError } from "../errors/statuses.js";
import type { Call, SendAttempt } from "../call.js";
import { notifyWait, type Hooks } from "../hooks.js";
import { GateClosedError } from "../limits/GateClosedError.js";
import type { AcquireOptions, Limiter, Permit } from "../limits/limiter.js";
import type { Environment } from "../time/systemEnvironment.js";

/** Makes a try when the limiter permits it, and reports the answer to the limiter. */
export function withLimit(
  send: SendAttempt,
  limiter: Limiter,
  hooks: Hooks,
  { now }: Environment,
): SendAttempt {
  return async (call, attempt) => {
    const { signal, queueSignal = signal, maxWaitMs, timeoutMs } = call;
    const queuedAt = now();
    const onWait: AcquireOptions["onWait"] =
      hooks.onWait &&
      ((reason, waitMs) => {
        notifyWait(hooks, call, attempt, reason, waitMs);
      });
    let permit: Permit;
    try {
      permit = await limiter.acquire(queueSignal, { maxWaitMs, timeoutMs, onWait });
    } catch (error) {
      throw failureOf(call, attempt - 1, error);
    }
    const queuedMs = now() - queuedAt;
    const outcome = await send(call, attempt);
    giveBack(permit, outcome.answer);
    return { queuedMs, ...outcome };
  };
}

function failureOf(call: Call, attempts: number, error: unknown): unknown {
  if (call.signal?.aborted === true) return abortErrorOf(call, attempts);
  return error instanceof GateClosedError
    ? RateLimitError.ofClosedGate(call, attempts, error.opensInMs)
    : error;
}

// A limiter that fails must cost neither the answer nor the place.
function giveBack(permit: Permit, answer: Parameters<Permit["observe"]>[0]): void {
  try {
    try {
      permit.observe(answer);
    } finally {
      permit.release();
    }
  } catch {
    // The interface says so.
  }
}
