import type { OperationId } from "../spec/operations.js";
import type { Exchange } from "../wire/exchange.js";
import { Unjudgeable } from "./check.js";
import { createSteadiness } from "./createSteadiness.js";

const waits: number[] = [];
const forgotten: string[] = [];
const steadinessOf = () => {
  waits.length = 0;
  forgotten.length = 0;
  return createSteadiness((ms) => {
    waits.push(ms);
    return Promise.resolve();
  });
};
const forget = (what: string) => void forgotten.push(what);

function exchange(
  status: number | undefined,
  body = "{}",
  operationId: OperationId = "listSegments",
): Exchange {
  return {
    operationId,
    request: { method: "GET", url: "http://127.0.0.1/segments", headers: {}, body: undefined },
    response: status === undefined ? undefined : { status, headers: {}, body },
    failure: status === undefined ? "socket hang up" : undefined,
    invalid: undefined,
    ms: 1,
    startedAt: 0,
    sentAfter: 0,
  };
}

/** Does work whose exchanges come one by one, and returns how often it was done. */
function work(steadiness: ReturnType<typeof createSteadiness>, ...exchanges: Exchange[]) {
  let count = 0;
  return () => {
    const next = exchanges[count];
    count += 1;
    if (next) steadiness.note(next);
    return Promise.resolve(count);
  };
}

test.each([
  ["a lost answer", exchange(undefined), "listSegments got no answer (socket hang up)"],
  ["a 502", exchange(502, "<html>"), "listSegments answered 502"],
  ["a 500", exchange(500), "listSegments answered 500"],
])("work with %s is done again, after a wait", async (_what, lost, shown) => {
  const steadiness = steadinessOf();
  expect(await steadiness.keep({}, work(steadiness, lost), forget)).toBe(2);
  expect(forgotten).toEqual([shown]);
  expect(waits).toEqual([1000]);
  expect(steadiness.repetitions).toBe(1);
});

test.each([200, 400, 404, 429, 501])("an answer with %d interrupts nothing", async (status) => {
  const steadiness = steadinessOf();
  expect(await steadiness.keep({}, work(steadiness, exchange(status)), forget)).toBe(1);
  expect(steadiness.repetitions).toBe(0);
});

test("work that fails by an interruption is done again, and its own failure stands", async () => {
  const steadiness = steadinessOf();
  let count = 0;
  const failing = () => {
    count += 1;
    if (count === 1) steadiness.note(exchange(502));
    return Promise.reject(new Error(`try ${count}`));
  };
  await expect(steadiness.keep({}, failing, forget)).rejects.toThrow("try 2");
});

test("inner work is repeated alone", async () => {
  const steadiness = steadinessOf();
  let outer = 0;
  const inner = work(steadiness, exchange(503));
  const result = await steadiness.keep(
    {},
    () => {
      outer += 1;
      return steadiness.keep({}, inner, forget);
    },
    forget,
  );
  expect([outer, result]).toEqual([1, 2]);
});

test("a second 500 of an operation stands, in the same work and in other work", async () => {
  const steadiness = steadinessOf();
  const key = {};
  expect(await steadiness.keep(key, work(steadiness, exchange(500), exchange(500)), forget)).toBe(2);
  expect(await steadiness.keep({}, work(steadiness, exchange(500)), forget)).toBe(1);
  expect(await steadiness.keep({}, work(steadiness, exchange(500, "{}", "updateSegments")), forget)).toBe(2);
});

test("a line that fails again in the same work is too unsteady", async () => {
  const steadiness = steadinessOf();
  const keeping = steadiness.keep({}, work(steadiness, exchange(502), exchange(undefined)), forget);
  await expect(keeping).rejects.toThrow(Unjudgeable);
  await expect(keeping).rejects.toThrow(
    "too unsteady to judge: listSegments got no answer (socket hang up), after 1",
  );
});

test("a fourth interruption of a run is one too many", async () => {
  const steadiness = steadinessOf();
  for (const status of [502, 503, 504]) {
    expect(await steadiness.keep({}, work(steadiness, exchange(status)), forget)).toBe(2);
  }
  await expect(steadiness.keep({}, work(steadiness, exchange(502)), forget)).rejects.toThrow(Unjudgeable);
});

test("a 500 in HTML is one of the line", async () => {
  const steadiness = steadinessOf();
  const html = exchange(500, "<html>");
  await expect(steadiness.keep({}, work(steadiness, html, html), forget)).rejects.toThrow(Unjudgeable);
});
