import { type Sightings, sightingsOf } from "../coverage/sightingsOf.js";
import { driftEntry, type DriftEntry } from "../drift/entry.js";
import type { Check } from "../run/check.js";
import type { CheckResult, CheckRun } from "../run/checkResult.js";
import type { Specification } from "../spec/specification.js";

/** The result of a check with its drift and coverage, as sent to the parent process. */
export interface CheckOutcome {
  readonly result: CheckResult;
  readonly drift: DriftEntry[];
  /** The documented cells that its exchanges show. */
  readonly shown: Sightings;
}

/** Makes drift entries and sightings from the exchanges of a check. */
export function checkOutcome(
  { id, operationId, source }: Check,
  { result, exchanges, drift }: CheckRun,
  specification: Specification,
): CheckOutcome {
  const readings = (result.readings ?? []).map((what) => ({ operationId, kind: "reading" as const, what }));
  return {
    result,
    drift: [...drift, ...readings].map((entry) => driftEntry(entry, id)),
    shown: sightingsOf(exchanges, source.pointer, specification),
  };
}
