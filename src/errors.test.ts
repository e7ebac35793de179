import { inspect } from "node:util";
import { SegmentsError, UsageError } from "./errors.js";

test("a UsageError is a SegmentsError is an Error", () => {
  const error = new UsageError("no");
  expect(error).toBeInstanceOf(SegmentsError);
  expect(error).toBeInstanceOf(Error);
});

test("each error shows its own name, in the stack too", () => {
  expect(new SegmentsError("no").name).toBe("SegmentsError");
  expect(new UsageError("no").name).toBe("UsageError");
  expect(new UsageError("no").stack).toMatch(/^UsageError: no\n/);
  expect(inspect(new UsageError("no"))).toMatch(/^UsageError: no\n/);
});

test("a cause is kept", () => {
  const cause = new Error("why");
  expect(new SegmentsError("no", { cause }).cause).toBe(cause);
});
