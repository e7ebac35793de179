import type { Result, Verdict } from "./result.js";
import { exitCodeOf, table, totals } from "./table.js";

const result = (verdict: Verdict, rest: Partial<Result> = {}): Result => ({
  name: verdict,
  verdict,
  seconds: 0,
  detail: "",
  ...rest,
});

test("every result has a row, with a measure or with the whole reason under it", () => {
  const results = [
    result("passed", { name: "sizes", seconds: 0.06, detail: "12 kB" }),
    result("passed", { name: "contents" }),
    result("failed", { name: "vitest", seconds: 12.34, detail: "ended with 1\nno such entry" }),
    result("not run", { name: "bun", seconds: 100, detail: "ECONNREFUSED" }),
  ];
  expect(table(results).split("\n")).toEqual([
    "passed   sizes       0.1 s  12 kB",
    "passed   contents    0.0 s",
    "failed   vitest     12.3 s",
    "           ended with 1",
    "           no such entry",
    "not run  bun       100.0 s",
    "           ECONNREFUSED",
  ]);
});

test("a long reason is cut and says by how much", () => {
  const lines = Array.from({ length: 32 }, (_, index) => `line ${index + 1}`);
  const rows = table([result("failed", { detail: lines.join("\n") })]).split("\n");
  expect(rows).toHaveLength(32);
  expect(rows.at(-2)).toBe("           line 30");
  expect(rows.at(-1)).toBe("           … 2 more lines");
});

test("the totals count every verdict", () => {
  const results = [result("passed"), result("not run"), result("passed"), result("failed"), result("passed")];
  expect(totals(results)).toBe("3 passed, 1 failed, 1 not run");
  expect(totals([])).toBe("0 passed, 0 failed, 0 not run");
});

test.each<[string, Verdict[], number]>([
  ["all passed", ["passed", "passed"], 0],
  ["one failed", ["passed", "failed"], 1],
  ["one could not run", ["passed", "not run"], 2],
  ["one failed and one could not run", ["not run", "failed"], 1],
  ["there was nothing to run", [], 2],
])("where %s of %j, the exit code is %d", (_, verdicts, code) => {
  expect(exitCodeOf(verdicts.map((verdict) => result(verdict)))).toBe(code);
});
