import { appendFileSync } from "node:fs";
import { checksUnder } from "./checks/index.js";
import { systemClock } from "./clock.js";
import { readPlan } from "./plan.js";
import { readSpecification } from "./specification.js";
import { runCheck } from "./suite.js";

const plan = readPlan(process.env);
const specification = readSpecification();

describe.each(plan.targets)("$name", (target) => {
  test.each(checksUnder(plan.only))("$id", async (check) => {
    const outcome = await runCheck(check, {
      target,
      specification,
      clock: systemClock,
      fetch: globalThis.fetch,
    });
    appendFileSync(plan.outcomes, `${JSON.stringify({ target: target.name, ...outcome })}\n`);
    expect(outcome.result.violation).toBeUndefined();
  });
});
