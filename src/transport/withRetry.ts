import { abortErrorOf } from "../errors/AbortError.js";
import { defaults } from "../defaults.js";
import type { AttemptResult, RedactableAnswer, SendAttempt, SendCall, TimedResult } from "../call.js";
import { ConnectionError } from "../errors/ConnectionError.js";
import type { Environment } from "../time/systemEnvironment.js";
import { outcomeEvent, notify, notifyWait, type Hooks } from "../hooks.js";
import { RateLimitError } from "../errors/statuses.js";
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
  hooks: Hooks,
): SendCall {
  const { attempts, maxElapsedMs } = bounds || { attempts: 1, maxElapsedMs: Infinity };
  return async (call) => {
    const { signal, queueSignal = signal, timeoutMs } = call;
    const maxWaitMs = bounds ? maxElapsedMs : defaults.retry.maxElapsedMs;
    let leftMs = maxElapsedMs;
    let mayHaveRun = false;
    const end = ({ answer, error }: AttemptResult, attempt: number): RedactableAnswer => {
      if (answer === undefined) throw mayHaveRun ? sentBefore(error) : error;
      return { ...answer, attempts: attempt, afterDoubt: mayHaveRun };
    };
    let last: AttemptResult | undefined;
    for (let attempt = 1; ; attempt += 1) {
      let outcome: TimedResult;
      try {
        const tried = { ...call, timeoutMs: Math.ceil(Math.min(timeoutMs, leftMs)), maxWaitMs };
        outcome = await send(tried, attempt);
      } catch (error) {
        // The gate stays closed, or the call of many has stopped: the last answer says why.
        const isUnsent = error instanceof RateLimitError || queueSignal?.aborted === true;
        if (last && isUnsent && signal?.aborted !== true) return end(last, attempt - 1);
        throw error;
      }
      call.onTry?.(outcome);
      const waitMs = waitBeforeRetry(call.method, attempt, outcome, environment.random);
      leftMs -= outcome.ms + (waitMs ?? 0);
      if (waitMs === undefined || attempt >= attempts || leftMs <= 0) return end(outcome, attempt);
      notify(hooks.onRetry, () => ({ ...outcomeEvent(call, attempt, outcome), waitMs }));
      notifyWait(hooks, call, attempt, "retry", waitMs);
      await sleep(environment, waitMs, queueSignal);
      if (signal?.aborted === true) throw abortErrorOf(call, attempt);
      if (queueSignal?.aborted === true) return end(outcome, attempt);
      mayHaveRun ||= !wasNotProcessed(outcome);
      last = outcome;
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
