import { isRunId } from "../wire/runNames.js";
import { isObject } from "../spec/pointer.js";
import type { CheckOutcome } from "./checkOutcome.js";
import type { Target } from "../targets/target.js";

/** What the parent process hands to the test runner. */
export interface Plan {
  targets: Target[];
  /** Prefix of the ids of the checks to run. */
  only: string;
  /** File that gets one JSON line for each thing that the parent must know. */
  outcomes: string;
  /** Names the run in everything that it creates: 16 hex digits. */
  runId: string;
  /** How many requests a target may be sent. */
  requestCap: number;
}

/** One line of the file of outcomes. */
export type OutcomeLine = { target: string } & (
  | ({ kind: "check" } & CheckOutcome)
  /** Ids of segments that the run was answered for a create of its own. */
  | { kind: "created"; ids: string[] }
  /** How many requests the target has been sent so far. */
  | { kind: "sent"; requests: number }
  /** The cap was reached: nothing more is sent. */
  | { kind: "cap" }
  /** The first write was answered 403: nothing more is sent. */
  | { kind: "refused-write"; status: number; body: string }
);

/** Environment variable that carries the plan. */
export const PLAN_VARIABLE = "CONTRACT_PLAN";

/**
 * Reads the plan that the parent process made.
 *
 * @throws Error where there is none: the suite does not start its targets itself.
 */
export function readPlan(environment: NodeJS.ProcessEnv): Plan {
  const text = environment[PLAN_VARIABLE];
  if (text === undefined) throw new Error("The contract suite is started by `npm run contract`.");
  const plan: unknown = JSON.parse(text);
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
