import { assembleClient } from "../../src/createSegmentsClient.js";
import { createStore } from "../../src/store/createStore.js";
import { createRandom } from "../../src/store/random.js";
import { createVirtualClock } from "../../src/time/createVirtualClock.js";
import { createCountedClock } from "../../src/time/createCountedClock.js";
import { accountsOf, type Accounts } from "./accountsOf.js";
import { createFaultyFetch } from "./faultyFetch.js";
import { storedSegments, type StoredSegment } from "./storedSegments.js";

export interface StormResult {
  readonly seed: number;
  readonly broken: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly hits: ReadonlyMap<string, number>;
  readonly waitsLeft: number;
  readonly virtualMs: number;
}

const ROWS = 1000;
const FIRST = 7;
const FAULTY_SHARE = 0.3;
/** Longer than a stalled request and the lag of a list. */
const CALM_MS = 120_000;

/** Creates, lists, updates and deletes 1000 segments while 30 % of the answers are faulty, on a virtual clock. */
export async function runStorm(seed: number): Promise<StormResult> {
  const clock = createCountedClock(createVirtualClock());
  const startedAt = clock.now();
  const broken: string[] = [];
  const counts: Record<string, number> = {};
  const behaviour = { segmentsAtFirst: FIRST, mostSegments: 2 * ROWS, listLagMs: 800, latencyMs: 150 };
  const store = createStore({ seed, clock, behaviour: { ...behaviour, atomic: seed % 2 === 0 } });
  const before = await storedSegments(store);
  const { fetch, hits } = createFaultyFetch(store.fetch, clock, FAULTY_SHARE, seed);
  const random = createRandom(seed, "client");
  const environment = { now: clock.now, after: clock.after, random };
  const { storeHash, accessToken } = store;
  const { segments } = assembleClient(
    { storeHash, accessToken, fetch: (url, init) => fetch(new Request(url, init)) },
    environment,
  );

  async function calm(): Promise<StoredSegment[]> {
    await clock.sleep(CALM_MS);
    return storedSegments(store);
  }
  function note(phase: string, total: number, { succeeded, failed }: Accounts<unknown, unknown>): void {
    counts[`${phase}: succeeded`] = succeeded.length;
    for (const { outcome } of failed) {
      counts[`${phase}: ${outcome}`] = (counts[`${phase}: ${outcome}`] ?? 0) + 1;
    }
    if (new Set(failed.map(({ index }) => index)).size !== failed.length)
      broken.push(`${phase}: an item failed twice`);
    if (succeeded.length + failed.length !== total) broken.push(`${phase}: not every item is accounted for`);
  }

  // Names of existing segments, without a description like theirs, so the client could claim them by mistake.
  const rows = [
    ...before.map(({ name }) => ({ name })),
    ...Array.from({ length: ROWS - FIRST }, (_, index) => ({
      name: `Row ${index}`,
      description: `Of ${seed}`,
    })),
  ];
  const created = await accountsOf<(typeof rows)[number], StoredSegment>(segments.create(rows), rows);
  note("create", rows.length, created);
  const afterCreate = await calm();
  const byId = new Map(afterCreate.map((segment) => [segment.id, segment]));
  const old = new Set(before.map(({ id }) => id));
  for (const { id, name } of created.succeeded) {
    if (byId.get(id)?.name !== name) broken.push(`create: ${name} succeeded and is not in the store`);
    if (old.has(id)) broken.push(`create: ${name} was there before and is claimed`);
  }
  for (const { input, outcome } of created.failed) {
    const made = afterCreate.find(({ id, name }) => name === input.name && !old.has(id));
    if (made && outcome !== "unknown") broken.push(`create: ${input.name} is in the store and ${outcome}`);
  }
  if (new Set(afterCreate.map(({ name }) => name)).size !== afterCreate.length)
    broken.push("create: a name twice");

  const listed = await listed250(() => segments.list(), broken);
  counts["list: succeeded"] = listed.length;
  if (new Set(listed).size !== listed.length) broken.push("list: an id twice");
  if (afterCreate.some(({ id }) => !listed.includes(id))) broken.push("list: a segment is missing");

  const changes = created.succeeded.map(({ id }) => ({ id, description: `Changed in ${seed}` }));
  const updated = await accountsOf<(typeof changes)[number], StoredSegment>(
    segments.update(changes),
    changes,
  );
  note("update", changes.length, updated);
  const afterUpdate = new Map((await calm()).map((segment) => [segment.id, segment]));
  const isChanged = (id: string) => afterUpdate.get(id)?.description === `Changed in ${seed}`;
  for (const { id } of updated.succeeded)
    if (!isChanged(id)) broken.push(`update: ${id} succeeded and is as before`);
  for (const { input, outcome } of updated.failed) {
    if (isChanged(input.id) && outcome !== "unknown")
      broken.push(`update: ${input.id} is changed and ${outcome}`);
  }

  const ids = created.succeeded.map(({ id }) => id);
  const deleted = await accountsOf<string, string>(
    segments.delete(ids).then(() => ids),
    ids,
  );
  note("delete", ids.length, deleted);
  const afterDelete = new Set((await calm()).map(({ id }) => id));
  for (const id of deleted.succeeded)
    if (afterDelete.has(id)) broken.push(`delete: ${id} succeeded and is there`);
  for (const { input, outcome } of deleted.failed) {
    if (!afterDelete.has(input) && outcome !== "unknown")
      broken.push(`delete: ${input} is gone and ${outcome}`);
  }
  if ([...old].some((id) => !afterDelete.has(id))) broken.push("delete: a segment of someone else is gone");

  const virtualMs = clock.now() - startedAt;
  return { seed, broken, counts, hits, waitsLeft: clock.waiting(), virtualMs };
}

/** Lists until the end: every attempt to read a page may be hit by a fault. */
async function listed250(
  list: () => AsyncIterable<{ readonly id: string }>,
  broken: string[],
): Promise<string[]> {
  for (let time = 1; time <= 5; time += 1) {
    const ids: string[] = [];
    try {
      for await (const { id } of list()) ids.push(id);
      return ids;
    } catch {
      // An error is a valid result.
    }
  }
  broken.push("list: five times an error");
  return [];
}
