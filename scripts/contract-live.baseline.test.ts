import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isObject, resolvePointer } from "../contract-tests/spec/json.js";
import { baselineReport } from "../contract-tests/report/testing/baselineReport.js";
import type { Layer } from "../src/store/storeContext.js";
import { live, storesOfTests } from "../contract-tests/runner/testing/liveRun.js";
import type { WatchedStore } from "../contract-tests/runner/testing/startWatchedStore.js";

jest.setTimeout(60_000);

const storeOf = storesOfTests();
const ONLY = ["--only", "listSegments.limit.maximum"];

/** Writes the report of a run with one reading. */
function baselineIn({ folder }: WatchedStore, reading: string): string {
  const report = baselineReport("listSegments.limit.maximum", { kind: "reading", what: reading });
  const path = join(folder, "baseline.json");
  writeFileSync(path, JSON.stringify(report));
  return path;
}

/** Reports pages larger than documented, which no check of the lists forbids. */
const largePages: Layer = async (request, next) => {
  const answer = await next(request);
  const pagination = resolvePointer(answer.json, "/meta/pagination");
  if (!isObject(answer.json) || !isObject(pagination) || request.query.has("limit")) return answer;
  const meta = { pagination: { ...pagination, per_page: 500 } };
  return { ...answer, json: { ...answer.json, meta } };
};

test.each([
  ["a file that is not there", undefined, "ENOENT"],
  ["a report of another version", '{"version":1}', "it is no report of version 2 (its version: 1)"],
  ["something else", "name: value", "it is not JSON"],
])("%s is no baseline: one message and exit code 2, before any request", async (_what, text, reason) => {
  const store = await storeOf();
  const path = join(store.folder, "earlier.json");
  if (text !== undefined) writeFileSync(path, text);
  const { code, stdout, stderr } = await live(store, [...ONLY, "--baseline", path]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(`${path} cannot be compared with: `);
  expect(stderr).toContain(reason);
  expect(store.requests).toEqual([]);
});

test("a changed reading is reported prominently, and breaks nothing", async () => {
  const store = await storeOf({ variant: "limit-413" });
  const baseline = baselineIn(store, "limit 1000 is answered 200");
  const { code, stdout } = await live(store, [...ONLY, "--baseline", baseline]);
  expect(stdout).toContain(
    [
      "compared with the run of 2026-01-02T03:04:05.678Z",
      "  A READING CHANGED: listSegments (listSegments.limit.maximum)",
      "    before: limit 1000 is answered 200",
      "    now:    limit 1000 is answered 413",
      "  1 readings changed, 0 new (0 breaking), 0 gone, 0 unchanged",
    ].join("\n"),
  );
  expect(code).toBe(0);
});

test("breaking drift gives exit code 1 if it is new, and not if it is unchanged or not compared", async () => {
  const store = await storeOf({}, largePages);
  const types = ["--only", "listSegments.types"];
  expect((await live(store, types)).code).toBe(0);
  const own = join(store.folder, "own.json");
  writeFileSync(own, readFileSync(join(store.folder, "contract.json")));

  const baseline = baselineIn(store, "limit 1000 is answered 200");
  const { code, stdout } = await live(store, [...types, "--baseline", baseline]);
  expect(stdout).toContain("NEW AND BREAKING: listSegments value meta.pagination.per_page is above 250");
  expect(stdout).toContain("0 gone");
  expect(code).toBe(1);

  const again = await live(store, [...types, "--baseline", own]);
  expect(again.stdout).toContain("0 new (0 breaking), 0 gone, 1 unchanged");
  expect(again.code).toBe(0);
});
