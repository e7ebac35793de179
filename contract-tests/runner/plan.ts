import { isRunId } from "../wire/runNames.js";
import { isObject, parseJson } from "../spec/json.js";
import type { CheckOutcome } from "./checkOutcome.js";
import type { OperationsSeen } from "../wire/operationsSeen.js";
import type { Target } from "../targets/target.js";

/** The input of the test runner, from the parent process. */
export interface Plan {
  readonly targets: Target[];
  /** Prefix of the ids of the checks to run. */
  readonly only: string;
  /** File for outcomes, one JSON line each. */
  readonly outcomes: string;
  /** Part of the name of every segment that the run creates: 16 hex digits. */
  readonly runId: string;
  readonly requestCap: number;
}

export type OutcomeLine = { target: string } & (
  | ({ kind: "check" } & CheckOutcome)
  | { kind: "created"; ids: string[] }
  | ({ kind: "sent"; requests: number; hasWritten: boolean } & OperationsSeen)
  /** The cap was reached: nothing more is sent. */
  | { kind: "cap" }
  /** No check can judge the target: nothing more is sent. */
  | { kind: "unjudgeable"; message: string }
  /** The first write was answered 403: nothing more is sent. */
  | { kind: "refused-write"; status: number; body: string }
);

export const PLAN_VARIABLE = "CONTRACT_PLAN";

/**
 * Reads the plan of the parent process.
 *
 * @throws {Error} If there is none: the suite does not start its targets itself.
 */
export function readPlan(environment: NodeJS.ProcessEnv): Plan {
  const text = environment[PLAN_VARIABLE];
  if (text === undefined) throw new Error("The contract suite is started by `npm run contract`.");
  const plan = parseJson(text)?.value;
  if (!isPlan(plan)) throw new Error(`${PLAN_VARIABLE} holds no plan.`);
  return plan;
}

function isPlan(value: unknown): value is Plan {
  return (
    isObject(value) &&
    Array.isArray(value.targets) &&
    typeof value.outcomes === "string" &&
    typeof value.runId === "string" &&
    isRunId(value.runId)
  );
}
