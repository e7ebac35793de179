import type { AttemptResult, SendAttempt, SendCall } from "../call.js";
import { notify, outcomeEvent, type Hooks } from "../hooks.js";
import type { Environment } from "../time/systemEnvironment.js";

/**
 * Measures each try, and tells the hooks as it is sent and as it ends.
 *
 * @param send - Sends one try.
 * @param hooks - Who is told.
 * @param environment - Where the time is read.
 */
export function withHooks(send: SendCall, hooks: Hooks, { now }: Environment): SendAttempt {
  return async (call, attempt) => {
    notify(hooks.onRequest, () => outcomeEvent(call, attempt, {}));
    const start = now();
    const outcome: AttemptResult = await send(call, attempt).then(
      (answer) => ({ answer }),
      (error: unknown) => ({ error }),
    );
    const ms = now() - start;
    notify(hooks.onResponse, () => ({ ...outcomeEvent(call, attempt, outcome), ms }));
    return { ...outcome, ms };
  };
}
