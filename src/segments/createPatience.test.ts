import { answerOf, callOf } from "../doubles/calls.js";
import type { SegmentsError } from "../errors/index.js";
import { ConnectionError, ResponseError } from "../errors/index.js";
import { createPatience } from "./createPatience.js";

function setUp(maxSilenceMs = 10_000) {
  const time = { now: 0 };
  const reasons: SegmentsError[] = [];
  const patience = createPatience(
    maxSilenceMs,
    () => time.now,
    (reason) => reasons.push(reason),
  );
  return { time, reasons, patience };
}

const lost = { error: new ConnectionError({ ...callOf(), attempts: 1 }) };
const unreadable = { error: new ResponseError({ ...callOf(), attempts: 1, status: 200, problem: "is odd" }) };

test.each([
  ["503", { answer: answerOf(503) }],
  ["429", { answer: answerOf(429) }],
  ["no answer", lost],
])("ten requests in a row that end with %s are enough", (name, result) => {
  const { patience, reasons } = setUp();
  for (let count = 0; count < 9; count += 1) patience.ended(result);
  expect(reasons).toEqual([]);
  patience.ended(result);
  expect(reasons[0]?.message).toContain("No clear answer to 10 requests in a row; the last: ");
  expect(reasons[0]?.message).toContain(name === "no answer" ? "listSegments got no answer" : name);
});

test.each([
  ["200", { answer: answerOf(200) }],
  ["404", { answer: answerOf(404) }],
  ["an unreadable 200", unreadable],
])("%s among them begins the count anew", (_, clear) => {
  const { patience, reasons } = setUp();
  for (const result of [...Array<typeof lost>(9).fill(lost), clear, ...Array<typeof lost>(9).fill(lost)])
    patience.ended(result);
  expect(reasons).toEqual([]);
});

test("a time without a clear answer is enough, at the end of a try", () => {
  const { patience, reasons, time } = setUp();
  time.now = 10_000;
  patience.tried({ ...lost, ms: 1000 });
  expect(reasons).toEqual([]);
  time.now = 10_001;
  patience.tried({ ...lost, ms: 1 });
  expect(reasons[0]?.message).toContain("No clear answer for 10 s");
});

test("a clear answer begins the time anew", () => {
  const { patience, reasons, time } = setUp();
  time.now = 9000;
  patience.tried({ answer: answerOf(409), ms: 1000 });
  time.now = 19_000;
  patience.tried({ ...lost, ms: 1000 });
  expect(reasons).toEqual([]);
});

test("time in the queue counts only if the quota does not come, and once for all that were queued together", () => {
  const came = setUp();
  came.time.now = 31_000;
  came.patience.tried({ answer: answerOf(503), ms: 1000, queuedMs: 30_000 });
  came.patience.tried({ answer: answerOf(503), ms: 1000, queuedMs: 30_000 });
  came.time.now = 40_000;
  came.patience.tried({ answer: answerOf(503), ms: 9000 });
  expect(came.reasons).toEqual([]);
  came.time.now = 40_002;
  came.patience.tried({ answer: answerOf(503), ms: 1 });
  expect(came.reasons).toHaveLength(1);

  const didNot = setUp();
  didNot.time.now = 31_000;
  didNot.patience.tried({ answer: answerOf(429), ms: 1000, queuedMs: 30_000 });
  expect(didNot.reasons).toHaveLength(1);
});
