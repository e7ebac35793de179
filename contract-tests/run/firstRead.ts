import { isObject, parseJson, resolvePointer } from "../spec/json.js";
import type { Exchange } from "../wire/exchange.js";
import { UNREADABLE } from "../wire/requestGate.js";

/** The read that comes before everything else. It shows whether the address leads to the API at all. */
export const FIRST_READ = { method: "GET", path: "/segments" } as const;

/** Largest number of segments of a store, as documented on Create Segments. */
export const MAX_SEGMENTS = 1000;

/** Largest number of segments that the suite has in a store at once. */
export const ROWS_NEEDED = 120;

/** The kind of the answer to the first read. */
export type FirstRead =
  /** A page of segments; `total` is undefined if the page does not say it. */
  | { readonly kind: "page"; readonly total: number | undefined }
  /** JSON that is no page of segments: a finding, since an API answered. */
  | { readonly kind: "other-json"; readonly actual: string }
  /** An answer that says it is JSON, and cannot be read. Its bytes show why, or the line was cut. */
  | { readonly kind: "unreadable"; readonly message: string }
  /** No answer of such an API. The message says what was answered and what to check. */
  | { readonly kind: "unusable"; readonly message: string };

const ADDRESS =
  "Check the address, and the path after the origin: /stores/<store hash>/v3 comes before /segments.";
const LATER = "Run again when the server is up.";
const SHOWN_CHARACTERS = 80;

/** Judges the answer to the first read, after all waiting. */
export function firstReadOf({ request, response, failure }: Exchange): FirstRead {
  const asked = `${request.method} ${request.url.split("?")[0] ?? ""}`;
  const unusable = (what: string, advice: string) => ({
    kind: "unusable" as const,
    message: `${asked} ${what}. ${advice}`,
  });
  if (response === undefined && failure?.startsWith(UNREADABLE)) {
    return { kind: "unreadable", message: `${asked}: ${failure}. ${LATER}` };
  }
  if (response === undefined) {
    return unusable(`got no answer: ${failure ?? "no reason"}`, "Check the address and the network.");
  }
  const { status, headers, body } = response;
  if (status === 401)
    return unusable("was answered 401", "The token is not valid there: check BIGCOMMERCE_ACCESS_TOKEN.");
  if (status === 403) {
    return unusable(
      "was answered 403",
      "The token lacks the scope store_v2_customers or is of another store: check the API account and BIGCOMMERCE_STORE_HASH.",
    );
  }
  if (status === 429) {
    const wait = headers["x-retry-after"] ?? headers["retry-after"];
    const asks = wait === undefined ? "" : `, and asks to wait ${wait.slice(0, SHOWN_CHARACTERS)} s`;
    return unusable(`was answered 429 after all waiting${asks}`, "Run again when the quota is renewed.");
  }
  if (status >= 500) return unusable(`was answered ${status}`, LATER);
  const value = parseJson(body)?.value;
  if (status === 404 || (status >= 300 && status < 400)) {
    const target =
      headers.location === undefined ? "" : `, a redirect to ${headers.location.slice(0, SHOWN_CHARACTERS)}`;
    return unusable(`was answered ${status}${target}`, ADDRESS);
  }
  if (value === undefined) {
    const what =
      body === ""
        ? "an empty body"
        : /<(!doctype|html)\b/i.test(body)
          ? "an HTML page"
          : "a body that is not JSON";
    const isSaidToBeJson = status < 300 && headers["content-type"]?.startsWith("application/json") === true;
    const read = unusable(`was answered ${status} with ${what}`, ADDRESS);
    return isSaidToBeJson && body !== "" ? { ...read, kind: "unreadable" } : read;
  }
  return status < 300 && isPage(value)
    ? { kind: "page", total: totalOf(value) }
    : {
        kind: "other-json",
        actual: `status ${status} with ${JSON.stringify(value).slice(0, SHOWN_CHARACTERS)}`,
      };
}

/**
 * Returns why two readings of `total` cannot be believed; undefined if they can. Between them the run wrote nothing,
 * and other apps do not write more than a run does.
 */
export function madeUpTotals(first: number, second: number): string | undefined {
  const isImpossible = [first, second].some((total) => total > MAX_SEGMENTS);
  if (!isImpossible && Math.abs(first - second) <= ROWS_NEEDED) return undefined;
  return `This server makes its numbers up: two readings of \`total\`, one after the other, are ${first} and ${second}, and a store has at most ${MAX_SEGMENTS} segments. It is a mock that answers at random, which no run can judge.`;
}

function isPage(value: unknown): boolean {
  return isObject(value) && Array.isArray(value.data) && value.data.every(isRow);
}

function isRow(row: unknown): boolean {
  return isObject(row) && typeof row.id === "string" && typeof row.name === "string";
}

function totalOf(value: unknown): number | undefined {
  const total = resolvePointer(value, "/meta/pagination/total");
  return typeof total === "number" ? total : undefined;
}
