import { demand, type Check } from "../check.js";
import { operationIds, operations, type OperationId } from "../operations.js";
import type { Capability } from "../target.js";

interface BadToken {
  name: string;
  subject: string;
  /** Value of the header; undefined leaves it out. */
  token: string | undefined;
  needs: readonly Capability[];
}

const badTokens: readonly BadToken[] = [
  { name: "no-token", subject: "A request without a token", token: undefined, needs: [] },
  { name: "empty-token", subject: "A request with an empty token", token: "", needs: [] },
  {
    name: "wrong-token",
    subject: "A request with a wrong token",
    token: "wrong0token0wrong0token",
    needs: ["rejectsWrongToken"],
  },
];

function refusal(operationId: OperationId, { name, subject, token, needs }: BadToken): Check {
  const { page, sample } = operations[operationId];
  return {
    id: `${operationId}.authentication.${name}`,
    operationId,
    requirement: `${subject} is refused.`,
    source: { page, pointer: "#/components/securitySchemes/XAuthToken" },
    needs,
    async run(context) {
      const { response } = await context.send({
        ...sample,
        headers: { "x-auth-token": token },
        invalid: subject,
      });
      demand([401, 403].includes(response.status), "401 or 403", `status ${response.status}`);
    },
  };
}

/** Makes the checks that an operation is closed to those without a valid token. */
export function authenticationChecks(operationId: OperationId): Check[] {
  return badTokens.map((badToken) => refusal(operationId, badToken));
}

/** The checks of authentication, for all five operations. */
export const allAuthenticationChecks: readonly Check[] = operationIds.flatMap(authenticationChecks);
