import type { Call } from "../call.js";
import { AbortError, AuthenticationError, BatchError, ServerError, TimeoutError } from "../errors/index.js";
import { answerOf } from "../doubles/calls.js";
import { caught } from "../doubles/caught.js";
import { fakeContext, idOf, jsonOf, rowsOf, segmentOf } from "../doubles/fakeContext.js";
import { updateRows } from "./updateRows.js";

const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ id: idOf(n), name: `new ${n}` }));
const written = (call: Call) => rowsOf(call).map(({ id, name }) => segmentOf(0, { id, name: name ?? "" }));
const success = (call: Call) => jsonOf(200, { data: written(call).reverse(), meta: {} });
const names = (call: Call) => rowsOf(call).map(({ name }) => name);

async function failure(promise: Promise<unknown>): Promise<BatchError> {
  const error = await caught(promise);
  if (!(error instanceof BatchError)) throw error;
  return error;
}

const outcomes = ({ failed }: BatchError) => failed.map(({ index, outcome }) => [index, outcome]);

/** Refuses a body with any of the rows whose name ends in "bad", and does not tell which. */
function strict(call: Call) {
  const isBad = rowsOf(call).some(({ name }) => name?.endsWith("bad"));
  return isBad ? jsonOf(422, { status: 422, title: "Invalid", errors: {} }) : success(call);
}

test("onProgress that throws breaks nothing", async () => {
  const onProgress = () => {
    throw new Error("no");
  };
  expect(await updateRows(fakeContext(success), rows(1), { onProgress })).toHaveLength(1);
});

test.each([[[3]], [[0, 9]], [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]], [[]]])(
  "bad rows %j are told apart within 2n−1 requests",
  async (bad) => {
    const context = fakeContext(strict);
    const input = rows(10).map((row, n) => (bad.includes(n) ? { ...row, name: `${n} bad` } : row));
    const result = updateRows(context, input);
    if (bad.length === 0) await result;
    else {
      const error = await failure(result);
      expect(outcomes(error)).toEqual(bad.map((index) => [index, "refused"]));
      expect(error.succeeded).toHaveLength(10 - bad.length);
    }
    expect(context.calls.length).toBeLessThanOrEqual(19);
  },
);

test("a maximum that a 413 names holds for the rest of the call", async () => {
  const context = fakeContext((call) =>
    rowsOf(call).length > 4 ? jsonOf(413, { status: 413, title: "At most 4 rows" }) : success(call),
  );
  expect(await updateRows(context, rows(130))).toHaveLength(130);
  expect(context.calls.filter((call) => rowsOf(call).length > 4)).toHaveLength(10);
});

test("a 413 without a number halves, and refuses a row that is too large alone", async () => {
  const context = fakeContext((call) =>
    names(call).includes("new 2") ? jsonOf(413, { title: "Too large" }) : success(call),
  );
  expect(outcomes(await failure(updateRows(context, rows(4))))).toEqual([[2, "refused"]]);
});

test.each([401, 403])("%i stops the rest", async (status) => {
  const context = fakeContext(
    (call) => (names(call)[0] === "new 20" ? answerOf(status, "no") : success(call)),
    {
      items: 2,
      ids: 40,
    },
  );
  const error = await failure(updateRows(context, rows(60)));
  expect(error.failed.slice(0, 3)).toMatchObject([
    { index: 20, outcome: "refused" },
    { index: 21, outcome: "refused" },
    { outcome: "notSent" },
  ]);
  expect(error.failed.slice(2).every(({ outcome }) => outcome === "notSent")).toBe(true);
  expect(error.succeeded.length + error.failed.length).toBe(60);
  expect(error.cause).toBe(error.failed[0]?.error);
  expect(error.cause).toHaveProperty("status", status);
});

test("an abort stops the rest: what was under way is unknown, what was not is not sent", async () => {
  const context = fakeContext(
    ({ operationId, method, url }, count) => {
      const details = { operationId, method, url, cause: new Error("enough") };
      throw new AbortError({ ...details, attempts: count === 1 ? 1 : 0 });
    },
    { items: 1, ids: 40 },
  );
  const error = await failure(updateRows(context, rows(30)));
  expect(outcomes(error).slice(0, 2)).toEqual([
    [0, "unknown"],
    [1, "notSent"],
  ]);
  expect(error.cause).toBeInstanceOf(AbortError);
  expect(context.calls).toHaveLength(10);
});

test("what is no error of a call stops the rest", async () => {
  const reason = new Error("no token");
  const context = fakeContext(() => {
    throw reason;
  });
  const error = await failure(updateRows(context, rows(200)));
  expect(error.cause).toBe(reason);
  // It may have come after a request was carried out.
  expect(
    outcomes(error)
      .slice(0, 100)
      .every(([, outcome]) => outcome === "unknown"),
  ).toBe(true);
  expect(
    outcomes(error)
      .slice(100)
      .every(([, outcome]) => outcome === "notSent"),
  ).toBe(true);
  expect(context.calls).toHaveLength(10);
});

test("a batch whose end is ambiguous is unknown and holds up no other", async () => {
  const context = fakeContext((call) => {
    if (names(call)[0] === "new 0") throw new TimeoutError({ ...call, attempts: 5 });
    return names(call)[0] === "new 10" ? answerOf(502, "<h1>Bad gateway</h1>") : success(call);
  });
  const error = await failure(updateRows(context, rows(30)));
  expect(error.succeeded).toHaveLength(10);
  expect(error.failed.every(({ outcome }) => outcome === "unknown")).toBe(true);
  expect(error.failed[0]?.error).toBeInstanceOf(TimeoutError);
  expect(error.failed[10]?.error).toBeInstanceOf(ServerError);
});

test("an abort while rows are told apart leaves those unknown", async () => {
  const context = fakeContext((call, count) => {
    if (count === 1) return jsonOf(422, { title: "Invalid" });
    throw new AbortError({ ...call, attempts: 0 });
  });
  expect(outcomes(await failure(updateRows(context, rows(2))))).toEqual([
    [0, "unknown"],
    [1, "unknown"],
  ]);
});

test("429 is refused, and a 404 of the route splits nothing", async () => {
  const busy = fakeContext(() => answerOf(429));
  expect(outcomes(await failure(updateRows(busy, rows(1))))).toEqual([[0, "refused"]]);
  const lost = fakeContext(() => answerOf(404, "The route is not found, check the URL"));
  expect((await failure(updateRows(lost, rows(10)))).failed).toHaveLength(10);
  expect(lost.calls).toHaveLength(1);
});

test("an error of the token counts as not authenticated", async () => {
  const error = await failure(
    updateRows(
      fakeContext(() => answerOf(401)),
      rows(1),
    ),
  );
  expect(error.cause).toBeInstanceOf(AuthenticationError);
});

test("a call that has ended holds nothing on a signal that lives on", async () => {
  const { signal } = new AbortController();
  const added = jest.spyOn(signal, "addEventListener");
  const removed = jest.spyOn(signal, "removeEventListener");
  await updateRows(fakeContext(success), rows(30), { signal });
  expect(added).toHaveBeenCalled();
  expect(removed).toHaveBeenCalled();
});
