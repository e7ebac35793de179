import { cleanUp, type CleanUpOptions } from "./cleanUp.js";
import { namePrefix } from "../wire/runNames.js";
import { connectedStore, type ConnectedStore } from "./testing/connectedStore.js";

const RUN = "0123456789abcdef";
const OTHER_RUN = "fedcba9876543210";
const ours = (count: number, run = RUN) =>
  Array.from({ length: count }, (_, index) => `${namePrefix(run)}${index}`);
const FOREIGN = ["Loyal Customers", "contract-2024-renewals", ...ours(1, OTHER_RUN)];
const NOTHING = { violations: [], problems: [] };

const clean = ({ connection, clock }: ConnectedStore, options: Partial<CleanUpOptions> = {}) =>
  cleanUp({ connection, clock, runIds: [RUN], createdIds: [], endedByItself: true, ...options });
const deletesOf = ({ requests }: ConnectedStore) =>
  requests.filter((request) => request.startsWith("DELETE")).map((request) => request.split(",").length);
const answering = (status: number, method: string) => (request: Request) =>
  request.method === method ? new Response(null, { status }) : undefined;

test("what a run has left goes, and nothing else", async () => {
  const store = connectedStore();
  await store.create(...FOREIGN, ...ours(3));
  expect(await clean(store)).toEqual({ removed: 3, ...NOTHING });
  expect(await store.names()).toEqual(FOREIGN);
});

test("a store without anything of ours is read once, and nothing is deleted", async () => {
  const store = connectedStore();
  await store.create(...FOREIGN);
  await clean(store);
  expect(store.requests).toEqual(["GET /segments?page=1&limit=250"]);
});

test("what lies on a later page is found", async () => {
  const store = connectedStore({ variant: "prefilled", behaviour: { segmentsAtFirst: 600 } });
  await store.create(...ours(2));
  expect(await clean(store)).toEqual({ removed: 2, ...NOTHING });
});

test("ids go in lots that fit a URL", async () => {
  const store = connectedStore();
  await store.create(...ours(90));
  await clean(store);
  expect(deletesOf(store)).toEqual([40, 40, 10]);
});

test("where the store takes fewer ids at once it gets fewer", async () => {
  const store = connectedStore({ variant: "batches-of-10" });
  await store.create(...ours(25));
  expect(await clean(store)).toEqual({ removed: 25, ...NOTHING });
  expect(deletesOf(store)).toEqual([25, 10, 10, 5]);
});

test("several runs are cleaned up together", async () => {
  const store = connectedStore();
  await store.create("Loyal Customers", ...ours(2), ...ours(2, OTHER_RUN));
  expect(await clean(store, { runIds: [RUN, OTHER_RUN] })).toEqual({ removed: 4, ...NOTHING });
  expect(await store.names()).toEqual(["Loyal Customers"]);
});

test("what the run was answered for its creates goes by id, under whatever name it is listed", async () => {
  const store = connectedStore();
  const [id = ""] = await store.create("name that a faulty store made of ours", "Loyal Customers");
  expect(await clean(store, { createdIds: [id] })).toMatchObject(NOTHING);
  expect(await store.names()).toEqual(["Loyal Customers"]);
});

test("an id that is gone by now does not keep the others from going", async () => {
  const store = connectedStore({ variant: "delete-unknown-404" });
  const created = await store.create(...ours(3));
  const gone = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
  expect(await clean(store, { createdIds: [...created, gone] })).toMatchObject(NOTHING);
  expect(await store.names()).toEqual([]);
});

test("a list that lags is waited for", async () => {
  const store = connectedStore({ variant: "lagging-list" });
  await store.create(...ours(2));
  expect(await clean(store, { endedByItself: false })).toEqual({ removed: 2, ...NOTHING });
  await store.clock.sleep(5000);
  expect(await store.names()).toEqual([]);
});

test("what was created at the very end goes by its id before the list shows it", async () => {
  const store = connectedStore({ variant: "lagging-list" });
  const createdIds = await store.create(...ours(2));
  expect(await clean(store, { createdIds })).toEqual({ removed: 0, ...NOTHING });
  await store.clock.sleep(5000);
  expect(await store.names()).toEqual([]);
});

test("a create that was on its way when the run was killed is found", async () => {
  const store = connectedStore();
  const cleaning = clean(store, { endedByItself: false });
  await store.clock.sleep(1500);
  await store.create(...ours(1));
  expect(await cleaning).toEqual({ removed: 1, ...NOTHING });
});

test("waits are waited out, and at most 40 requests are needed on a full store", async () => {
  const store = connectedStore({
    quota: { requests: 5, windowMs: 10_000 },
    behaviour: { segmentsAtFirst: 900 },
  });
  await store.create(...ours(60));
  expect(await clean(store)).toEqual({ removed: 60, ...NOTHING });
  expect(store.connection.sent).toBeLessThan(40);
});

describe("what cannot be removed is told", () => {
  test("where the delete is refused", async () => {
    const store = connectedStore({ instead: answering(403, "DELETE") });
    const [id] = await store.create(...ours(1));
    expect(await clean(store)).toEqual({
      removed: 0,
      violations: [],
      problems: [`the segment ${id} "${namePrefix(RUN)}0" is still there: DELETE answered 403`],
    });
  });

  test("where the delete is answered and does nothing", async () => {
    const store = connectedStore({ instead: answering(204, "DELETE") });
    const [id] = await store.create(...ours(1));
    const line = `deleteSegments was answered 204 and the segment ${id} "${namePrefix(RUN)}0" is still listed`;
    expect(await clean(store)).toEqual({ removed: 0, violations: [line], problems: [] });
  });

  test("where the first delete is answered and does nothing, and the next is refused", async () => {
    const statuses = [200, 503, 503, 503, 503, 503];
    const store = connectedStore({
      instead: ({ method }) =>
        method === "DELETE" ? new Response(null, { status: statuses.shift() ?? 403 }) : undefined,
    });
    await store.create(...ours(1));
    const violations = [expect.stringMatching(/^deleteSegments was answered 200 and .+ listed$/) as string];
    expect(await clean(store)).toEqual({ removed: 0, violations, problems: [] });
  });

  test("but not a row that goes late", async () => {
    const store = connectedStore({ variant: "lagging-list" });
    await store.create(...ours(2));
    await store.clock.sleep(5000);
    expect(await clean(store)).toEqual({ removed: 2, ...NOTHING });
  });

  test("by its id alone where the name is not ours", async () => {
    const store = connectedStore({ instead: answering(403, "DELETE") });
    const [id = ""] = await store.create("Loyal Customers");
    const { problems } = await clean(store, { createdIds: [id] });
    expect(problems).toEqual([`the segment ${id} is still there: DELETE answered 403`]);
  });

  test("where the list cannot be read", async () => {
    const store = connectedStore({ instead: answering(500, "GET") });
    const { problems } = await clean(store);
    expect(problems).toEqual(["segments of ours may be there: GET /segments answered 500"]);
  });

  test("where the connection breaks, without trying the rest", async () => {
    const store = connectedStore({
      instead: ({ method }) => {
        if (method === "DELETE") throw new TypeError("fetch failed");
        return undefined;
      },
    });
    await store.create(...ours(90));
    expect((await clean(store)).problems).toHaveLength(90);
    expect(deletesOf(store)).toEqual([40, 10, 1]);
  });

  test("where no more requests may be sent", async () => {
    const store = connectedStore({ cap: 1 });
    await store.create(...ours(1));
    const { problems } = await clean(store);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("as many requests as it may");
    expect(store.requests).toHaveLength(1);
  });

  test("where an id would name another segment as well", async () => {
    const name = `${namePrefix(RUN)}0`;
    const pagination = { total_pages: 1, per_page: 250 };
    const store = connectedStore({
      instead: ({ method }) =>
        method === "GET" ? Response.json({ data: [{ id: "a,b", name }], meta: { pagination } }) : undefined,
    });
    const { problems } = await clean(store);
    expect(problems).toEqual([`the segment a,b "${name}" is still there: its id cannot stand in a filter`]);
    expect(deletesOf(store)).toEqual([]);
  });
});

test("what names no run deletes nothing", async () => {
  const store = connectedStore();
  await store.create(...FOREIGN);
  const { problems } = await clean(store, { runIds: [""] });
  expect(problems).toHaveLength(1);
  expect(store.requests).toEqual([]);
});
