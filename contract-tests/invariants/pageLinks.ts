import { isJsonObject } from "../spec/json.js";
import { settledBy, unless, type Contradiction, type Invariant, type Look } from "./look.js";
import type { ListStep } from "./runRecord.js";

const LINKS = [
  ["previous", -1, "Query of the page before."],
  ["current", 0, "Query of this page."],
  ["next", 1, "Query of the page after."],
] as const;

/** Links of a page, where it has them, lead to the pages that they name. */
export const pageLinks: Invariant = ({ lists }) =>
  lists.flatMap((list) => {
    const { links } = list.pagination;
    if (!isJsonObject(links)) return [];
    return LINKS.flatMap(([name, offset, sentence]): Look[] => {
      const link = links[name];
      if (typeof link !== "string") return [];
      const contradiction = contradictionOf(list, link, offset);
      return [
        {
          operationId: "listSegments",
          exchange: list.exchange,
          contradiction: contradiction && {
            expected: settledBy(sentence, `${name}: ${contradiction.expected}`),
            actual: contradiction.actual,
          },
        },
      ];
    });
  });

function contradictionOf(list: ListStep, link: string, offset: number): Contradiction | undefined {
  const { current_page: current, per_page: size, total_pages: pages } = list.pagination;
  const query = new URLSearchParams(link.slice(link.indexOf("?") + 1));
  const wanted = (list.page ?? Number(current)) + offset;
  const lastPage = Number(pages);
  const page = query.get("page") ?? "1";
  const limit = query.get("limit");
  const ids = query.get("id:in")?.toLowerCase().split(",").sort().join();
  // The page before one that is past the end may be the last one.
  const isAllowed = Number(page) === wanted || (offset < 0 && page === String(lastPage) && wanted > lastPage);
  return (
    unless(isAllowed, `a link to page ${wanted}`, link) ??
    unless(wanted >= 1, "no link to a page before the first", link) ??
    unless(offset <= 0 || wanted <= lastPage, `no link behind the last page ${lastPage}`, link) ??
    unless(
      limit === null ? list.limit === undefined : Number(limit) === size,
      `a link with limit ${String(size)}`,
      link,
    ) ??
    unless((ids ?? "") === (list.ids?.toSorted().join() ?? ""), "a link with the ids of the request", link)
  );
}
