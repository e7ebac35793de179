import { isObject } from "../../contract-tests/spec/json.js";
import type { VariantName } from "../../src/testing.js";
import type { PeerResult } from "./peerResult.js";

/** A request of Dredd, named after the operation, the status and the media type that it expects. */
export interface Transaction {
  readonly name: string;
  readonly isPlayed: boolean;
  /** What is wrong with the answer; empty if nothing is. */
  readonly message: string;
}

/** The transactions that Dredd plays, by the variants of the store: an update is answered either with 200 or with 201. */
export const dreddRuns: readonly { readonly variant: readonly VariantName[]; readonly names: string[] }[] = [
  {
    variant: ["example-data"],
    names: [
      "/segments > List Segments > 200 > application/json",
      "/segments > Create Segments > 201 > application/json",
      // It repeats the request before it.
      "/segments > Create Segments > 409 > application/json",
      "/segments > Update Segments > 200 > application/json",
      "/segments > Delete Segments > 204",
      "/segments/{segmentId}/shopper-profiles > Remove Shopper Profiles from Segment > 204",
    ],
  },
  {
    variant: ["example-data", "put-201"],
    names: ["/segments > Update Segments > 201 > application/json"],
  },
];

/** The errors that no request of the examples provokes: the number of their transactions, and why. */
const leftOut: Readonly<Record<string, readonly [count: number, reason: string]>> = {
  400: [5, "every request is valid"],
  401: [10, "every request has a valid token"],
  403: [5, "the token has every scope"],
  404: [6, "every id and every route exists"],
  409: [1, "the updated segment keeps its name"],
  413: [5, "no request is too large"],
  415: [2, "every body is sent as JSON"],
  422: [5, "every value is acceptable"],
  429: [5, "the quota is not spent"],
  500: [10, "the store does not fail"],
  502: [10, "no gateway is before the store"],
  503: [10, "the store is available"],
  504: [10, "no gateway is before the store"],
};

/** Reads the file that `hooks.cjs` writes. */
export function readTransactions(value: unknown): Transaction[] {
  if (!Array.isArray(value)) throw new Error("Dredd left no list of transactions.");
  return value.filter(isObject).map(({ name, skip, test }) => ({
    name: String(name),
    isPlayed: skip !== true,
    message:
      isObject(test) && test.status === "pass" ? "" : String(isObject(test) ? test.message : "no answer"),
  }));
}

/** Judges all runs together. A transaction that is neither played nor listed as left out is red, and so is the reverse. */
export function judgeTransactions(transactions: readonly Transaction[]): Omit<PeerResult, "peer"> {
  const played = transactions.filter(({ isPlayed }) => isPlayed);
  const namesPlayed = new Set(played.map(({ name }) => name));
  const others = [...new Set(transactions.map(({ name }) => name))].filter((name) => !namesPlayed.has(name));
  const wanted = dreddRuns.flatMap(({ names }) => names);
  const statuses = new Set([...Object.keys(leftOut), ...others.map(statusOf)]);
  const groups = [...statuses].map((status) => {
    const [expected, reason] = leftOut[status] ?? [0, "there is no reason"];
    return { status, expected, reason, names: others.filter((name) => statusOf(name) === status) };
  });
  return {
    green: played.filter(({ message }) => message === "").length,
    red: [
      ...played
        .filter(({ message }) => message !== "")
        .map(({ name, message }) => `${name}: ${message.trim()}`),
      ...wanted.filter((name) => !namesPlayed.has(name)).map((name) => `${name} was not played.`),
      ...groups
        .filter(({ expected, names }) => names.length !== expected)
        .map(
          ({ status, expected, names }) =>
            `${names.length} transactions of ${status} are left out instead of ${expected}: ${names.join(", ")}`,
        ),
    ],
    leftOut: groups.map(({ status, reason, names }) => ({
      count: names.length,
      text: `of ${status}, because ${reason}: ${[...new Set(names.map(operationOf))].join(", ")}`,
    })),
  };
}

function statusOf(name: string): string {
  return / > (\d{3})(?: > |$)/.exec(name)?.[1] ?? "no status";
}

function operationOf(name: string): string {
  return name.split(" > ")[1] ?? name;
}
