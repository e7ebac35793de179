import type { Accounts } from "./accountsOf.js";
import { storedSegments, type StoredSegment } from "./storedSegments.js";
import { virtualWorld, type StormEnd, type StormWorld } from "./virtualWorld.js";

export interface StormResult extends StormEnd {
  readonly seed: number;
  readonly broken: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

/** Creates, lists, updates and deletes segments while 30 % of the answers are faulty. */
export async function runStorm(seed: number, world: StormWorld = virtualWorld(seed)): Promise<StormResult> {
  const { store, client, rows: total } = world;
  const broken: string[] = [];
  const counts: Record<string, number> = {};
  const before = await storedSegments(store);

  async function calm(): Promise<StoredSegment[]> {
    await world.calm();
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
    ...Array.from({ length: total - before.length }, (_, index) => ({
      name: `Row ${index}`,
      description: `Of ${seed}`,
    })),
  ];
  const created = await client.create(rows);
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

  const listed = await client.list().catch((): string[] => {
    broken.push("list: an error every time");
    return [];
  });
  counts["list: succeeded"] = listed.length;
  if (new Set(listed).size !== listed.length) broken.push("list: an id twice");
  if (afterCreate.some(({ id }) => !listed.includes(id))) broken.push("list: a segment is missing");

  const changes = created.succeeded.map(({ id }) => ({ id, description: `Changed in ${seed}` }));
  const updated = await client.update(changes);
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
  const deleted = await client.delete(ids);
  note("delete", ids.length, deleted);
  const afterDelete = new Set((await calm()).map(({ id }) => id));
  for (const id of deleted.succeeded)
    if (afterDelete.has(id)) broken.push(`delete: ${id} succeeded and is there`);
  for (const { input, outcome } of deleted.failed) {
    if (!afterDelete.has(input) && outcome !== "unknown")
      broken.push(`delete: ${input} is gone and ${outcome}`);
  }
  if ([...old].some((id) => !afterDelete.has(id))) broken.push("delete: a segment of someone else is gone");

  return { seed, broken, counts, ...(await world.end()) };
}
