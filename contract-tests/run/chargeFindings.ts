import { operations } from "../spec/operations.js";
import type { ChargedViolation } from "../wire/createExchangeLog.js";
import type { Wire } from "../wire/createWire.js";
import type { ShownViolation } from "../wire/recordedExchange.js";
import { witnessOf, type Check } from "./check.js";
import type { PreparationFailed } from "./preparationFailed.js";
import type { Session } from "./session.js";
import { violationOf } from "./violationOf.js";

/** Returns what counts against the check itself, and charges the rest to the operations that answered. */
export function chargeFindings(
  check: Check,
  { charged }: Session,
  found: readonly ChargedViolation[],
): ShownViolation[] {
  // A check that asks for one status asks for its form too.
  const isAboutForm = check.needs.includes("answersByPrefer");
  const own: ShownViolation[] = [];
  for (const { operationId, violation } of found) {
    if (operationId === undefined || isAboutForm) own.push(violation);
    else charged.add(witnessOf(operationId, "every-answer"), violation);
  }
  return check.isWitness ? [...own, ...charged.of(check.id)] : own;
}

/** Charges the failure of a preparation to the operation that failed, and names the check that shows it. */
export function chargePreparation(
  failure: PreparationFailed,
  check: Check,
  { charged }: Session,
  wire: Wire,
): string {
  // A request to another endpoint prepares what the check is about.
  const guilty = failure.exchange?.operationId ?? check.operationId;
  const witness = witnessOf(guilty, "preparation");
  charged.add(witness, { ...violationOf(failure, check, wire), pointer: operations[guilty].pointer });
  return witness;
}
