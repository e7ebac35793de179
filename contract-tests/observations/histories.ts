import type { Context } from "../run/context.js";
import { once } from "../run/once.js";
import type { Exchange } from "../wire/exchange.js";
import { agedSegments } from "./agedSegments.js";
import { creations } from "./creations.js";
import { eventually } from "./eventually.js";
import { recreate, type Recreation } from "./recreate.js";
import { race, type Race } from "./race.js";
import { byWord, createNamed, readEverySegment, readPage, readUntil, type Segment } from "./segments.js";
import { markerOf } from "./wrongBodies.js";

/** Names stay below 50 characters: how long they may be is a question of its own. */
const roles = [
  "renamed",
  "renamed, deleted",
  "changed twice",
  "raced for",
  "beside a race",
  "gone twice at once",
  "kept",
] as const;

export type Role = (typeof roles)[number] | "deleted";

type Operation = "createSegments" | "updateSegments" | "deleteSegments";

/** A list that was read before and after a write, with no other write between. */
export interface Fresh {
  readonly byIds: readonly Segment[];
  readonly plain: PlainList;
}

/** The first page of the list, asked for without any parameter. */
interface PlainList {
  readonly rows: readonly Segment[];
  readonly isWhole: boolean;
}

export interface Histories {
  readonly created: (role: Role) => Segment;
  readonly newName: (role: "renamed" | "renamed, deleted" | "changed twice") => string;
  readonly latestDescription: string;
  readonly afterCreate: PlainList;
  readonly afterUpdate: Fresh;
  readonly afterDelete: Fresh;
  /** Names that refused bodies asked for, that a rename gave up and gave, and those of deleted segments. */
  readonly refused: Recreation;
  readonly givenUp: Recreation;
  readonly taken: Recreation;
  readonly deleted: Recreation;
  readonly race: Race;
  /** The exchange that shows what an operation did. */
  readonly exchanges: Readonly<Record<Operation, Exchange>>;
  /** The whole list at the end. */
  readonly stored: readonly Segment[];
  /** Ids of these segments, and the time of the last write to them. */
  readonly ids: readonly string[];
  readonly lastWrite: number;
}

const tried = new WeakSet<object>();

/** Gives segments of ours a history: renames, updates, deletions, and creates of names that were in use. */
export const histories = once(async (context): Promise<Histories> => {
  const { client } = context;
  await plainList(context);
  const rows = await createNamed(
    context,
    roles.map((role) => `h: ${role}`),
  );
  // Aged, so that what is created in its place is younger.
  const old = (await agedSegments(context))("kept, one");
  const among = byWord(roles, rows);
  const created = (role: Role) => (role === "deleted" ? old : among(role));
  const ids = [old, ...rows].map(({ id }) => id);
  const under = context.name("h2: ");
  const nameOf = (role: Role) => under + role;
  // A repetition finds the name of the aged segment in use again.
  const isRepeated = tried.has(context.run);
  tried.add(context.run);
  const plain = (holds: (seen: readonly Segment[]) => boolean): Promise<PlainList> =>
    eventually(
      context,
      async () => {
        const { rows: seen, isWhole } = await plainList(context);
        return { rows: seen.filter(({ id }) => ids.includes(id)), isWhole };
      },
      ({ rows: seen, isWhole }) => !isWhole || holds(seen),
    );
  const fresh = async (holds: (seen: readonly Segment[]) => boolean): Promise<Fresh> => ({
    byIds: await readUntil(context, ids, holds),
    plain: await plain(holds),
  });
  const afterCreate = await plain((seen) => seen.length === ids.length);

  const latestDescription = "The second of two updates";
  const twice = created("changed twice").id;
  await client.PUT("/segments", {
    body: [
      { id: created("renamed").id, name: nameOf("renamed") },
      { id: created("renamed, deleted").id, name: nameOf("renamed, deleted") },
      { id: twice, name: nameOf("changed twice"), description: "The first of two updates" },
    ],
  });
  await client.PUT("/segments", { body: [{ id: twice, description: latestDescription }] });
  const isUpdated = (seen: readonly Segment[]) =>
    seen.some(({ id, description }) => id === twice && description === latestDescription);
  const update = context.lastExchange();
  const afterUpdate = await fresh(isUpdated);

  const gone = [...(isRepeated ? [] : [old]), created("renamed, deleted")].map(({ id }) => id);
  const [first = "", ...others] = gone;
  await client.DELETE("/segments", { params: { query: { "id:in": [first, ...others] } } });
  const deletion = context.lastExchange();
  const afterDelete = await fresh((seen) => !seen.some(({ id }) => gone.includes(id)));

  const refused = await recreate(context, "refused", await refusedNames(context));
  const givenUp = await recreate(context, "givenUp", [
    created("renamed").name,
    markerOf(context, "PUT", "malformed-id"),
  ]);
  const taken = await recreate(context, "taken", [nameOf("renamed")]);
  const deleted = await recreate(context, "deleted", [
    ...(isRepeated ? [] : [old.name]),
    nameOf("renamed, deleted"),
  ]);
  const creation = context.lastExchange();
  // The route stays that of a list, and names a segment of ours alone.
  await context.send({
    method: "GET",
    path: `/segments?id:in=${created("kept").id}`,
    headers: { "x-http-method-override": "DELETE" },
    invalid: "a header that names another method",
  });
  const raced = await race(context, {
    name: context.name("h: created at once"),
    raced: created("raced for"),
    beside: created("beside a race"),
    deleted: created("gone twice at once"),
  });
  const lastWrite = context.clock.now();
  const expected = [refused, givenUp, deleted].flatMap(({ sent, status }) =>
    status > 0 && status < 300 ? sent : [],
  );
  const stored = await eventually(
    context,
    () => readEverySegment(context),
    (seen) =>
      expected.every(({ name }) => seen.some((row) => row.name === name)) &&
      !seen.some(({ id }) => id === created("gone twice at once").id) &&
      raced.isShownBy(seen),
  );
  return {
    created,
    newName: nameOf,
    latestDescription,
    afterCreate,
    afterUpdate,
    afterDelete,
    refused,
    givenUp,
    taken,
    deleted,
    race: raced,
    stored,
    ids,
    lastWrite,
    exchanges: {
      createSegments: creation,
      updateSegments: update,
      deleteSegments: deletion,
    },
  };
});

async function plainList(context: Context): Promise<PlainList> {
  const { data, meta } = await readPage(context, {});
  return { rows: data, isWhole: meta.pagination.total === data.length };
}

/** Names that a refused create asked for and that no segment has. */
async function refusedNames(context: Context): Promise<readonly string[]> {
  const { twice, mixed, stored } = await creations(context);
  const names = new Set([...twice.names, ...mixed.names]);
  return [...names].filter((name) => !stored.some((row) => row.name === name));
}
