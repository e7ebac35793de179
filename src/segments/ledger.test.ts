import { AbortError, BatchError, TimeoutError, UsageError } from "../errors/index.js";
import { answerOf, callOf } from "../doubles/calls.js";
import { untyped } from "../doubles/untyped.js";
import { applyClaim, closeRun, countSettled, leaveOpen, openRun, reportProgress, stopFor } from "./ledger.js";
import { fakeContext } from "../doubles/fakeContext.js";

function runOf(inputs: string[], options = {}) {
  return openRun<string, string>({
    context: fakeContext(() => answerOf(204)),
    operationId: "deleteSegments",
    kind: "takeAway",
    inputs,
    options,
    maxItems: 2,
    parts: () => ({}),
    match: () => [],
  });
}

test("outputs come in the order of the inputs", () => {
  const run = runOf(["a", "b"]);
  for (const item of run.items.toReversed())
    applyClaim(item, "succeeded", undefined, item.input.toUpperCase());
  expect(closeRun(run)).toEqual(["A", "B"]);
});

test("what did not succeed is told with its end, and the reason of a stop comes first", () => {
  const onProgress = jest.fn();
  const run = runOf(["a", "b", "c"], { onProgress });
  const [first, second] = run.items;
  if (first) applyClaim(first, "succeeded", undefined, "A");
  const lost = new TimeoutError({ ...callOf(), attempts: 1 });
  if (second) leaveOpen([second], lost, true);
  run.done = countSettled(run.items);
  reportProgress(run);
  expect(onProgress).toHaveBeenCalledWith({ done: 1, total: 3 });

  stopFor(run, lost);
  expect(run.stop).toBeUndefined();
  const reason = new AbortError({ ...callOf(), attempts: 0 });
  stopFor(run, reason);
  stopFor(run, new Error("later"));
  let failure: unknown;
  try {
    closeRun(run);
  } catch (error) {
    failure = error;
  }
  expect(failure).toBeInstanceOf(BatchError);
  expect(failure).toHaveProperty("cause", reason);
  expect(failure).toHaveProperty("failed.0.error", lost);
  expect(failure).toHaveProperty("failed.1.error", reason);
  expect(failure).toMatchObject({
    succeeded: ["A"],
    failed: [
      { index: 1, input: "b", outcome: "unknown" },
      { index: 2, input: "c", outcome: "notSent" },
    ],
  });
});

test("misspelt options are refused", () => {
  expect(() => runOf(["a"], untyped({ onprogress: 1 }))).toThrow(UsageError);
});

test("what is refused is settled, what is open is not", () => {
  const onProgress = jest.fn();
  const run = runOf(["a", "b", "c"], { onProgress });
  const [first, second] = run.items;
  if (first) first.outcome = "refused";
  if (second) leaveOpen([second], undefined, false);
  run.done = countSettled(run.items);
  reportProgress(run);
  expect(onProgress).toHaveBeenCalledWith({ done: 1, total: 3 });
});
