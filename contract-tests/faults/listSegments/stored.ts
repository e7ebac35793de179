import type { Layer } from "../../../src/store/storeContext.js";
import type { Row } from "../../../src/store/renderRow.js";
import type { Segment } from "../../../src/store/state.js";
import type { Fault } from "../fault.js";
import { finding } from "../listedSegments.js";
import { without, withText } from "../sentRows.js";
import { caching, lagging } from "../stale.js";
import { onRows } from "../layers.js";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const LAG_MS = 5_000;
const SUMMARY_CHARACTERS = 10;

/** Changes every listed segment. */
const showing = (change: (row: Row, index: number, rows: readonly Row[]) => Row) =>
  onRows("listSegments", (rows) => rows.map(change));

const moved = (text: string, ms: number) => new Date(Date.parse(text) + ms).toISOString();

/** Hides the newest segment of the store until a newer one exists. */
const withoutNewest = (segments: readonly Segment[]) => segments.slice(0, -1);

/** Sets `updated_at` on every read. */
const touching: Layer = async (request, next, store) => {
  const answer = await next(request);
  if (request.route?.operation !== "listSegments") return answer;
  for (const segment of store.listed()) {
    if (store.state.segments.has(segment.id)) {
      store.state.segments.set(segment.id, { ...segment, updatedAt: store.now() });
    }
  }
  return answer;
};

const cache = caching("listSegments", ["createSegments", "updateSegments", "deleteSegments"]);
const cachingByPath: Layer = (request, next, store) =>
  cache({ ...request, query: new URLSearchParams() }, () => next(request), store);

export const storedFaults: readonly Fault[] = [
  {
    name: "listSegments.description-summary",
    about: "listSegments.stored",
    description: "The list shows the beginning of a description alone.",
    layer: showing((row) =>
      withText(row, "description", (text) =>
        text.length > SUMMARY_CHARACTERS ? `${text.slice(0, SUMMARY_CHARACTERS)}…` : text,
      ),
    ),
  },
  {
    name: "listSegments.description-left-out",
    about: "listSegments.stored",
    description: "The rows of a list have no description, which is thought to be a detail.",
    layer: showing((row) => without(row, "description")),
  },
  {
    name: "listSegments.description-of-neighbour",
    about: "listSegments.stored",
    description: "Descriptions are joined in another order than names, so that each is that of another row.",
    layer: showing((row, index, rows) => ({ ...row, description: rows.at(index - 1)?.description })),
  },
  {
    name: "listSegments.name-lower-case",
    about: "listSegments.stored",
    description: "Names are listed in lower case, as the search index has them.",
    layer: showing((row) => withText(row, "name", (name) => name.toLowerCase())),
  },
  {
    name: "listSegments.name-capitalized",
    about: "listSegments.preparation",
    description: "Names are listed with a capital at the beginning.",
    layer: showing((row) => withText(row, "name", (name) => name.charAt(0).toUpperCase() + name.slice(1))),
  },
  {
    name: "listSegments.name-spaces-collapsed",
    about: "listSegments.stored",
    description: "Of several spaces in a name the list shows one.",
    layer: showing((row) => withText(row, "name", (name) => name.replaceAll(/\s+/g, " "))),
  },
  {
    name: "listSegments.created-at-local-time",
    about: "listSegments.stored",
    description: "The list shows `created_at` by the clocks of the store's own time zone, and calls it UTC.",
    layer: showing((row) => withText(row, "created_at", (text) => moved(text, -6 * HOUR_MS))),
  },
  {
    name: "listSegments.created-at-whole-minutes",
    about: "listSegments.stored",
    description: "The list rounds `created_at` to the next minute.",
    layer: showing((row) =>
      withText(row, "created_at", (text) => moved(text, MINUTE_MS - (Date.parse(text) % MINUTE_MS))),
    ),
  },
  {
    name: "listSegments.timestamps-swapped",
    about: "updateSegments.identity",
    looksLike: "The timestamps of a segment differ after an update alone, which may have swapped them.",
    description: "The list shows `updated_at` as `created_at`, and the other way round.",
    layer: showing((row) => ({ ...row, created_at: row.updated_at, updated_at: row.created_at })),
  },
  {
    name: "listSegments.touched-by-reading",
    about: "listSegments.reading-changes-nothing",
    description: "Reading a list moves `updated_at` of all segments.",
    layer: touching,
  },
  {
    name: "listSegments.id-upper-case",
    about: "listSegments.stored",
    description: "The list shows ids in capital letters, and no other answer does.",
    layer: showing((row) => withText(row, "id", (id) => id.toUpperCase())),
  },
  {
    name: "listSegments.id-of-version",
    about: "listSegments.stored",
    description: "The list shows the id of the last version of a segment, which nothing else knows.",
    layer: showing((row) => withText(row, "id", (id) => id.replace(/^.{8}/, "00000000"))),
  },
  {
    name: "listSegments.newest-missing",
    about: "createSegments.preparation",
    looksLike: "A segment that no list shows may not have been stored.",
    description: "The newest segment is listed only once there is a newer one.",
    layer: finding(withoutNewest),
  },
  {
    name: "listSegments.listed-late",
    about: "createSegments.stored",
    looksLike: "A segment that is listed too late may have been stored too late.",
    description: "A segment is listed only five seconds after it was created.",
    layer: lagging("createSegments", "listSegments", LAG_MS),
  },
  {
    name: "listSegments.cached-over-creates",
    about: "listSegments.pages.store",
    description: "The cache of the list is emptied by updates and deletes, and not by creates.",
    layer: caching("listSegments", ["updateSegments", "deleteSegments"]),
  },
  {
    name: "listSegments.cached-by-path",
    about: "listSegments.filter.one",
    description: "The gateway keeps the answer of a list whatever its query, until the next write.",
    layer: cachingByPath,
  },
];
