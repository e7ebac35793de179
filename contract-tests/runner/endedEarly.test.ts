import { checksUnder } from "../checks/index.js";
import type { CheckResult } from "../run/checkResult.js";
import { RunImpossible } from "../live/environment.js";
import { refuseEndedEarly, withUnrun } from "./endedEarly.js";
import { outcomeOf } from "./outcomes.js";

const selected = checksUnder("listSegments.page");
const [first] = selected;
const [operationId, id] = ["listSegments", first?.id ?? ""] as const;
const outcomeWith = (status: CheckResult["status"]) => ({
  ...outcomeOf({ name: "live", baseUrl: "http://127.0.0.1:4010" }, []),
  results: [{ id, operationId, status, ms: 1 }],
  unjudgeable: "The line is too unsteady.",
});

test("a run that cannot judge has no verdict, unless a violation was found before", () => {
  expect(() => {
    refuseEndedEarly(outcomeWith("pass"));
  }).toThrow(RunImpossible);
  refuseEndedEarly(outcomeWith("fail"));
});

test("a DELETE that did nothing is a violation, and other segments left are named beside the reason", () => {
  const left = { violations: ["deleteSegments was answered 204 and a is still listed"], problems: [] };
  refuseEndedEarly({ ...outcomeWith("pass"), left });
  expect(() => {
    refuseEndedEarly({ ...outcomeWith("pass"), left: { violations: [], problems: ["b is still there"] } });
  }).toThrow("The line is too unsteady. Left behind: b is still there.");
});

test("at the cap a run has no verdict, unless a violation was found before", () => {
  const capped = { unjudgeable: undefined, isCapReached: true };
  expect(() => {
    refuseEndedEarly({ ...outcomeWith("pass"), ...capped });
  }).toThrow("as many requests as it may");
  const failed = { ...outcomeWith("fail"), ...capped };
  refuseEndedEarly(failed);
  expect(withUnrun(failed, selected)).toHaveLength(selected.length);
});

test("the checks that did not run say why", () => {
  const results = withUnrun(outcomeWith("fail"), selected);
  expect(results.map((result) => result.id)).toEqual(selected.map((check) => check.id));
  expect(results.at(-1)).toMatchObject({ status: "skip", reason: "not judged: The line is too unsteady." });
  expect(withUnrun({ ...outcomeWith("fail"), unjudgeable: undefined }, selected)).toHaveLength(1);
});
