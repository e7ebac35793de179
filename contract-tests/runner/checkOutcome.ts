import { type Sightings, sightingsOf } from "../coverage/sightingsOf.js";
import { driftEntry, type DriftEntry } from "../drift/entry.js";
import type { Check } from "../run/check.js";
import type { CheckResult, CheckRun } from "../run/checkResult.js";
import { operationIds } from "../spec/operations.js";
import type { Specification } from "../spec/specification.js";
import type { Drift } from "../wire/finding.js";

/** The result of a check with its drift and coverage, as sent to the parent process. */
export interface CheckOutcome {
  readonly result: CheckResult;
  readonly drift: DriftEntry[];
  /** The documented cells that its exchanges show. */
  readonly shown: Sightings;
}

/** A key of a property that rows may lack or have as null. */
const ROW_SHAPE = /^property (\w+) success (data\[\]\.\S+): (absent|null)$/;

/** Makes drift entries and sightings from the exchanges of a check. */
export function checkOutcome(
  { id, operationId, pointer }: Check,
  { result, exchanges, drift }: CheckRun,
  specification: Specification,
): CheckOutcome {
  const readings = (result.readings ?? []).map((what) => ({ operationId, kind: "reading" as const, what }));
  const shown = sightingsOf(exchanges, pointer, specification);
  return {
    result,
    drift: [...drift, ...readings, ...shapesIn(shown)].map((entry) => driftEntry(entry, id)),
    shown,
  };
}

// The documents allow both forms, so that only a comparison with another run shows a change.
function shapesIn({ asserted, observed }: Sightings): Drift[] {
  return [...asserted, ...observed].flatMap((key) => {
    const [, operation, path = "", aspect = ""] = ROW_SHAPE.exec(key) ?? [];
    const operationId = operationIds.find((each) => each === operation);
    return operationId === undefined ? [] : [{ operationId, kind: "reading", what: `${path} is ${aspect}` }];
  });
}
