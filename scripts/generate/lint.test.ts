import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SPEC } from "./generate.js";
import { lintProblems } from "./lint.js";

mkdirSync("reports", { recursive: true });
const folder = mkdtempSync("reports/lint-");

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("a request and its answer are examples of one name", async () => {
  const unpaired = [
    ["onePage: { $ref", "another: { $ref"],
    ["oneProfile: { value: 3fa85f64", "other: { value: 3fa85f64"],
  ].reduce(
    (text, [from = "", to = ""]) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    },
    readFileSync(SPEC, "utf8"),
  );
  const path = join(folder, "openapi.yaml");
  writeFileSync(path, unpaired);
  expect((await lintProblems(path)).map((line) => line.replace(/^\S+ /, ""))).toEqual([
    'house/paired-examples: No answer has the example "onePage" of listSegments.',
    'house/paired-examples: No request has the example "another" of listSegments.',
    'house/paired-examples: Parameter segmentId has no example "oneProfile" of removeShopperProfilesFromSegment.',
  ]);
}, 30_000);
