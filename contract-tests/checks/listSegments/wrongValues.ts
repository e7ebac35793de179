import { checksOf, demand, type Check } from "../../run/check.js";
import { knownIds } from "../../observations/knownIds.js";
import { MAX_PAGE_SIZE, shownIds } from "../../observations/segments.js";
import { pageIn } from "./pageIn.js";

const check = checksOf("listSegments");
const LIMIT = 2;
const parameters = { page: 0, limit: 1, "id:in": 2 } as const;

/** Makes the check that a list with a wrong value is refused, or shows nothing that it was not asked for. */
function wrongValue(
  name: string,
  subject: string,
  parameter: keyof typeof parameters,
  valueOf: (id: string) => string,
): Check {
  return check(
    `wrong.${name}`,
    `${subject} is refused, or read in a way that fits the answer.`,
    { at: `/parameters/${parameters[parameter]}`, needs: ["ownData"] },
    async (context) => {
      const known = await knownIds(context);
      const value = valueOf(known[0]);
      const ids: readonly string[] = parameter === "id:in" ? [] : known;
      const right = ids.length > 0 ? `id:in=${ids.join(",")}&` : "";
      const limit = parameter === "limit" ? "" : `&limit=${LIMIT}`;
      const { response } = await context.send({
        method: "GET",
        path: `/segments?${right}${parameter}=${encodeURIComponent(value)}${limit}`,
        invalid: subject,
      });
      demand(response.status < 500, "no server error", `status ${response.status}`);
      context.reading(`${subject} is answered ${response.status}`);
      if (response.status >= 300) return;
      const { data, meta } = pageIn(response);
      const strange = data.filter(({ id }) => !ids.includes(id));
      demand(strange.length === 0, "only segments that are named", shownIds(strange));
      const { total, per_page, current_page } = meta.pagination;
      const numbers = JSON.stringify({ total, per_page, current_page });
      const isOnPage = per_page > 0 && current_page > 0;
      const rest = isOnPage ? total - (current_page - 1) * per_page : 0;
      const expected = Math.max(0, Math.min(per_page, rest));
      demand(per_page <= MAX_PAGE_SIZE, `at most ${MAX_PAGE_SIZE} segments a page`, numbers);
      demand(data.length === expected, `as many segments as ${numbers} say`, shownIds(data));
      const isAsked = parameter === "limit" || per_page === LIMIT;
      demand(isAsked, `${LIMIT} segments a page`, numbers);
    },
  );
}

/** Checks of values that no list can have. The mock refuses them before the API sees them, in checks of its own. */
export const wrongValuesChecks: readonly Check[] = [
  wrongValue("page-text", "A page that is not a number", "page", () => "abc"),
  wrongValue("page-negative", "A page below 0", "page", () => "-1"),
  wrongValue("page-zero", "Page 0", "page", () => "0"),
  wrongValue("page-huge", "A page beyond every integer", "page", () => "99999999999999999999"),
  wrongValue("limit-text", "A limit that is not a number", "limit", () => "abc"),
  wrongValue("limit-zero", "Limit 0", "limit", () => "0"),
  wrongValue("limit-negative", "A limit below 0", "limit", () => "-1"),
  wrongValue("ids-quote", "An id with a quote", "id:in", (id) => `${id}' OR '1'='1`),
  wrongValue("ids-longer", "An id with one more digit", "id:in", (id) => `${id}0`),
  check(
    "wrong.head",
    "A HEAD causes no server error.",
    { at: "/responses/200", needs: ["ownData"] },
    async (context) => {
      const { response } = await context.send({ method: "HEAD", path: "/segments", invalid: "a HEAD" });
      context.reading(`HEAD is answered ${response.status}`);
      demand(response.status < 500, "no server error", `status ${response.status}`);
    },
  ),
];
