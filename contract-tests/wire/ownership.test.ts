import type { Exchange } from "./exchange.js";
import { createSession } from "../run/session.js";
import { readSpecification } from "../spec/specification.js";
import { createdIds, foreignIdsIn, refusedWrite, refuseHarm } from "./ownership.js";

const session = createSession({
  target: { name: "test", baseUrl: "http://127.0.0.1", storeHash: "a", accessToken: "a", capabilities: [] },
  specification: readSpecification(),
  clock: { now: () => 0, sleep: () => Promise.resolve() },
  fetch: () => Promise.reject(new Error("nothing is sent")),
  runId: "0123456789abcdef",
});

function exchange(
  operationId: Exchange["operationId"],
  status: number,
  body: unknown,
  invalid?: string,
): Exchange {
  const method = operationId === "listSegments" ? "GET" : "POST";
  return {
    operationId,
    request: { method, url: "http://127.0.0.1/segments", headers: {}, body: undefined },
    response: { status, headers: {}, body: typeof body === "string" ? body : JSON.stringify(body) },
    failure: undefined,
    invalid,
    ms: 1,
    startedAt: 0,
    sentAfter: 0,
  };
}
const row = (id: string, name: string) => ({ id, name });
const OURS = "contract-0123456789abcdef-a";

test("rows under other names are somebody else's, also those of other runs", () => {
  const page = {
    data: [row("1", OURS), row("2", "Loyal"), row("3", "contract-fedcba9876543210-a"), { id: "4" }],
  };
  expect(foreignIdsIn(exchange("listSegments", 200, page), session.runId)).toEqual(["2", "3", "4"]);
});

test("created are rows that a create answered under our names, whatever the status", () => {
  session.foreignIds.add("2");
  const exchanges = [
    exchange("createSegments", 201, { data: [row("1", OURS), row("2", OURS), row("3", "Loyal")] }),
    exchange("createSegments", 409, { data: [row("4", OURS)] }),
    exchange("createSegments", 500, "<html>"),
    exchange("updateSegments", 200, { data: [row("5", OURS)] }),
  ];
  expect(createdIds(exchanges, session)).toEqual(["1", "4"]);
});

test("a row with another name is ours by its description, unless the list showed it before", () => {
  const taken = (id: string) => ({ ...row(id, "7"), description: OURS });
  const page = exchange("listSegments", 200, { data: [taken("8")] });
  expect(foreignIdsIn(page, session.runId)).toEqual([]);
  const created = exchange("createSegments", 201, { data: [taken("8"), taken("2")] });
  expect(createdIds([created], { runId: session.runId, foreignIds: new Set(["2"]) })).toEqual(["8"]);
});

test("the first proper write tells whether the token may write", () => {
  const read = exchange("listSegments", 200, { data: [] });
  const intruder = exchange("createSegments", 403, {}, "no token");
  const refused = exchange("createSegments", 403, {});
  const taken = exchange("createSegments", 201, {});
  expect(refusedWrite([read, intruder, refused, taken])).toBe(refused);
  expect(refusedWrite([read, intruder, taken, refused])).toBeUndefined();
  expect(refusedWrite([read])).toBeUndefined();
});

test.each([
  ["DELETE", "GET"],
  ["GET", "DELETE"],
  ["GET", "delete"],
  ["POST", "DELETE"],
])("a %s with the override %s deletes nothing without a filter", (method, override) => {
  const headers = { "x-http-method-override": override };
  const sent = { method, url: "http://127.0.0.1/segments", headers, body: undefined };
  expect(() => {
    refuseHarm(sent, new Set());
  }).toThrow("A DELETE without `id:in`");
});

const OWN_ID = "00000000-0000-4000-8000-000000000001";
const THEIRS = "00000000-0000-4000-8000-000000000002";
const foreign = new Set([THEIRS]);
const request = (method: string, path: string, body?: string) => ({
  method,
  url: `http://127.0.0.1${path}`,
  headers: {},
  body,
});

test.each([
  request("GET", `/segments?id:in=${THEIRS}`),
  request("DELETE", `/segments?id:in=${OWN_ID}`),
  request("PUT", "/segments", `[{"id":"${OWN_ID}"}]`),
  request("POST", "/segments", '[{"name":"new"}]'),
])("$method $url $body is sent", (harmless) => {
  expect(() => {
    refuseHarm(harmless, foreign);
  }).not.toThrow();
});

test.each([
  request("DELETE", `/segments?id:in=${OWN_ID},${THEIRS}`),
  request("DELETE", `/segments?id%3Ain=${THEIRS}`),
  request("PUT", "/segments", `[{"id":"${THEIRS}"}]`),
  request("POST", `/segments/${THEIRS}/shopper-profiles`, "[]"),
  request("DELETE", `/segments/${THEIRS}/shopper-profiles?id:in=${OWN_ID}`),
  { ...request("GET", `/segments?id:in=${THEIRS}`), headers: { "x-http-method-override": "DELETE" } },
])("$method $url $body touches somebody else's segment", (harmful) => {
  expect(() => {
    refuseHarm(harmful, foreign);
  }).toThrow(`The segment ${THEIRS} is not ours`);
});
