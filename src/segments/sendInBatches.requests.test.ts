import type { Call } from "../call.js";
import { answerOf } from "../doubles/calls.js";
import { caught } from "../doubles/caught.js";
import { fakeContext, idOf, jsonOf, rowsOf, segmentOf } from "../doubles/fakeContext.js";
import { deleteSegments } from "./delete.js";
import { updateRows } from "./updateRows.js";

const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ id: idOf(n), name: `new ${n}` }));
const success = (call: Call) =>
  jsonOf(200, { data: rowsOf(call).map(({ id, name = "" }) => segmentOf(0, { id, name })), meta: {} });
const names = (call: Call) => rowsOf(call).map(({ name }) => name);

test("a bare 413 above five rows costs few requests of a thousand rows", async () => {
  const context = fakeContext((call) => (rowsOf(call).length > 5 ? jsonOf(413, {}) : success(call)));
  expect(await updateRows(context, rows(1000))).toHaveLength(1000);
  expect(context.calls.length).toBeLessThanOrEqual(230);
});

test("a 413 for a few long rows does not make the other batches small", async () => {
  const isLong = (call: Call) => rowsOf(call).length > 1 && names(call).includes("new 505");
  const context = fakeContext(async (call) => {
    // The answer about the long row comes after others.
    await new Promise(setImmediate);
    return isLong(call) ? jsonOf(413, {}) : success(call);
  });
  expect(await updateRows(context, rows(1000))).toHaveLength(1000);
  expect(context.calls.length).toBeLessThanOrEqual(110);
});

test("the parts of the last batch are sent side by side", async () => {
  const inFlight = { now: 0, most: 0 };
  const context = fakeContext(async () => {
    inFlight.now += 1;
    inFlight.most = Math.max(inFlight.most, inFlight.now);
    await new Promise(setImmediate);
    inFlight.now -= 1;
    return jsonOf(422, { status: 422, title: "Invalid", errors: {} });
  });
  await caught(updateRows(context, rows(10)));
  expect(inFlight.most).toBeGreaterThanOrEqual(5);
});

test("very many items raise no RangeError, and cost a look at each", async () => {
  const looks = { count: 0 };
  const onProgress = () => {
    looks.count += 1;
  };
  const context = fakeContext(() => answerOf(204), { items: 1, ids: 1 });
  const ids = Array.from({ length: 150_000 }, (_, n) => idOf(n));
  await deleteSegments(context, ids, { onProgress });
  expect(looks.count).toBe(150_000);
});
