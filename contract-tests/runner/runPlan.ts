import type { Plan } from "./plan.js";
import { plannedTargets } from "./plannedTargets.js";
import { CHECK_TIMEOUT_MS } from "./startRun.js";

const TIMED_OUT = 3;

/** Runs the checks of a plan in this process, without a test runner. A check that cannot run is missing in the outcomes. */
export async function runPlan(plan: Plan): Promise<void> {
  for (const { name, checks, judge } of plannedTargets(plan)) {
    for (const check of checks) {
      const timer = setTimeout(() => {
        console.error(`${name} ${check.id} takes longer than ${CHECK_TIMEOUT_MS} ms.`);
        process.exit(TIMED_OUT);
      }, CHECK_TIMEOUT_MS);
      await judge(check).catch((error: unknown) => {
        console.error(`${name} ${check.id}:`, error);
      });
      clearTimeout(timer);
    }
  }
}
