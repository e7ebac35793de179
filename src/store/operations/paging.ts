import { flatError, jsonAnswer, Refusal } from "../answers.js";
import type { Behaviour } from "../defaultBehaviour.js";
import type { StoreAnswer, StoreRequest } from "../exchange.js";
import { extraMeta, type Row } from "../renderRow.js";

/** Page size without `limit`, from the example of List Segments. */
export const DEFAULT_PAGE = 50;
/** Largest page size, from the vendor's general page on pagination. */
export const LARGEST_PAGE = 250;

/** Answers the page that `page` and `limit` of the request select. */
export function pageOf<Item>(
  rows: readonly Item[],
  show: (item: Item) => Row,
  { query }: StoreRequest,
  behaviour: Behaviour,
): StoreAnswer {
  const page = readNumber(query, "page", 1, behaviour);
  const perPage = pageSize(query, behaviour);
  const totalPages = Math.ceil(rows.length / perPage);
  const data = rows.slice((page - 1) * perPage, page * perPage).map(show);
  const pagination = {
    total: rows.length,
    count: data.length,
    per_page: perPage,
    current_page: page,
    total_pages: totalPages,
    ...(behaviour.links && { links: linksOf(query, page, perPage, totalPages) }),
  };
  return jsonAnswer(200, { data, meta: { pagination, ...extraMeta(behaviour) } });
}

function pageSize(query: URLSearchParams, behaviour: Behaviour): number {
  const limit = readNumber(query, "limit", DEFAULT_PAGE, behaviour);
  if (limit > LARGEST_PAGE && behaviour.beyondLargestPage === "refused") {
    throw new Refusal(flatError(413, `The page size must not be larger than ${LARGEST_PAGE}.`));
  }
  return Math.min(limit, LARGEST_PAGE);
}

function readNumber(
  query: URLSearchParams,
  name: string,
  otherwise: number,
  { invalidStatus }: Behaviour,
): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  const number = /^\d+$/.test(text) ? Number(text) : 0;
  if (number >= 1 && Number.isSafeInteger(number)) return number;
  throw new Refusal(
    flatError(invalidStatus, `The query parameter ${name} is not acceptable.`, {
      [name]: "must be an integer of at least 1",
    }),
  );
}

function linksOf(query: URLSearchParams, page: number, perPage: number, totalPages: number): Row {
  const filter = query.get("id:in");
  const link = (to: number) => `?page=${to}&limit=${perPage}${filter === null ? "" : `&id:in=${filter}`}`;
  return {
    ...(page > 1 && { previous: link(page - 1) }),
    current: link(page),
    ...(page < totalPages && { next: link(page + 1) }),
  };
}
