import { inspect } from "node:util";
import { AbortError, AuthenticationError, BatchError, SegmentsError } from "../errors/index.js";
import { faultyStore, resetAfter, resetBefore, rowsOf, type Act } from "../doubles/faultyStore.js";
import { PlanError } from "./PlanError.js";
import { counts, desiredRows, expectAccount, failureOf, planned, remove } from "../doubles/plannedStore.js";

test.each([
  ["lost after", resetAfter],
  ["lost before", resetBefore],
  ["turned to 502", (act: Act) => act().then(() => new Response("", { status: 502 }))],
])(
  "every second answer is %s: every item is accounted for, and a plan after the next is empty",
  async (_, fault) => {
    const it = faultyStore((method, time, act) =>
      // There is one DELETE.
      time % 2 === (method === "DELETE" ? 1 : 0) ? fault(act) : act(),
    );
    const plan = await planned(it);
    const first: unknown = await it.segments.apply(plan, { maxDeletes: 20 }).catch((error: unknown) => error);
    if (first instanceof PlanError) expectAccount(plan, first);
    else expect(first).toMatchObject({ created: plan.create, deleted: plan.delete.map(({ id }) => id) });
    const next = await it.segments.plan(desiredRows, { remove });
    expect([next.create, next.update]).toEqual([[], []]);
    await it.segments.apply(next, { maxDeletes: 20 });
    expect(await it.direct.plan(desiredRows, { remove })).toMatchObject({
      create: [],
      update: [],
      delete: [],
    });
  },
);

test("a created row in doubt is unknown, its updates go on, nothing is deleted, and the next plan tells", async () => {
  const it = faultyStore((method, _time, act) => (method === "POST" ? resetAfter(act) : act()));
  const plan = await planned(it);
  const onProgress = jest.fn();
  const error = await failureOf(it.segments.apply(plan, { maxDeletes: 20, onProgress }));
  expect(counts(error)).toEqual(["20 create unknown", "20 delete notSent"]);
  expectAccount(plan, error);
  expect(error.failed[20]?.error).toBeInstanceOf(SegmentsError);
  expect(error.failed[20]?.error).toHaveProperty(
    "message",
    "Not deleted: not every create succeeded; plan again, or apply the deletions alone.",
  );
  expect(onProgress).toHaveBeenLastCalledWith({ done: 20, total: 60 });
  const next = await it.segments.plan(desiredRows, { remove });
  expect(next).toMatchObject({ create: [], update: [], delete: plan.delete });
  await it.segments.apply(next, { maxDeletes: 20 });
  expect(await it.segments.plan(desiredRows, { remove })).toMatchObject({ delete: [] });
});

test("a refused row keeps the deletions, and they can be applied alone", async () => {
  const it = faultyStore();
  const plan = await planned(it);
  await it.direct.create([{ name: "Row 45" }]);
  const onProgress = jest.fn();
  const error = await failureOf(it.segments.apply(plan, { maxDeletes: 20, onProgress }));
  expect(counts(error)).toEqual(["1 create refused", "20 delete notSent"]);
  expect(error.failed[0]).toMatchObject({ index: 5, input: plan.create[5], error: { status: 409 } });
  expect(error.cause).toBe(error.failed[0]?.error);
  expectAccount(plan, error);
  expect(onProgress).toHaveBeenLastCalledWith({ done: 40, total: 60 });
  const rest = await it.segments.apply({ ...plan, create: [], update: [] }, { maxDeletes: 20 });
  expect(rest.deleted).toHaveLength(20);
});

test.each([
  ["POST", ["20 create unknown", "20 update notSent", "20 delete notSent"]],
  ["PUT", ["20 update unknown", "20 delete notSent"]],
  ["DELETE", ["20 delete unknown"]],
])("without any answer to a %s the rest is not sent", async (silent, expected) => {
  const it = faultyStore((method, _time, act) => (method === silent ? resetBefore() : act()));
  const plan = await planned(it);
  const error = await failureOf(it.segments.apply(plan, { maxDeletes: 20 }));
  expect(counts(error)).toEqual(expected);
  expectAccount(plan, error);
});

test.each([
  ["POST", ["create", "update", "delete"]],
  ["PUT", ["update", "delete"]],
  ["DELETE", ["delete"]],
])("a signal during a %s accounts for every item", async (last, actions) => {
  const controller = new AbortController();
  const it = faultyStore(async (method, time, act) => {
    const answer = await act();
    if (method === last && time === (last === "DELETE" ? 1 : 2)) controller.abort();
    return answer;
  });
  const plan = await planned(it);
  const call = it.segments.apply(plan, { maxDeletes: 20, signal: controller.signal });
  const error = await failureOf(call);
  expectAccount(plan, error);
  expect(new Set(error.failed.map(({ action }) => action))).toEqual(new Set(actions));
  expect(error.cause).toBeInstanceOf(AbortError);
  const later = error.failed.filter(({ action }) => action !== actions[0]);
  expect(later.every(({ outcome }) => outcome === "notSent")).toBe(true);
});

test.each([0, 1])("a signal aborted before, with %i deletions, sends nothing", async (deletes) => {
  const it = faultyStore();
  const plan = await planned(it);
  const few = { ...plan, delete: plan.delete.slice(0, deletes) };
  const call = it.segments.apply(few, { maxDeletes: deletes, signal: AbortSignal.abort() });
  const error = await failureOf(call);
  expect(error.failed.every(({ outcome }) => outcome === "notSent")).toBe(true);
  expect(error.failed).toHaveLength(40 + deletes);
  expect(error.cause).toBeInstanceOf(AbortError);
  expect(it.wire).toEqual([]);
});

test.each([
  ["GET", "20 create notSent", "20 update notSent"],
  ["POST", "20 create refused", "20 update refused"],
])("a token that a %s shows to be wrong deletes nothing", async (first, ...expected) => {
  let isDenied = false;
  const it = faultyStore((method, _time, act) => {
    isDenied ||= method === first;
    return isDenied ? Promise.resolve(new Response("no", { status: 401 })) : act();
  });
  const plan = await planned(it);
  const error = await failureOf(it.segments.apply(plan, { maxDeletes: 20 }));
  expectAccount(plan, error);
  expect(counts(error)).toEqual([...expected, "20 delete notSent"]);
  expect(error.cause).toBeInstanceOf(AuthenticationError);
});

test("a call of 1000 rows that ends early ends the rest", async () => {
  const it = faultyStore(() => Promise.resolve(new Response("no", { status: 401 })));
  const plan = { ...(await planned(it)), create: rowsOf(1000).slice(40), delete: [] };
  const error = await failureOf(it.segments.apply(plan));
  expect(counts(error)).toEqual(["100 create refused", "860 create notSent", "20 update notSent"]);
  expect(new Set(it.wire)).toEqual(new Set(["POST"]));
});

test("a batch without an answer ends nothing if another had one", async () => {
  const it = faultyStore((method, time, act) => (method === "POST" && time > 1 ? resetBefore() : act()));
  const plan = await planned(it);
  const error = await failureOf(it.segments.apply({ ...plan, delete: [] }));
  expect(counts(error)).toEqual(["10 create unknown"]);
  expect(error.applied.updated).toHaveLength(20);
});

test("its cause is what has ended the call, also after a refusal", async () => {
  const controller = new AbortController();
  const it = faultyStore((method, _time, act) => {
    if (method === "PUT") controller.abort();
    return act();
  });
  const plan = { ...(await planned(it)), delete: [] };
  await it.direct.create([{ name: "Row 45" }]);
  const error = await failureOf(it.segments.apply(plan, { signal: controller.signal }));
  expect(error.failed[0]).toMatchObject({ action: "create", outcome: "refused" });
  expect(error.cause).toBeInstanceOf(AbortError);
});

test("its error is a BatchError, says what failed, and shows every item once", async () => {
  const it = faultyStore();
  const plan = await planned(it);
  await it.direct.delete([plan.update[3]?.id ?? ""]);
  const error = await failureOf(it.segments.apply({ ...plan, delete: [] }));
  expect(error).toBeInstanceOf(BatchError);
  expect(error).toMatchObject({ name: "PlanError", operationId: "updateSegments" });
  expect(error.message).toMatch(
    /^apply failed for 1 of 40 items \(1 refused, 0 unknown, 0 notSent\), see `failed`; the first, at 3: updateSegments/,
  );
  expect(error.failed[0]).toMatchObject({ action: "update", input: plan.update[3], outcome: "refused" });
  expect(JSON.stringify(error).match(/"Row 50"/g)).toHaveLength(1);
  expect(inspect(error)).toContain("action: 'update'");
});
