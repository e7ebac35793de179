import type { OutcomeLine } from "./plan.js";
import { parseJson, isObject } from "../spec/json.js";
import { restsOn } from "../checks/restsOn.js";
import { settleCauses } from "../run/settleCauses.js";
import { distinctDrift } from "../drift/entry.js";
import { likelyCauseOf } from "../report/likelyCauseOf.js";
import type { WitnessedResults } from "../report/contractReport.js";
import type { OperationsSeen } from "../wire/operationsSeen.js";
import type { Target } from "../targets/target.js";

/** The results of one target, one failure for each cause. Checks that did not run are missing. */
export interface TargetOutcome extends WitnessedResults, OperationsSeen {
  readonly createdIds: string[];
  /** Number of requests that the checks have reported. */
  readonly requests: number;
  /** At least one of them was a write. */
  readonly hasWritten: boolean;
  /** The checks ended early because the request cap was reached. */
  readonly isCapReached: boolean;
  /** Why no check could judge the target, if so. */
  readonly unjudgeable: string | undefined;
  /** The answer to the first write, if it was 403 and ended the checks. */
  readonly refusedWrite: { status: number; body: string } | undefined;
}

/** Parses the file of outcomes. An incomplete last line of a killed runner is left out. */
export function readOutcomes(text: string): OutcomeLine[] {
  return text
    .split("\n")
    .map((line) => parseJson(line)?.value)
    .filter(isOutcomeLine);
}

export function outcomeOf(
  { name, baseUrl }: Pick<Target, "name" | "baseUrl">,
  lines: readonly OutcomeLine[],
): TargetOutcome {
  const outcome: { -readonly [Key in keyof TargetOutcome]: TargetOutcome[Key] } = {
    name,
    origin: new URL(baseUrl).origin,
    results: [],
    drift: [],
    shown: [],
    createdIds: [],
    requests: 0,
    hasWritten: false,
    tried: [],
    working: [],
    isCapReached: false,
    unjudgeable: undefined,
    refusedWrite: undefined,
  };
  for (const line of lines.filter(({ target }) => target === name)) {
    switch (line.kind) {
      case "check":
        outcome.results.push(line.result);
        outcome.drift.push(...line.drift);
        outcome.shown.push({ id: line.result.id, ...line.shown });
        break;
      case "created":
        outcome.createdIds.push(...line.ids);
        break;
      case "sent":
        outcome.requests = Math.max(outcome.requests, line.requests);
        outcome.hasWritten ||= line.hasWritten;
        outcome.tried = line.tried;
        outcome.working = line.working;
        break;
      case "cap":
        outcome.isCapReached = true;
        break;
      case "unjudgeable":
        outcome.unjudgeable = line.message;
        break;
      case "refused-write":
        outcome.refusedWrite = { status: line.status, body: line.body };
    }
  }
  const results = settleCauses(outcome.results, restsOn);
  // Those that are left show less than all failures together.
  const likelyCause = likelyCauseOf(outcome.results);
  return {
    ...outcome,
    results,
    drift: distinctDrift(outcome.drift),
    ...(likelyCause !== undefined && { likelyCause }),
  };
}

function isOutcomeLine(value: unknown): value is OutcomeLine {
  if (!isObject(value) || typeof value.target !== "string") return false;
  switch (value.kind) {
    case "check":
      return isObject(value.result) && Array.isArray(value.drift) && isSightings(value.shown);
    case "created":
      return Array.isArray(value.ids) && value.ids.every((id) => typeof id === "string");
    case "sent":
      return (
        typeof value.requests === "number" &&
        typeof value.hasWritten === "boolean" &&
        Array.isArray(value.tried) &&
        Array.isArray(value.working)
      );
    case "cap":
      return true;
    case "unjudgeable":
      return typeof value.message === "string";
    case "refused-write":
      return typeof value.status === "number" && typeof value.body === "string";
    default:
      return false;
  }
}

function isSightings(value: unknown): boolean {
  return isObject(value) && [value.asserted, value.observed].every((keys) => Array.isArray(keys));
}
