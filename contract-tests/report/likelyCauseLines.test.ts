import type { AddedLayers, Layer } from "../../src/store/storeContext.js";
import { faultLayers } from "../faults/index.js";
import { runSuite } from "../proof/runSuite.js";
import { resolvePointer } from "../spec/json.js";
import { readSpecification } from "../spec/specification.js";
import { reportOf } from "./contractReport.js";
import { junitOf } from "./junitOf.js";
import { likelyCauseLines } from "./likelyCauseLines.js";
import { likelyCauseOf } from "./likelyCauseOf.js";
import { markdownOf } from "./markdown.js";
import { readPageAssets } from "./page/readPageAssets.js";
import { renderPage } from "./page/renderPage.js";
import { failedResult } from "./testing/failedResult.js";
import { fullReport } from "./testing/fullReport.js";
import { treeOf } from "./tree.js";

const lineOf = () => 42;
const LINE = "likely cause on live: the server takes any token";
const tokens = ["listSegments", "createSegments"].map((operation) =>
  failedResult(`${operation}.authentication.wrong-token`, "status 200"),
);
const targets = fullReport.targets.map((target) => ({
  ...target,
  results: [...target.results, ...tokens],
  likelyCause: "the server takes any token",
}));
const { run, checks, coverage } = fullReport;
const report = reportOf({ run, checks, coverage, targets });

test("every view has it as the first line of the failures", () => {
  expect(likelyCauseLines(report)).toEqual([LINE]);
  expect(treeOf(report)).toContain(`\n3 failed, 2 likely causes\n${LINE}\n`);
  expect(markdownOf(report, lineOf)).toContain(`### 3 failed, 2 likely causes\n\n**${LINE}**\n\n- `);
  expect(renderPage(report, readPageAssets())).toContain(`</h2><p><strong>${LINE}</strong></p><article`);
  expect(junitOf(report, { file: "spec.yaml", lineOf })).toContain(`<system-out>${LINE}</system-out>`);
});

test("failures without one have no such line", () => {
  expect(likelyCauseLines(fullReport)).toEqual([]);
  expect(markdownOf(fullReport, lineOf)).not.toContain("likely cause on");
});

const specification = readSpecification();
const examples = new Map<string | undefined, [status: number, name: string]>([
  ["listSegments", [200, "SegmentPage"]],
  ["createSegments", [201, "CreatedSegments"]],
  ["updateSegments", [200, "UpdatedSegments"]],
]);

const anyToken: Layer = (request, next, { credentials: { accessToken } }) =>
  next({ ...request, headers: { ...request.headers, "x-auth-token": accessToken } });
const mock: Layer = (request, next) => {
  const [status, name] = examples.get(request.route?.operation) ?? [];
  if (status === undefined) return next(request);
  const json = resolvePointer(specification.document, `/components/examples/${name}/value`);
  return Promise.resolve({ status, headers: {}, json });
};

test.each<[string, AddedLayers, string | undefined]>([
  ["ignores the token", { outermost: [anyToken] }, "the server takes any token"],
  ["answers examples", { innermost: [mock] }, "every answer is the same example"],
  ["stores nothing", faultLayers("createSegments.not-kept"), "the server keeps nothing that is written"],
  ["misses a row", faultLayers("createSegments.row-missing"), undefined],
  ["ignores the filter", faultLayers("listSegments.filter-ignored"), undefined],
])("a whole run on a server that %s", async (_, layers, cause) => {
  const { outcomes, failed } = await runSuite(specification, { layers, judgesExchanges: true });
  expect(failed).not.toEqual([]);
  expect(likelyCauseOf(outcomes.map(({ result }) => result))).toBe(cause);
});
