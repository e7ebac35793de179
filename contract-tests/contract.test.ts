import { readPlan } from "./runner/plan.js";
import { plannedTargets } from "./runner/plannedTargets.js";

describe.each(plannedTargets(readPlan(process.env)))("$name", ({ checks, judge }) => {
  test.each(checks)("$id", async (check) => {
    expect((await judge(check))?.result.violations).toBeUndefined();
  });
});
