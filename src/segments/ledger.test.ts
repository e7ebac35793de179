import { AbortError, BatchError, TimeoutError, UsageError } from "../errors/index.js";
import { answerOf, callOf } from "../doubles/calls.js";
import { untyped } from "../doubles/untyped.js";
import { Ledger } from "./ledger.js";
import { fakeContext } from "../doubles/fakeContext.js";

function ledgerOf(inputs: string[], options = {}) {
  return new Ledger<string, string>({
    context: fakeContext(() => answerOf(204)),
    operationId: "deleteSegments",
    inputs,
    options,
    maxItems: 2,
    parts: () => ({}),
    match: () => [],
  });
}

test("outputs come in the order of the inputs", () => {
  const ledger = ledgerOf(["a", "b"]);
  for (const item of ledger.items.toReversed())
    ledger.apply({ settlements: [{ item, output: item.input.toUpperCase() }] });
  expect(ledger.close()).toEqual(["A", "B"]);
});

test("what did not succeed is reported with its outcome, and the reason of a stop comes first", () => {
  const onProgress = jest.fn();
  const ledger = ledgerOf(["a", "b", "c"], { onProgress });
  const [first, second] = ledger.items;
  if (first) ledger.apply({ settlements: [{ item: first, output: "A" }] });
  const lost = new TimeoutError({ ...callOf(), attempts: 1 });
  if (second) ledger.markUnknown([second], lost, true);
  ledger.notifyProgress();
  expect(onProgress).toHaveBeenCalledWith({ done: 1, total: 3 });

  ledger.stopOn(lost);
  expect(ledger.stop).toBeUndefined();
  const reason = new AbortError({ ...callOf(), attempts: 0 });
  ledger.stopOn(reason);
  ledger.stopOn(new Error("later"));
  let failure: unknown;
  try {
    ledger.close();
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
  expect(() => ledgerOf(["a"], untyped({ onprogress: 1 }))).toThrow(UsageError);
});

test("what is refused is settled, what is open is not", () => {
  const onProgress = jest.fn();
  const ledger = ledgerOf(["a", "b", "c"], { onProgress });
  const [first, second] = ledger.items;
  if (first) ledger.apply({ settlements: [{ item: first, outcome: "refused" }] });
  if (second) ledger.markUnknown([second]);
  ledger.notifyProgress();
  expect(onProgress).toHaveBeenCalledWith({ done: 1, total: 3 });
});
