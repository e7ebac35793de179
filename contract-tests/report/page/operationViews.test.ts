import { operationIds } from "../../spec/operations.js";
import { operationViews } from "./operationViews.js";
import { sampleReport } from "./testing/sampleReport.js";

test("checks are grouped by operation in the order of the pages, with their results by target", () => {
  const report = sampleReport();
  const views = operationViews({ ...report, checks: [...report.checks].reverse() });
  expect(views.map(({ operationId }) => operationId)).toEqual(operationIds);
  const [view] = views[0]?.checks.filter(({ check }) => check.id === "listSegments.two") ?? [];
  expect(view?.results.map(({ target, result }) => [target, result.status])).toEqual([
    ["prism", "skip"],
    ["store", "fail"],
  ]);
});

test("a target without a result and an operation without checks are left out", () => {
  const report = sampleReport();
  const [prism, store] = report.targets;
  if (prism === undefined || store === undefined) throw new Error("The sample has two targets.");
  const views = operationViews({
    ...report,
    checks: report.checks.filter(({ id }) => id === "listSegments.one"),
    targets: [prism, { ...store, results: [] }],
  });
  expect(views).toHaveLength(1);
  expect(views[0]?.checks[0]?.results.map(({ target }) => target)).toEqual(["prism"]);
});
