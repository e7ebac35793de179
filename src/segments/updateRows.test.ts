import type { Call } from "../call.js";
import { BatchError, ConflictError, ResponseError, ValidationError } from "../errors/index.js";
import { answerOf } from "../doubles/calls.js";
import { caught } from "../doubles/caught.js";
import { fakeContext, idOf, jsonOf, rowsOf, segmentOf } from "../doubles/fakeContext.js";
import { updateRows } from "./updateRows.js";

const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ id: idOf(n), name: `new ${n}` }));
const written = (call: Call) => rowsOf(call).map(({ id, name }) => segmentOf(0, { id, name: name ?? "" }));
const success = (call: Call) => jsonOf(200, { data: written(call).reverse(), meta: {} });
async function failure(promise: Promise<unknown>): Promise<BatchError> {
  const error = await caught(promise);
  if (!(error instanceof BatchError)) throw error;
  return error;
}

const outcomes = ({ failed }: BatchError) => failed.map(({ index, outcome }) => [index, outcome]);

test("rows go out in batches and come back in their order, matched by id", async () => {
  const context = fakeContext(success);
  const progress = jest.fn();
  const updated = await updateRows(context, rows(25), { onProgress: progress });
  expect(updated.map(({ id, name }) => ({ id, name }))).toEqual(rows(25));
  expect(context.calls.map((call) => [call.method, rowsOf(call).length])).toEqual([
    ["PUT", 10],
    ["PUT", 10],
    ["PUT", 5],
  ]);
  expect(context.calls[0]?.headers["content-type"]).toBe("application/json");
  expect(progress).toHaveBeenLastCalledWith({ done: 25, total: 25 });
});

test("an id in another case is the same id, and empty errors are none", async () => {
  const context = fakeContext(() =>
    jsonOf(201, { data: [segmentOf(10)], errors: [], meta: { total: 1, success: 1, failed: 0 } }),
  );
  expect(await updateRows(context, [{ id: idOf(10).toUpperCase() }])).toEqual([segmentOf(10)]);
});

test("a row that is named by its key is refused alone", async () => {
  const context = fakeContext((call, count) =>
    count === 1
      ? jsonOf(422, { status: 422, title: "Invalid", errors: { "1.name": "too long" } })
      : success(call),
  );
  const error = await failure(updateRows(context, rows(3)));
  expect(outcomes(error)).toEqual([[1, "refused"]]);
  expect(error.failed[0]).toMatchObject({ input: rows(3)[1], error: { errors: { "1.name": "too long" } } });
  expect(error.succeeded).toMatchObject([rows(3)[0], rows(3)[2]]);
  expect(context.calls).toHaveLength(2);
});

test("several named rows have each its own messages", async () => {
  const errors = { "0.name": "empty", "2.name": "long", "2.description": "odd" };
  const context = fakeContext((call, count) =>
    count === 1 ? jsonOf(400, { status: 400, title: "Invalid", errors }) : success(call),
  );
  const error = await failure(updateRows(context, rows(3)));
  expect(error.failed).toMatchObject([
    { index: 0, error: { errors: { "0.name": "empty" }, status: 400, title: "Invalid" } },
    { index: 2, error: { errors: { "2.name": "long", "2.description": "odd" } } },
  ]);
});

test.each([200, 207, 409, 422])("a bulk envelope with %i accounts for every row", async (status) => {
  const context = fakeContext((call) =>
    jsonOf(status, {
      data: written(call).slice(0, 1),
      errors: [
        { status: 409, title: "Name in use", errors: { "1.name": "in use" } },
        { status: 422, title: `No segment ${idOf(2)}`, errors: {} },
      ],
      meta: { total: 3, success: 1, failed: 2 },
    }),
  );
  const error = await failure(updateRows(context, rows(3)));
  expect(error.succeeded).toMatchObject([{ id: idOf(0) }]);
  expect(outcomes(error)).toEqual([
    [1, "refused"],
    [2, "refused"],
  ]);
  expect(error.failed[0]?.error).toBeInstanceOf(ConflictError);
  expect(error.failed[1]?.error).toBeInstanceOf(ValidationError);
  expect(context.calls).toHaveLength(1);
});

test("the one row that is missing from a partial success is the one that failed", async () => {
  const context = fakeContext((call) =>
    jsonOf(200, { data: written(call).slice(1), errors: [{ status: 409, title: "Name in use" }], meta: {} }),
  );
  expect(outcomes(await failure(updateRows(context, rows(3))))).toEqual([[0, "refused"]]);
  expect(context.calls).toHaveLength(1);
});

test("a count of failures alone makes a success a partial one", async () => {
  const context = fakeContext((call) => jsonOf(200, { data: written(call).slice(1), meta: { failed: 1 } }));
  expect(outcomes(await failure(updateRows(context, rows(2))))).toEqual([[0, "refused"]]);
});

test("a row that is both written and refused is unknown", async () => {
  const context = fakeContext((call) =>
    jsonOf(200, { data: written(call), errors: [{ status: 422, errors: { "0.name": "odd" } }], meta: {} }),
  );
  expect(outcomes(await failure(updateRows(context, rows(1))))).toEqual([[0, "unknown"]]);
});

test.each([
  ["no body", answerOf(204)],
  ["no data", jsonOf(200, { meta: {} })],
  ["no row", jsonOf(200, { data: [], meta: {} })],
])("a success with %s is unknown", async (_, answer) => {
  const error = await failure(
    updateRows(
      fakeContext(() => answer),
      rows(2),
    ),
  );
  expect(outcomes(error)).toEqual([
    [0, "unknown"],
    [1, "unknown"],
  ]);
  expect(error.cause).toBeInstanceOf(ResponseError);
  expect(error.cause).toHaveProperty("message", expect.stringContaining("does not show every row"));
});

test("a 409 after doubt is told apart by splitting; a late try may still meet a name that is free by then", async () => {
  const context = fakeContext((call, count) => {
    const isTaken = rowsOf(call).some(({ id }) => id === idOf(1));
    const answer = isTaken ? jsonOf(409, { title: "In use" }) : success(call);
    return count === 1 ? { ...answer, afterDoubt: true } : answer;
  });
  const error = await failure(updateRows(context, rows(4)));
  expect(outcomes(error)).toEqual([[1, "unknown"]]);
  expect(error.succeeded).toHaveLength(3);
});
