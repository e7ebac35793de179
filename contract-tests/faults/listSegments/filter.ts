import { flatError } from "../../../src/store/answers.js";
import type { StoreRequest } from "../../../src/store/exchange.js";
import { isUuid } from "../../../src/guard/isUuid.js";
import { answering, failing } from "../layers.js";
import { withJson, type Fault } from "../fault.js";
import { askedOf, filtering, readingQuery, withIds } from "../listedSegments.js";

const MAX_URL_CHARACTERS = 1024;
const MAX_IDS = 3;

const hasMalformedIds = ({ query }: StoreRequest) =>
  (query.get("id:in") ?? "").split(",").some((id) => id !== "" && !isUuid(id));
const prefixOf = (id: string) => id.split("-")[0];

export const filterFaults: readonly Fault[] = [
  {
    name: "listSegments.filter-ignored",
    about: "listSegments.filter.one",
    description: "The list answers every segment, whatever `id:in` names.",
    layer: filtering((_ids, everything) => everything),
  },
  {
    name: "listSegments.filter-first-id",
    about: "listSegments.filter.two",
    description: "Of the ids in `id:in` the first alone counts.",
    layer: filtering((ids, everything) => withIds(everything, ids.slice(0, 1))),
  },
  {
    name: "listSegments.filter-last-id",
    about: "listSegments.filter.two",
    description: "Of the ids in `id:in` the last alone counts.",
    layer: filtering((ids, everything) => withIds(everything, ids.slice(-1))),
  },
  {
    name: "listSegments.filter-three-ids",
    about: "listSegments.filter.many",
    description: "Of the ids in `id:in` no more than three count.",
    layer: filtering((ids, everything) => withIds(everything, ids.slice(0, MAX_IDS))),
  },
  {
    name: "listSegments.filter-as-one-value",
    about: "listSegments.filter.two",
    description: "The comma list is taken for one value, which no id is equal to.",
    layer: filtering((ids, everything) => withIds(everything, [ids.join(",")])),
  },
  {
    name: "listSegments.filter-by-name",
    about: "listSegments.filter.one",
    description: "`id:in` is compared with names.",
    layer: filtering((ids, everything) => everything.filter(({ name }) => ids.includes(name))),
  },
  {
    name: "listSegments.filter-inverted",
    about: "listSegments.filter.one",
    description: "`id:in` answers the segments that it does not name.",
    layer: filtering((ids, everything) => everything.filter(({ id }) => !ids.includes(id))),
  },
  {
    name: "listSegments.filter-by-prefix",
    about: "listSegments.filter.unknown",
    description: "The ids are compared as far as their first hyphen alone.",
    layer: filtering((ids, everything) => {
      const prefixes = ids.map(prefixOf);
      return everything.filter(({ id }) => prefixes.includes(prefixOf(id)));
    }),
  },
  {
    name: "listSegments.filter-in-order",
    about: "listSegments.filter.two",
    description: "The ids are looked up in one pass over the store, which misses those out of its order.",
    layer: filtering((ids, everything) => {
      const rest = [...ids];
      return everything.filter(({ id }) => id === rest[0] && rest.shift() !== undefined);
    }),
  },
  {
    name: "listSegments.filter-doubled",
    about: "listSegments.filter.one",
    description: "A filtered list answers every segment twice, as a join with two tables does.",
    layer: filtering((ids, everything) => withIds(everything, ids).flatMap((segment) => [segment, segment])),
  },
  {
    name: "listSegments.filter-unknown-everything",
    about: "listSegments.filter.unknown",
    description: "Where no id is known, the filter is empty and every segment is answered.",
    layer: filtering((ids, everything) => {
      const found = withIds(everything, ids);
      return found.length === 0 ? everything : found;
    }),
  },
  {
    name: "listSegments.filter-unknown-404",
    about: "listSegments.filter.unknown",
    description: "A filtered list that holds nothing is answered 404.",
    layer: answering("listSegments", (answer, request, store) => {
      const { isFiltered, matching } = askedOf(request, store);
      return isFiltered && matching.length === 0 ? flatError(404, "No segment was found.") : answer;
    }),
  },
  {
    name: "listSegments.filter-mixed-empty",
    about: "listSegments.filter.mixed",
    description: "One unknown id makes the whole filter find nothing.",
    layer: filtering((ids, everything) => {
      const found = withIds(everything, ids);
      return found.length < ids.length ? [] : found;
    }),
  },
  {
    name: "listSegments.filter-ignored-with-limit",
    about: "listSegments.filter.many",
    description: "`id:in` is ignored where there is a `limit`.",
    layer: readingQuery((query) => {
      if (query.has("limit")) query.delete("id:in");
    }),
  },
  {
    name: "listSegments.filter-ignored-without-limit",
    about: "listSegments.filter.one",
    description: "`id:in` is ignored where there is no `limit`.",
    layer: readingQuery((query) => {
      if (!query.has("limit")) query.delete("id:in");
    }),
  },
  {
    name: "listSegments.filter-ignored-on-further-pages",
    about: "listSegments.pagination.total",
    description: "`id:in` is ignored on all pages but the first.",
    layer: readingQuery((query, { page }) => {
      if (page > 1) query.delete("id:in");
    }),
  },
  {
    name: "listSegments.filter-too-long",
    about: "listSegments.filter.mixed",
    description: "The gateway refuses a URL of more than 1024 characters.",
    place: "around-authentication",
    layer: answering("listSegments", (answer, { query }) =>
      query.toString().length > MAX_URL_CHARACTERS ? flatError(414, "The address is too long.") : answer,
    ),
  },
  {
    name: "listSegments.filter-keeps-keys",
    about: "listSegments.preparation",
    description:
      "Filtered rows keep their keys, so that `data` is an object unless it begins with the first row.",
    layer: answering("listSegments", (answer, request, store) => {
      const { everything, matching } = askedOf(request, store);
      const isList = matching[0] === everything[0] || matching.length === 0;
      const keyed = (rows: unknown) => Object.fromEntries([rows].flat().entries());
      return isList ? answer : withJson(answer, (json) => ({ ...json, data: keyed(json.data) }));
    }),
  },
  {
    name: "listSegments.malformed-ids-500",
    about: "listSegments.ids.malformed",
    description: "The database refuses an id that is not a UUID, and its error is not caught.",
    layer: failing("listSegments", hasMalformedIds),
  },
  {
    name: "listSegments.malformed-ids-dropped",
    about: "listSegments.ids.malformed",
    description: "Ids that are not UUIDs are dropped, and a filter without ids is no filter.",
    layer: readingQuery((query) => {
      if (!(query.get("id:in") ?? "").split(",").some(isUuid)) query.delete("id:in");
    }),
  },
];
