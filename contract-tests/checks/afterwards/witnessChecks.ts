import { checksOf, NotApplicable, witnessOf, type Check, type Witness } from "../../run/check.js";
import { operationIds, type OperationId } from "../../spec/operations.js";

const requirements: Readonly<Record<Witness, string>> = {
  preparation: "Does what other checks need.",
  "every-answer": "Every answer is as documented, whichever check has asked.",
};

function witnessCheck(operationId: OperationId, witness: Witness): Check {
  const requirement = requirements[witness];
  return {
    isWitness: true,
    ...checksOf(operationId)(witness, requirement, { at: "/responses" }, ({ history }) => {
      const isSeen = history().some((exchange) => exchange.operationId === operationId && exchange.response);
      if (!isSeen) throw new NotApplicable("the run has seen no answer of this operation");
      return Promise.resolve();
    }),
    id: witnessOf(operationId, witness),
  };
}

/** Checks that show what other checks have met in answers of their operation. */
export const witnessChecks: readonly Check[] = operationIds.flatMap((operationId) => [
  witnessCheck(operationId, "preparation"),
  witnessCheck(operationId, "every-answer"),
]);
