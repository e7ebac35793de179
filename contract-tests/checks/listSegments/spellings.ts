import { checksOf, demand, type Check } from "../../run/check.js";
import { eventually } from "../../observations/eventually.js";
import { knownIds } from "../../observations/knownIds.js";
import { readByIds, shownIds } from "../../observations/segments.js";
import type { RecordedResponse } from "../../wire/exchange.js";
import { pageIn } from "./pageIn.js";

const check = checksOf("listSegments");

/** Makes the check that a query in an unusual spelling is answered like the usual one. */
function spelling(
  name: string,
  requirement: string,
  queryOf: (ids: readonly string[]) => { query: string; asked: readonly string[] },
  { mayBeRefused = false } = {},
): Check {
  return check(
    `spelling.${name}`,
    requirement,
    { at: "/parameters/2", needs: ["ownData"] },
    async (context) => {
      const { query, asked } = queryOf(await knownIds(context));
      const read = async (): Promise<RecordedResponse> =>
        (await context.send({ method: "GET", path: `/segments?${query}` })).response;
      const idsIn = (response: RecordedResponse) => pageIn(response).data.map(({ id }) => id);
      const isRefused = ({ status }: RecordedResponse) => mayBeRefused && status >= 400 && status < 500;
      const isWhole = (response: RecordedResponse) =>
        isRefused(response) || idsIn(response).length === asked.length;
      const response = await eventually(context, read, isWhole);
      if (mayBeRefused) context.reading(`an id twice in the filter is answered ${response.status}`);
      if (isRefused(response)) return;
      const { data, meta } = pageIn(response);
      const shown = idsIn(response);
      // Others may delete a segment that is not of the run.
      const left =
        context.can("state") || isWhole(response) ? asked.length : (await readByIds(context, asked)).length;
      const isExact =
        shown.length === left && new Set(shown).size === left && shown.every((id) => asked.includes(id));
      demand(isExact, `each of ${JSON.stringify(asked)} once`, shownIds(data));
      const { total, total_pages } = meta.pagination;
      const isCounted = total === left && total_pages === Math.min(left, 1);
      demand(isCounted, `${left} segments on one page`, `${total} segments on ${total_pages}`);
    },
  );
}

/** Checks of queries that are unusual and right. */
export const spellingsChecks: readonly Check[] = [
  spelling(
    "encoded",
    "An encoded `id%3Ain`, with an encoded comma, is the same filter.",
    ([one, , ...ids]) => {
      const asked = [one ?? "", ...ids];
      return { query: `id%3ain=${asked.join("%2C")}`, asked };
    },
  ),
  spelling(
    "reversed",
    "A `limit` equal to the total holds all ids, asked for in another order and before the filter.",
    (ids) => ({ query: `limit=${ids.length}&id:in=${ids.toReversed().join(",")}`, asked: ids }),
  ),
  spelling(
    "repeated",
    "A segment named twice is listed and counted once, if the filter is not refused.",
    ([one = "", two = ""]) => ({ query: `id:in=${[one, two, one].join(",")}`, asked: [one, two] }),
    { mayBeRefused: true },
  ),
  check(
    "spelling.capitals",
    "Ids in letters of the other case name the same segments, none, or are refused.",
    { at: "/parameters/2", needs: ["ownData"] },
    async (context) => {
      const asked = await knownIds(context);
      const turned = asked.map((id) => (id === id.toLowerCase() ? id.toUpperCase() : id.toLowerCase()));
      const { response } = await context.send({ method: "GET", path: `/segments?id:in=${turned.join(",")}` });
      demand(response.status < 500, "no server error", `status ${response.status}`);
      const rows = response.status < 300 ? pageIn(response).data : [];
      const kind = response.status < 300 ? `${rows.length} of ${asked.length} segments` : response.status;
      context.reading(`ids in letters of the other case are answered ${kind}`);
      const strange = rows.filter(({ id }) => !asked.includes(id));
      demand(strange.length === 0, "only segments that are named", shownIds(strange));
    },
  ),
];
