import { BatchError, NotFoundError, UsageError } from "../errors/index.js";
import { answerOf } from "../doubles/calls.js";
import { caught } from "../doubles/caught.js";
import { untyped } from "../doubles/untyped.js";
import { deleteSegments, removeShopperProfiles } from "./delete.js";
import { fakeContext, idOf, idsOf, jsonOf } from "../doubles/fakeContext.js";

const ids = (count: number) => Array.from({ length: count }, (_, n) => idOf(n));
const done = () => answerOf(204);
const notFound = () => jsonOf(404, { status: 404, title: "The segment does not exist." });

async function failure(promise: Promise<unknown>): Promise<BatchError> {
  const error = await caught(promise);
  if (!(error instanceof BatchError)) throw error;
  return error;
}

test("every id is sent once, in URLs of bounded length", async () => {
  const context = fakeContext(done);
  const onProgress = jest.fn();
  await expect(deleteSegments(context, ids(1000), { onProgress })).resolves.toBeUndefined();
  expect(context.calls).toHaveLength(25);
  expect(context.calls.flatMap(idsOf).sort()).toEqual(ids(1000).sort());
  expect(onProgress).toHaveBeenLastCalledWith({ done: 1000, total: 1000 });
});

test("the length of the URL bounds the ids whatever the settings say", async () => {
  const context = fakeContext(done, { items: 10, ids: 1000 });
  await removeShopperProfiles(context, idOf(7), ids(200));
  const lengths = context.calls.map(({ url }) => url.length);
  expect(Math.max(...lengths)).toBeLessThan(2048);
  expect(Math.max(...lengths)).toBeGreaterThan(2048 - 38);
  expect(context.calls[0]?.url).toContain(`/segments/${idOf(7)}/shopper-profiles?id:in=`);
});

test("a success with an empty envelope is a success", async () => {
  const envelope = { data: [], errors: [], meta: { total: 2, success: 2, failed: 0 } };
  await deleteSegments(
    fakeContext(() => jsonOf(200, envelope)),
    ids(2),
  );
});

test("a partial success that names the item settles all in one request", async () => {
  const errors = [{ status: 422, title: "Locked", errors: { "1": "locked" } }];
  const context = fakeContext(() =>
    jsonOf(200, { data: [], errors, meta: { total: 3, success: 2, failed: 1 } }),
  );
  const error = await failure(deleteSegments(context, ids(3)));
  expect(error.succeeded).toEqual([idOf(0), idOf(2)]);
  expect(error.failed).toMatchObject([{ index: 1, input: idOf(1), outcome: "refused" }]);
  expect(context.calls).toHaveLength(1);
});

test("a partial success that names none is told apart, and what is gone by then is done", async () => {
  const there = new Set(ids(8));
  const locked = idOf(5);
  const context = fakeContext((call) => {
    if (idsOf(call).some((id) => !there.has(id))) return notFound();
    const isLocked = idsOf(call).includes(locked);
    for (const id of idsOf(call)) if (id !== locked) there.delete(id);
    const errors = [{ status: 422, title: "Locked", errors: {} }];
    return isLocked ? jsonOf(200, { data: [], errors, meta: { failed: 1 } }) : done();
  });
  const error = await failure(deleteSegments(context, ids(8)));
  // It was asked about twice, and a store may answer 422 to an id that is gone.
  expect(error.failed).toMatchObject([{ index: 5, outcome: "unknown" }]);
  expect([...there]).toEqual([locked]);
  expect(context.calls.length).toBeLessThanOrEqual(15);
});

const locked = { status: 422, title: "Locked", errors: { "1": "locked" } };
const both = { data: [], errors: [locked, { status: 422, title: "Odd" }], meta: {} };
// After a success the other may be gone, and a store may answer 422 to an id that is gone.
test.each<[string, number, object, string]>([
  ["a refusal", 422, locked, "refused"],
  ["a success with one more error", 200, both, "unknown"],
  ["a success that counts one more", 200, { data: [], errors: [locked], meta: { failed: 2 } }, "unknown"],
])("%s that names one id leaves the others to be asked again", async (_, status, body, outcome) => {
  const context = fakeContext((call, count) => {
    if (count === 1) return jsonOf(status, body);
    return idsOf(call).includes(idOf(2)) ? jsonOf(422, { title: "Odd" }) : done();
  });
  const error = await failure(deleteSegments(context, ids(3)));
  expect(error.succeeded).toEqual([idOf(0)]);
  expect(error.failed).toMatchObject([
    { index: 1, outcome: "refused" },
    { index: 2, outcome },
  ]);
  expect(context.calls.slice(1).flatMap(idsOf)).toContain(idOf(0));
});

test("a list of errors without counts may belong to a partial success: an id that is gone then was deleted", async () => {
  const context = fakeContext((_, count) => {
    if (count === 1)
      return jsonOf(422, { data: [], errors: [{ ...locked, errors: { "1": "locked" } }], meta: {} });
    return jsonOf(404, { title: "Not found" });
  });
  const error = await failure(deleteSegments(context, ids(2)));
  expect(error.succeeded).toEqual([idOf(0)]);
  expect(error.failed).toMatchObject([{ index: 1, outcome: "refused" }]);
});

test.each([400, 409, 422])(
  "a %i in plain text costs no other id than the one it is about",
  async (status) => {
    const context = fakeContext((call) => (idsOf(call).includes(idOf(2)) ? answerOf(status, "No") : done()));
    const error = await failure(deleteSegments(context, ids(8)));
    expect(error.succeeded).toHaveLength(7);
    expect(error.failed).toMatchObject([{ index: 2, outcome: "refused" }]);
  },
);

test("an id that is not there costs the others nothing", async () => {
  const context = fakeContext((call) => (idsOf(call).includes(idOf(2)) ? notFound() : done()));
  const error = await failure(deleteSegments(context, ids(40)));
  expect(error.succeeded).toHaveLength(39);
  expect(error.failed).toMatchObject([{ index: 2, outcome: "refused" }]);
  expect(error.failed[0]?.error).toBeInstanceOf(NotFoundError);
});

test("what is gone after a try that may have been carried out is done", async () => {
  const context = fakeContext((call, count) => {
    const answer = idsOf(call).includes(idOf(1)) ? notFound() : done();
    return count === 1 ? { ...answer, afterDoubt: true } : answer;
  });
  await deleteSegments(context, ids(3));
  expect(context.calls.length).toBeLessThanOrEqual(5);
});

test("a 404 of the route says nothing of an id that may be gone", async () => {
  const partial = { data: [], errors: [{ status: 422, title: "Locked" }], meta: { failed: 1 } };
  const context = fakeContext((_, count) =>
    count === 1 ? jsonOf(200, partial) : answerOf(404, "The route is not found, check the URL"),
  );
  const error = await failure(deleteSegments(context, ids(2)));
  expect(error.failed).toMatchObject([{ outcome: "unknown" }, { outcome: "unknown" }]);
});

test.each([
  ["an empty list", []],
  ["no list", idOf(1)],
  ["undefined", [idOf(1), undefined]],
  ["no uuid", ["*"]],
  ["a list in the list", [[idOf(1)]]],
  ["an empty text", [""]],
  ["the same id twice", [idOf(10), idOf(10).toUpperCase()]],
])("%s is refused before anything is sent", async (_, input) => {
  const context = fakeContext(done);
  expect(await caught(deleteSegments(context, untyped(input)))).toBeInstanceOf(UsageError);
  expect(await caught(removeShopperProfiles(context, idOf(1), untyped(input)))).toBeInstanceOf(UsageError);
  await expect(deleteSegments(context, untyped(input))).rejects.toThrow(/^`ids[`[]/);
  await expect(removeShopperProfiles(context, idOf(1), untyped(input))).rejects.toThrow(/^`profileIds[`[]/);
  expect(context.calls).toHaveLength(0);
});

test.each(["..", "", ".", undefined, "a/b"])("the segment id %j is refused", async (segmentId) => {
  const context = fakeContext(done);
  const removal = removeShopperProfiles(context, untyped(segmentId), ids(1));
  expect(await caught(removal)).toBeInstanceOf(UsageError);
  await expect(removal).rejects.toThrow("`segmentId` must be a uuid");
  expect(context.calls).toHaveLength(0);
});

test("misspelt options are refused", async () => {
  const deletion = deleteSegments(fakeContext(done), ids(1), untyped({ abortSignal: 1 }));
  await expect(deletion).rejects.toThrow("no option `abortSignal`");
});
