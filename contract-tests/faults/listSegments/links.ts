import type { Fault } from "../fault.js";
import { answering } from "../layers.js";
import { askedOf, withPagination } from "../listedSegments.js";

/** The parameters of a link; undefined leaves one out. */
interface Link {
  readonly page: number;
  readonly limit: number | undefined;
  readonly ids: string | undefined;
}

type LinkName = "previous" | "current" | "next";

/** Makes the fault that the links of pages, which are right otherwise, lead elsewhere. */
function wrongLink(name: string, description: string, change: (link: Link, name: LinkName) => Link): Fault {
  const layer = answering("listSegments", (answer, request, store) => {
    const { page, limit, matching } = askedOf(request, store);
    const ids = request.query.get("id:in") ?? undefined;
    const linkTo = (to: number, link: LinkName) => textOf(change({ page: to, limit, ids }, link));
    const links = {
      ...(page > 1 && { previous: linkTo(page - 1, "previous") }),
      current: linkTo(page, "current"),
      ...(page * limit < matching.length && { next: linkTo(page + 1, "next") }),
    };
    return withPagination(answer, (pagination) => ({ ...pagination, links }));
  });
  return { name: `listSegments.links-${name}`, about: "listSegments.run.links", description, layer };
}

function textOf({ page, limit, ids }: Link): string {
  const limitPart = limit === undefined ? "" : `&limit=${limit}`;
  return `?page=${page}${limitPart}${ids === undefined ? "" : `&id:in=${encodeURIComponent(ids)}`}`;
}

export const linksFaults: readonly Fault[] = [
  wrongLink("without-limit", "The links leave out the `limit`.", (link) => ({ ...link, limit: undefined })),
  wrongLink("without-filter", "The links leave out the filter.", (link) => ({ ...link, ids: undefined })),
  wrongLink("first-id", "The links keep the first id of the filter alone.", (link) => ({
    ...link,
    ids: link.ids?.split(",")[0],
  })),
  wrongLink("next-from-first", "`next` leads to page 2 from every page.", (link, name) =>
    name === "next" ? { ...link, page: 2 } : link,
  ),
  wrongLink("previous-first", "`previous` leads to page 1 from every page.", (link, name) =>
    name === "previous" ? { ...link, page: 1 } : link,
  ),
  wrongLink("current-from-zero", "`current` counts pages from 0.", (link, name) =>
    name === "current" ? { ...link, page: link.page - 1 } : link,
  ),
];
