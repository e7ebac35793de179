import { RunImpossible } from "./environment.js";
import { readTotal, reasonAgainstMembership, refuseFullStore } from "./preflight.js";
import { connectedStore, type ConnectedStoreOptions } from "./testing/connectedStore.js";

const totalOf = (options: ConnectedStoreOptions) => {
  const { connection, settings } = connectedStore(options);
  return readTotal(connection, settings);
};
const membershipOf = (options: ConnectedStoreOptions) =>
  reasonAgainstMembership(connectedStore(options).connection);

test("the first read tells how many segments there are", async () => {
  expect(await totalOf({ variant: "prefilled" })).toBe(130);
});

test.each([
  [401, "Check BIGCOMMERCE_ACCESS_TOKEN."],
  [403, "Check the API account and BIGCOMMERCE_STORE_HASH."],
])("a first read that is answered %s ends the run", async (status, hint) => {
  const reading = totalOf({ instead: () => new Response("no", { status }) });
  await expect(reading).rejects.toThrow(RunImpossible);
  await expect(reading).rejects.toThrow(hint);
});

test("a host that cannot be reached ends the run", async () => {
  const { connection, settings } = connectedStore({
    instead: () => {
      throw new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED 127.0.0.1:1") });
    },
  });
  await expect(readTotal(connection, settings)).rejects.toThrow(
    "http://127.0.0.1:1 cannot be reached: fetch failed: connect ECONNREFUSED",
  );
});

test.each([
  [500, "{}"],
  [200, "<html>"],
  [200, '{"meta":{"pagination":{"total":"7"}}}'],
])("what %s %j means is left to the checks", async (status, body) => {
  expect(await totalOf({ instead: () => new Response(body, { status }) })).toBeUndefined();
});

test("room for 70 segments is needed", () => {
  expect(() => {
    refuseFullStore(931);
  }).toThrow("The store is too full: it has 931 of at most 1000 segments");
  refuseFullStore(930);
  refuseFullStore(undefined);
});

test("two shopper profiles are enough for memberships", async () => {
  expect(await membershipOf({ behaviour: { profilesAtFirst: 2 } })).toBeUndefined();
});

test.each<[string, ConnectedStoreOptions]>([
  ["the store has 1 shopper profiles", { variant: "one-profile" }],
  ["GET /shopper-profiles answered 403", { instead: () => new Response("{}", { status: 403 }) }],
  ["GET /shopper-profiles answered 200", { instead: () => new Response("<html>") }],
])("without them the reason is that %s", async (reason, options) => {
  expect(await membershipOf(options)).toContain(reason);
});
