import { inspect } from "node:util";
import { SegmentsError, UsageError } from "./base.js";

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

test("its message is one bounded line", () => {
  expect(new SegmentsError(" a\n\u001b[31mb\u2028").message).toBe("a [31mb");
  expect(new UsageError("x\n".repeat(999)).message).toMatch(/^.{599}…$/);
});

test("its name is no field of its own", () => {
  expect(Object.keys(new UsageError("no"))).toEqual([]);
  expect(JSON.stringify(new UsageError("no"))).toBe('{"name":"UsageError","message":"no"}');
});

test("a cause is kept", () => {
  const cause = new Error("why");
  expect(new SegmentsError("no", { cause }).cause).toBe(cause);
});
