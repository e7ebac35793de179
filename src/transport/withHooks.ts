import type { AttemptResult, SendAttempt, SendCall, TimedResult } from "../call.js";
import { notify, outcomeEvent, type Hooks } from "../hooks.js";
import type { Environment } from "../time/systemEnvironment.js";

/** Measures each try, and notifies the hooks before it is sent and after it ends. */
export function withHooks(send: SendCall, hooks: Hooks, { now }: Environment): SendAttempt {
  return (call, attempt) => {
    notify(hooks.onRequest, () => outcomeEvent(call, attempt, {}));
    const start = now();
    const end = (outcome: AttemptResult): TimedResult => {
      const ms = now() - start;
      notify(hooks.onResponse, () => ({ ...outcomeEvent(call, attempt, outcome), ms: Math.round(ms) }));
      return { ms, ...outcome };
    };
    return send(call, attempt).then(
      (answer) => end({ answer }),
      (error: unknown) => end({ error }),
    );
  };
}
