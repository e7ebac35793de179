import type { OutcomeLine } from "./plan.js";
import { isObject } from "../spec/pointer.js";
import { distinctDrift } from "../drift/entry.js";
import type { WitnessedResults } from "../report/contractReport.js";
import type { Target } from "../targets/target.js";

/** What came of one target: results by check; what the runner did not get to is missing. */
export interface TargetOutcome extends WitnessedResults {
  /** Ids of segments that the checks created. */
  createdIds: string[];
  /** How many requests the checks have sent, as far as they told. */
  requests: number;
  /** Whether the checks ended early because they may send no more. */
  isCapReached: boolean;
  /** The first write, where it was answered 403 and the checks ended. */
  refusedWrite: { status: number; body: string } | undefined;
}

/** Reads the file of outcomes. A runner that was killed may have torn its last line, which is left out. */
export function readOutcomes(text: string): OutcomeLine[] {
  return text.split("\n").map(parsed).filter(isOutcomeLine);
}

/** Gathers what the lines tell about a target. */
export function outcomeOf(
  { name, baseUrl }: Pick<Target, "name" | "baseUrl">,
  lines: readonly OutcomeLine[],
): TargetOutcome {
  const outcome: TargetOutcome = {
    name,
    origin: new URL(baseUrl).origin,
    results: [],
    drift: [],
    shown: [],
    createdIds: [],
    requests: 0,
    isCapReached: false,
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
        break;
      case "cap":
        outcome.isCapReached = true;
        break;
      case "refused-write":
        outcome.refusedWrite = { status: line.status, body: line.body };
    }
  }
  return { ...outcome, drift: distinctDrift(outcome.drift) };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isOutcomeLine(value: unknown): value is OutcomeLine {
  if (!isObject(value) || typeof value.target !== "string") return false;
  switch (value.kind) {
    case "check":
      return isObject(value.result) && Array.isArray(value.drift) && isSightings(value.shown);
    case "created":
      return Array.isArray(value.ids) && value.ids.every((id) => typeof id === "string");
    case "sent":
      return typeof value.requests === "number";
    case "cap":
      return true;
    case "refused-write":
      return typeof value.status === "number" && typeof value.body === "string";
    default:
      return false;
  }
}

function isSightings(value: unknown): boolean {
  return isObject(value) && [value.asserted, value.observed].every((keys) => Array.isArray(keys));
}
