import { demand, type Check } from "../run/check.js";
import { operations, type OperationId } from "../spec/operations.js";

/** Maximum time of the answer to a body that cannot be parsed: a server that hangs on it is broken. */
const TIMEOUT_MS = 1000;

/** Makes the check that a body that cannot be parsed is refused in time. */
export function malformedJson(operationId: OperationId): Check {
  const { pointer, method } = operations[operationId];
  return {
    id: `${operationId}.body.malformed-answered`,
    operationId,
    requirement: "Malformed JSON is refused within a second.",
    pointer: `${pointer}/responses/400`,
    needs: ["validatesRequests"],
    async run(context) {
      const { response } = await context.send({
        method,
        path: "/segments",
        text: '[{"name":',
        invalid: "malformed JSON",
        timeoutMs: TIMEOUT_MS,
        ...(!context.can("judgesMalformedJson") && { unjudged: "the target answers before the API does" }),
      });
      const isRefusal = response.status >= 400 && response.status < 500;
      demand(isRefusal, "a 4xx", `status ${response.status}`);
    },
  };
}
