import { inspect } from "node:util";
import { BatchError, ConflictError, type FailedItem, SegmentsError, UsageError } from "./index.js";

const failed: FailedItem<{ name: string }>[] = [
  { index: 1, input: { name: "a" }, error: new UsageError("name taken"), outcome: "refused" },
  { index: 3, input: { name: "b" }, error: new UsageError("no answer"), outcome: "unknown" },
  { index: 4, input: { name: "c" }, error: "x", outcome: "notSent" },
  { index: 5, input: { name: "d" }, error: "x", outcome: "notSent" },
];
const cause = new UsageError("why");
const error = new BatchError({
  operationId: "createSegments",
  succeeded: [{ id: "1" }, { id: "2" }],
  failed,
  cause,
});

test("a BatchError has every item and its message the numbers", () => {
  expect(error).toBeInstanceOf(SegmentsError);
  expect(error).toMatchObject({
    name: "BatchError",
    operationId: "createSegments",
    succeeded: [{ id: "1" }, { id: "2" }],
    failed,
    cause,
  });
  expect(error.message).toBe(
    "createSegments failed for 4 of 6 items (1 refused, 1 unknown, 2 notSent), see `failed`; the first, at 1: name taken",
  );
});

test("JSON and inspect show every item", () => {
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({
    name: "BatchError",
    succeeded: [{ id: "1" }, { id: "2" }],
    failed: [
      {
        index: 1,
        input: { name: "a" },
        error: { name: "UsageError", message: "name taken" },
        outcome: "refused",
      },
      {},
      {},
      {},
    ],
    cause: { message: "why" },
  });
  for (const part of [
    "index: 4",
    "outcome: 'refused'",
    "name: 'a'",
    "id: '2'",
    "UsageError: name taken",
    "[cause]",
  ]) {
    expect(inspect(error)).toContain(part);
  }
});

test("its message is one bounded line, whatever the first failure is", () => {
  const long = { index: 0, input: "a", error: new Error("x\n".repeat(9999)), outcome: "refused" } as const;
  const of = (first: object) =>
    new BatchError({ operationId: "deleteSegments", succeeded: [], failed: [{ ...long, ...first }] });
  expect(of({}).message).toMatch(/^.{1,900}$/);
  expect(of({}).message).toContain("; the first, at 0: x x x");
  expect(of({ error: "x" }).message).toBe(
    "deleteSegments failed for 1 of 1 items (1 refused, 0 unknown, 0 notSent), see `failed`",
  );
  expect(of({})).not.toHaveProperty("cause");
});

test("it can be made of no failure at all", () => {
  const none = new BatchError({ operationId: "deleteSegments", succeeded: ["a"], failed: [] });
  expect(none.message).toMatch(/see `failed`$/);
});

test("inspect shows the data of each item's error", () => {
  const details = { operationId: "createSegments", method: "POST", url: "https://x.test/segments" } as const;
  const deep = new ConflictError({ ...details, attempts: 2, status: 409, errors: { "0.name": "in use" } });
  const one: FailedItem = { index: 0, input: { name: "a" }, error: deep, outcome: "refused" };
  const shown = inspect(new BatchError({ operationId: "createSegments", succeeded: [], failed: [one] }));
  expect(shown).toContain("'0.name': 'in use'");
});
