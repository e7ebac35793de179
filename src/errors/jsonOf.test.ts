import { BatchError, ConflictError, type FailedItem, SegmentsError, UsageError } from "./index.js";
import { jsonOf } from "./jsonOf.js";

const details = { operationId: "createSegments", method: "POST", url: "https://x.test/segments" } as const;

test("JSON of a BatchError of many rows is short, and has the numbers", () => {
  const failed = Array.from({ length: 1000 }, (_, index): FailedItem => {
    const body = "x".repeat(9999);
    const error = new ConflictError({ ...details, attempts: 2, status: 409, title: body, body });
    return { index, input: { name: "n".repeat(255) }, error, outcome: index < 10 ? "refused" : "notSent" };
  });
  const succeeded = Array.from({ length: 500 }, (_, index) => ({ id: String(index) }));
  const error = new BatchError({ operationId: "createSegments", succeeded, failed, cause: failed[0]?.error });
  const text = JSON.stringify(error);
  expect(text.length).toBeLessThan(30_000);
  const read: unknown = JSON.parse(text);
  expect(read).toMatchObject({ counts: { succeeded: 500, refused: 10, unknown: 0, notSent: 990 } });
  expect(read).toHaveProperty("failed.length", 20);
  expect(read).toHaveProperty("failed.19.error.status", 409);
  expect(read).toHaveProperty("failed.19.error.name", "ConflictError");
  expect(read).not.toHaveProperty("failed.19.error.body");
  expect(read).toHaveProperty("cause.title");
});

test("what JSON.stringify refuses, or what has no end, breaks no error", () => {
  const circle: Record<string, unknown> = { big: 1n, when: new Date(0), run: () => 1 };
  circle.self = circle;
  const error = Object.assign(new UsageError("no", { cause: circle }), { circle, ownError: new Error("x") });
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({
    circle: { big: "1", when: "1970-01-01T00:00:00.000Z" },
    ownError: { name: "Error", message: "x" },
  });
  const selfCaused = new SegmentsError("no");
  selfCaused.cause = selfCaused;
  expect(JSON.stringify(selfCaused).length).toBeLessThan(1000);
  const foreign = Object.assign(new Error("y".repeat(99_999)), { request: circle, code: "E" });
  const text = JSON.stringify(new SegmentsError("no", { cause: foreign }));
  expect(text.length).toBeLessThan(3000);
  expect(JSON.parse(text)).toMatchObject({ cause: { name: "Error", code: "E" } });
});

test("plain values stay as they are", () => {
  const value = { a: [1, null, true, "x"], b: { c: "d" } };
  expect(jsonOf(value)).toEqual(value);
  expect(jsonOf(undefined)).toBeUndefined();
});
