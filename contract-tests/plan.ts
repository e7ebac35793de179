import { isObject } from "./pointer.js";
import type { Target } from "./target.js";

/** What the parent process hands to the test runner. */
export interface Plan {
  targets: Target[];
  /** Prefix of the ids of the checks to run. */
  only: string;
  /** File that gets one JSON line for each check that has run. */
  outcomes: string;
}

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
  return isObject(value) && Array.isArray(value.targets) && typeof value.outcomes === "string";
}
