import { rowsOf } from "../live/answer.js";
import { isObject, parseJson } from "../spec/json.js";
import type { RecordedExchange } from "../wire/recordedExchange.js";

/**
 * Returns true if different lists are answered with the same rows, and creates with rows that they did not send. The
 * lists alone prove less: a store that ignores their query answers them alike.
 */
export function isSameExample(exchanges: readonly RecordedExchange[]): boolean {
  const successes = exchanges.filter(
    ({ request, response }) =>
      /\/segments(\?|$)/.test(request.url) && response !== undefined && response.status < 300,
  );
  const lists = successes.filter(({ request }) => request.method === "GET");
  const creates = successes.filter(
    (exchange) => exchange.request.method === "POST" && namesIn(sentRows(exchange)).length > 0,
  );
  const [list, ...otherLists] = new Set(lists.map(idsIn));
  const [created, ...otherCreates] = new Set(creates.map(idsIn));
  const bodies = new Set(creates.map(({ request }) => request.body));
  return (
    Boolean(list && created) &&
    otherLists.length + otherCreates.length === 0 &&
    new Set(lists.map(({ request }) => choiceIn(request.url))).size > 1 &&
    (bodies.size > 1 || created === list) &&
    !creates.some(isEchoed)
  );
}

// Empty for no row; undefined if the answer has no rows or is truncated.
function idsIn(exchange: RecordedExchange): string | undefined {
  return rowsOf(exchange)
    ?.map((row) => (isObject(row) ? row.id : row))
    .join();
}

/** Returns the parameters that choose rows. */
function choiceIn(url: string): string {
  const query = new URLSearchParams(url.split("?")[1]);
  return `${query.get("page") ?? "1"} ${query.get("id:in") ?? ""}`;
}

function isEchoed(exchange: RecordedExchange): boolean {
  const sent = namesIn(sentRows(exchange));
  return namesIn(rowsOf(exchange)).some((name) => sent.includes(name));
}

function sentRows({ request }: RecordedExchange): unknown {
  return parseJson(request.body ?? "")?.value;
}

function namesIn(rows: unknown): unknown[] {
  return Array.isArray(rows) ? rows.filter(isObject).flatMap(({ name }) => name ?? []) : [];
}
