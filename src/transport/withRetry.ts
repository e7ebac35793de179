import { abortErrorOf } from "../errors/AbortError.js";
import type { AttemptResult, SendCall, SendAttempt } from "../call.js";
import { ConnectionError } from "../errors/ConnectionError.js";
import type { Environment } from "../time/systemEnvironment.js";
import { outcomeEvent, notify, type Hooks } from "../hooks.js";
import { waitBeforeRetry } from "./waitBeforeRetry.js";
import { sleep } from "../time/sleep.js";

export interface RetryBounds {
  readonly attempts: number;
  readonly maxElapsedMs: number;
}

/** Repeats a failed call if it is safe, within a number of tries and a time. */
export function withRetry(
  send: SendAttempt,
  bounds: RetryBounds | false,
  environment: Environment,
  { onRetry }: Hooks,
): SendCall {
  const { attempts, maxElapsedMs } = bounds || { attempts: 1, maxElapsedMs: Infinity };
  return async (call) => {
    let leftMs = maxElapsedMs;
    let mayHaveRun = false;
    for (let attempt = 1; ; attempt += 1) {
      const timeoutMs = Math.min(call.timeoutMs, leftMs);
      const outcome = await send({ ...call, timeoutMs }, attempt);
      const { answer, error, ms } = outcome;
      const waitMs = waitBeforeRetry(call.method, attempt, outcome, environment.random);
      leftMs -= ms + (waitMs ?? 0);
      if (waitMs === undefined || attempt >= attempts || leftMs <= 0) {
        if (answer === undefined) throw mayHaveRun ? sentBefore(error) : error;
        return { ...answer, attempts: attempt, afterDoubt: mayHaveRun };
      }
      mayHaveRun ||= !wasNotProcessed(outcome);
      notify(onRetry, () => ({ ...outcomeEvent(call, attempt, outcome), waitMs }));
      await sleep(environment, waitMs, call.signal);
      if (call.signal?.aborted === true) throw abortErrorOf(call, attempt);
    }
  };
}

function wasNotProcessed({ answer, error }: AttemptResult): boolean {
  return answer === undefined ? error instanceof ConnectionError && error.notSent : answer.status === 429;
}

// The last try may not have reached the server, but an earlier one did.
function sentBefore(error: unknown): unknown {
  if (!(error instanceof ConnectionError && error.notSent)) return error;
  const { operationId, method, url, attempts, cause } = error;
  return new ConnectionError({ operationId, method, url, attempts, cause });
}
