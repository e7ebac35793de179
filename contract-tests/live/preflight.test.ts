import { RunImpossible } from "./environment.js";
import { demandReadable, isReadable, reasonAgainstMembership } from "./preflight.js";
import { connectedStore, type ConnectedStoreOptions } from "./testing/connectedStore.js";

const readable = (options: ConnectedStoreOptions) => isReadable(connectedStore(options).connection);
const membershipOf = (options: ConnectedStoreOptions) =>
  reasonAgainstMembership(connectedStore(options).connection);

test("a store is readable", async () => {
  expect(await readable({ variant: "prefilled" })).toBe(true);
  expect(await readable({ variant: "occasional-503" })).toBe(true);
});

test("an answer that is not of such an API ends the run", async () => {
  const reading = readable({ instead: () => new Response("<html>", { status: 404 }) });
  await expect(reading).rejects.toThrow(RunImpossible);
  await expect(reading).rejects.toThrow("was answered 404. Check the address");
});

test("a host that cannot be reached ends the run", async () => {
  const reading = readable({
    instead: () => {
      throw new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED 127.0.0.1:1") });
    },
  });
  await expect(reading).rejects.toThrow("got no answer: fetch failed: connect ECONNREFUSED");
});

test("other JSON is left to the checks, and no store to sweep", async () => {
  const options = { instead: () => Response.json([]) };
  expect(await readable(options)).toBe(false);
  await expect(demandReadable(connectedStore(options).connection)).rejects.toThrow(RunImpossible);
});

test("JSON with text behind it is an answer, and left to the checks", async () => {
  const headers = { "content-type": "application/json" };
  expect(await readable({ instead: () => new Response("{}<!-- -->", { headers }) })).toBe(false);
});

test("two shopper profiles are enough for memberships", async () => {
  expect(await membershipOf({ behaviour: { profilesAtFirst: 2 } })).toBeUndefined();
});

test.each<[string, ConnectedStoreOptions]>([
  ["the store has 1 shopper profiles", { variant: "one-profile" }],
  ["GET /shopper-profiles answered 403", { instead: () => new Response("{}", { status: 403 }) }],
  ["GET /shopper-profiles answered 200", { instead: () => new Response("<html>") }],
  ["no UUIDs", { instead: () => Response.json({ data: [{ id: 7 }, { id: "8" }] }) }],
])("without them the reason is that %s", async (reason, options) => {
  expect(await membershipOf(options)).toContain(reason);
});
