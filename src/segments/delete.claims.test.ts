import { BatchError } from "../errors/index.js";
import { answerOf } from "../doubles/calls.js";
import { caught } from "../doubles/caught.js";
import { deleteSegments } from "./delete.js";
import { fakeContext, idOf, jsonOf } from "../doubles/fakeContext.js";

const ids = (count: number) => Array.from({ length: count }, (_, n) => idOf(n));
const notFound = () => jsonOf(404, { status: 404, title: "The segment does not exist." });

async function failure(promise: Promise<unknown>): Promise<BatchError> {
  const error = await caught(promise);
  if (!(error instanceof BatchError)) throw error;
  return error;
}

test.each([
  ["in JSON after a try that may have been processed", notFound(), true, undefined],
  ["in JSON after a 429 alone, which was not processed", notFound(), false, "refused"],
  ["in plain text, which is about the route", answerOf(404, "The route is not found"), true, "unknown"],
])("a 404 %s", async (_, answer, afterDoubt, outcome) => {
  const call = deleteSegments(
    fakeContext(() => ({ ...answer, afterDoubt })),
    ids(1),
  );
  if (outcome === undefined) await expect(call).resolves.toBeUndefined();
  else expect((await failure(call)).failed).toMatchObject([{ outcome }]);
});

test.each([
  ["by index", { "3.id": "locked" }, { "7.id": "locked" }],
  ["by id", { [idOf(3)]: "locked" }, { [idOf(7)]: "locked" }],
])("counts that agree with errors that name ids %s settle all others", async (_, ...errors) => {
  const body = {
    data: [],
    errors: errors.map((one) => ({ status: 422, title: "Locked", errors: one })),
    meta: { total: 10, success: 8, failed: 2 },
  };
  const context = fakeContext(() => jsonOf(422, body));
  const error = await failure(deleteSegments(context, ids(10)));
  expect(error.succeeded).toHaveLength(8);
  expect(error.failed).toMatchObject([
    { index: 3, outcome: "refused" },
    { index: 7, outcome: "refused" },
  ]);
  expect(context.calls).toHaveLength(1);
});

test("counts that do not add up settle nothing", async () => {
  const body = { data: [], errors: [], meta: { total: 3, success: 1, failed: 0 } };
  const error = await failure(
    deleteSegments(
      fakeContext(() => jsonOf(200, body)),
      ids(3),
    ),
  );
  expect(error.failed.map(({ outcome }) => outcome)).toEqual(["unknown", "unknown", "unknown"]);
});
