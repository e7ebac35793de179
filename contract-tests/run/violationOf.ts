import type { Wire } from "../wire/createWire.js";
import { unmetWait } from "../wire/unmetWait.js";
import type { ShownViolation } from "../wire/recordedExchange.js";
import { Violation, type Check } from "./check.js";
import { PreparationFailed } from "./preparationFailed.js";

/** Shows what a check has thrown. Any error is a failure: something that the check relied on was missing. */
export function violationOf(failure: unknown, { requirement, pointer }: Check, wire: Wire): ShownViolation {
  const thrown = failure instanceof PreparationFailed ? failure.cause : failure;
  const { expected, actual, exchange } =
    thrown instanceof Violation
      ? thrown
      : { expected: requirement, actual: String(thrown), exchange: undefined };
  const prepared = failure instanceof PreparationFailed ? failure.exchange : undefined;
  const shown = exchange ?? prepared ?? wire.exchanges.at(-1);
  return wire.show({ expected, actual: actual + unmetWait(shown), pointer }, shown);
}
