import { readPlan } from "./plan.js";

test.each(["s3cret", '{"targets":[{"accessToken":"s3cret"', '{"targets":"s3cret"}'])(
  "the message about a wrong plan does not quote it: %s",
  (text) => {
    expect(() => readPlan({ CONTRACT_PLAN: text })).toThrow(/^CONTRACT_PLAN holds no plan\.$/);
  },
);

test("without a plan, a message names the command that makes one", () => {
  expect(() => readPlan({})).toThrow("`npm run contract`");
});
