import type { SendCall } from "../call.js";
import { responseErrorOf } from "../answer/responseErrorOf.js";
import { outcomeEvent, notify } from "../hooks.js";
import type { ResolvedOptions } from "../options/resolveOptions.js";
import { parsed } from "../answer/parsed.js";

/**
 * Holds every success with a body against the spec, if asked to.
 *
 * @param send - All steps that bring an answer about, repetition included: a wrong answer is not asked for again.
 * @param settings - Whether to throw or to tell the hook.
 */
export function withValidation(send: SendCall, { validateResponses, hooks }: ResolvedOptions): SendCall {
  if (validateResponses === "off") return send;
  return async (call, attempt) => {
    const answer = await send(call, attempt);
    // Loaded only when it is used: most programs never ask for it.
    const { violationsOf } = await import("./violationsOf.js");
    const violations = violationsOf(`${call.operationId} ${answer.status}`, parsed(answer));
    if (violations.length === 0) return answer;
    if (validateResponses === "report") {
      notify(hooks.onViolation, () => ({ ...outcomeEvent(call, attempt, { answer }), violations }));
      return answer;
    }
    const problem = `is not what the spec says: ${violations.join("; ")}`;
    throw responseErrorOf(call, answer, answer.attempts ?? attempt, problem);
  };
}
