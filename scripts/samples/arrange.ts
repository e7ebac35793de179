import type { StartedStore } from "../../src/store/serveStore.js";
import { startStore } from "../../src/store/startStore.js";

/** The segments in the store of every sample. */
const rows = [
  {
    name: "Loyal Customers",
    description: "Customers who have made more than 5 purchases in the last year",
  },
  { name: "Wholesale", description: "Customers with a trade account" },
  { name: "Newsletter", description: "Customers who read the newsletter" },
];

const ARRANGED_AT = Date.parse("2023-11-10T14:22:30.000Z");
/** Later, so that an answer shows the difference between creation and update. */
const CALLED_AT = Date.parse("2024-04-20T09:15:45.000Z");
/** The number of profiles in the first segment. */
const MEMBERS = 3;

/** A store with the segments and members that the samples use. */
export interface ArrangedStore extends StartedStore {
  /** Ids of the segments, in the order of their creation. */
  segmentIds: readonly string[];
  /** Ids of the shopper profiles in the first segment. */
  memberIds: readonly string[];
}

/** Starts a store for one sample. Its clock stands still and its ids depend on a seed: answers are always the same. */
export async function startArrangedStore(): Promise<ArrangedStore> {
  let now = ARRANGED_AT;
  const store = await startStore({
    clock: { now: () => now, sleep: () => Promise.resolve() },
    quota: { requests: 150, windowMs: 30_000 },
  });
  const segmentIds = idsIn(await call(store, "POST", "/segments", rows));
  const profileIds = idsIn(await call(store, "GET", "/shopper-profiles"));
  const memberIds = profileIds.slice(0, MEMBERS);
  await call(store, "POST", `/segments/${segmentIds[0] ?? ""}/shopper-profiles`, memberIds);
  now = CALLED_AT;
  return { ...store, segmentIds, memberIds };
}

/** Lists the ids of the shopper profiles in a segment. */
export async function membersIn(store: StartedStore, segmentId: string): Promise<string[]> {
  return idsIn(await call(store, "GET", `/segments/${segmentId}/shopper-profiles`));
}

/** Lists the ids of the segments of a store. */
export async function segmentsIn(store: StartedStore): Promise<string[]> {
  return idsIn(await call(store, "GET", "/segments"));
}

async function call(store: StartedStore, method: string, path: string, body?: unknown): Promise<string> {
  const response = await fetch(`${store.url}/stores/${store.storeHash}/v3${path}`, {
    method,
    headers: { "X-Auth-Token": store.accessToken, "Content-Type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} was answered with ${response.status}: ${text}`);
  return text;
}

// In the order of the rows: every row begins with its id.
function idsIn(body: string): string[] {
  return Array.from(body.matchAll(/"id":"([^"]+)"/g), ([, id = ""]) => id);
}
