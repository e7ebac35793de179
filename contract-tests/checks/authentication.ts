import { checksOf, demand, NotApplicable, type Check } from "../run/check.js";
import type { UnauthorizedCaller } from "../observations/unauthorizedCallers.js";
import { unauthorizedCalls } from "../observations/unauthorizedCalls.js";
import { isWrite, operationIds, type OperationId } from "../spec/operations.js";
import { operationsSeen } from "../wire/operationsSeen.js";
import type { Capability } from "../targets/target.js";

const SCHEME = "#/components/securitySchemes/XAuthToken";

interface Case {
  readonly caller: UnauthorizedCaller;
  readonly subject: string;
  readonly needs: (operationId: OperationId) => readonly Capability[];
}

const cases: readonly Case[] = [
  { caller: "no-token", subject: "A request without a token", needs: () => [] },
  { caller: "empty-token", subject: "A request with an empty token", needs: () => [] },
  { caller: "wrong-token", subject: "A request with a wrong token", needs: () => ["rejectsWrongToken"] },
  {
    caller: "other-store",
    subject: "A request to another store",
    needs: (operationId) => [operationId === "createSegments" ? "foreignHash" : "doubledHash"],
  },
];

function refusal(operationId: OperationId, { caller, subject, needs }: Case): Check {
  const isChange = isWrite(operationId);
  return checksOf(operationId)(
    `authentication.${caller}`,
    `${subject} is refused${isChange ? ", and nothing happens" : ""}.`,
    { at: SCHEME, needs: [...(isChange ? ["writes" as const] : []), ...needs(operationId)] },
    async (context) => {
      const { answers, effect } = await unauthorizedCalls(context, operationId);
      const answer = answers[caller];
      const actual = answer?.response.status ?? 0;
      // 404 is valid too: a server may hide a store from a caller without access.
      if (actual === 404 && !operationsSeen(context.history()).working.includes(operationId)) {
        throw new NotApplicable("a 404 of an operation that was never seen to work is no refusal");
      }
      const refusals = caller === "other-store" ? [401, 403, 404] : [401, 403];
      demand(refusals.includes(actual), refusals.join(" or "), `status ${actual}`, answer);
      const done = effect(caller);
      demand(done === undefined, "nothing to happen", done ?? "", answer);
    },
  );
}

/** Checks that every operation refuses a caller without a valid token of the store. */
export const authenticationChecks: readonly Check[] = operationIds.flatMap((operationId) =>
  cases.map((badCase) => refusal(operationId, badCase)),
);
