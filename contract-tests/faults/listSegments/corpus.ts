import { withRows, on, type Fault } from "../fault.js";
import { filtering, withIds } from "../listedSegments.js";
import { withText } from "../sentRows.js";

const URL_IDS = 30;
const CHUNK = 20;

const filtered = (how: string, description: string, change: (text: string) => string): Fault => ({
  name: `listSegments.filtered-${how}`,
  about: "listSegments.corpus",
  description,
  layer: on("listSegments", async (request, next) => {
    const answer = await next(request);
    return request.query.has("id:in")
      ? withRows(answer, (rows) => rows.map((row) => withText(row, "description", change)))
      : answer;
  }),
});

export const corpusFaults: readonly Fault[] = [
  {
    name: "listSegments.filter-thirty-ids",
    about: "listSegments.filter.forty",
    description: "Of the ids in `id:in` no more than thirty count.",
    layer: filtering((ids, everything) => withIds(everything, ids.slice(0, URL_IDS))),
  },
  {
    name: "listSegments.filter-chunk-end-lost",
    about: "listSegments.filter.forty",
    description: "Ids are looked up by twenty, and the last of each twenty is lost.",
    layer: filtering((ids, everything) =>
      withIds(
        everything,
        ids.filter((_id, index) => index % CHUNK !== CHUNK - 1),
      ),
    ),
  },
  {
    name: "listSegments.filter-middle-lost",
    about: "listSegments.filter.forty",
    description: "A long list of ids is shortened in the middle, as logs are.",
    layer: filtering((ids, everything) =>
      withIds(
        everything,
        ids.length > URL_IDS ? [...ids.slice(0, CHUNK / 2), ...ids.slice(-CHUNK / 2)] : ids,
      ),
    ),
  },
  filtered("tab-lost", "The list by ids is read from an index that splits at tabs.", (text) =>
    text.replaceAll("\t", " "),
  ),
  filtered("null-word", "The list by ids is cast, so that the word null is empty.", (text) =>
    text === "null" ? "" : text,
  ),
  filtered("unjoined", "The list by ids has no joiners of zero width.", (text) =>
    text.replaceAll("\u200d", ""),
  ),
];
