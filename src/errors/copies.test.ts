import type * as errors from "./index.js";
import { untyped } from "../doubles/untyped.js";

type Errors = typeof errors;

const [ours, theirs] = [load(), load()];
const post = {
  operationId: "createSegments",
  method: "POST",
  url: "https://x.test/segments",
  attempts: 1,
} as const;

/** Loads a copy, as a process does that takes the package as an ES module and as CommonJS. */
function load(): Errors {
  let copy: Errors | undefined;
  jest.isolateModules(() => {
    copy = jest.requireActual<Errors>("./index.js");
  });
  return copy ?? untyped(undefined);
}

const conflictOf = ({ ConflictError }: Errors) => new ConflictError({ ...post, status: 409 });

test("an error is an instance of its classes in every copy, and of no other", () => {
  expect(ours.ConflictError).not.toBe(theirs.ConflictError);
  const error: unknown = conflictOf(theirs);
  const classes = [Error, ours.SegmentsError, ours.CallError, ours.ApiError, ours.ConflictError];
  for (const its of classes) expect(error instanceof its).toBe(true);
  const others = [ours.NotFoundError, ours.UsageError, ours.BatchError, ours.ResponseError, ours.ServerError];
  for (const other of others) expect(error instanceof other).toBe(false);
  expect(new ours.SegmentsError("no") instanceof theirs.UsageError).toBe(false);
  expect(new ours.UsageError("no") instanceof theirs.UsageError).toBe(true);
});

test("a class that a caller derives has only its own instances", () => {
  class Mine extends ours.ConflictError {}
  class Named extends ours.SegmentsError {
    override get name(): string {
      return "ConflictError";
    }
  }
  const mine: unknown = new Mine({ ...post, status: 409 });
  expect([ours, theirs].map(({ ConflictError }) => mine instanceof ConflictError)).toEqual([true, true]);
  for (const copy of [ours, theirs]) {
    expect(conflictOf(copy) instanceof Mine).toBe(false);
    expect(conflictOf(copy) instanceof Named).toBe(false);
    expect(new Named("no") instanceof copy.ConflictError).toBe(false);
    expect(new Named("no") instanceof copy.SegmentsError).toBe(true);
  }
});

test.each([
  ["nothing", undefined],
  ["null", null],
  ["a text", "SegmentsError"],
  ["an error of the language", new TypeError("no")],
  ["an error of the platform", new DOMException("no", "AbortError")],
  ["an object with the name", { name: "SegmentsError" }],
  ["an object without a prototype", Object.create(null) as unknown],
])("%s is no instance", (_, value) => {
  expect(value instanceof ours.SegmentsError).toBe(false);
  expect(value instanceof ours.AbortError).toBe(false);
});
