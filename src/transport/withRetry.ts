import { abortErrorOf } from "../errors/AbortError.js";
import type { RedactableAnswer, SendCall, SendAttempt } from "../call.js";
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
        if (answer === undefined) throw error;
        return {
          ...treatGoneAsDeleted(answer, call.method, attempt > 1),
          attempts: attempt,
          afterDoubt: mayHaveRun,
        };
      }
      // Only a 429 was certainly not processed.
      mayHaveRun ||= answer?.status !== 429;
      notify(onRetry, () => ({ ...outcomeEvent(call, attempt, outcome), waitMs }));
      await sleep(environment, waitMs, call.signal);
      if (call.signal?.aborted === true) throw abortErrorOf(call, attempt);
    }
  };
}

function treatGoneAsDeleted(
  answer: RedactableAnswer,
  method: string,
  isRepetition: boolean,
): RedactableAnswer {
  // An earlier try may have deleted, and its answer was lost.
  if (method !== "DELETE" || answer.status !== 404 || !isRepetition) return answer;
  const response = new Response(null, { status: 204, headers: answer.response.headers });
  return { ...answer, response, status: 204, text: "", assumed: true };
}
