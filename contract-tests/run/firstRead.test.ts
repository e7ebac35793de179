import type { Exchange } from "../wire/exchange.js";
import { firstReadOf, madeUpTotals } from "./firstRead.js";

function exchangeOf(status: number, body: string, headers: Record<string, string> = {}): Exchange {
  const url = "http://127.0.0.1:4010/stores/abc/v3/segments?limit=1";
  return {
    operationId: "listSegments",
    request: { method: "GET", url, headers: {}, body: undefined },
    response: { status, headers, body },
    failure: undefined,
    invalid: undefined,
    ms: 1,
    startedAt: 0,
    sentAfter: 0,
  };
}

const read = (...answer: Parameters<typeof exchangeOf>) => firstReadOf(exchangeOf(...answer));
const PAGE = { data: [{ id: "1", name: "a" }], meta: { pagination: { total: 7 } } };

test.each([
  [PAGE, 7],
  [{ data: [] }, undefined],
  [{ data: [], meta: { pagination: { total: "7" } } }, undefined],
])("%j is a page", (body, total) => {
  expect(read(200, JSON.stringify(body))).toEqual({ kind: "page", total });
});

test.each([
  [200, []],
  [200, {}],
  [200, { data: {} }],
  [200, { data: [{ id: 1, name: "a" }] }],
  [200, { data: [{ id: "1" }] }],
  [200, "pong"],
  [400, { title: "Bad" }],
  [422, PAGE],
])("%s with %j is other JSON", (status, body) => {
  expect(read(status, JSON.stringify(body))).toMatchObject({ kind: "other-json" });
});

test.each<[string, ...Parameters<typeof exchangeOf>]>([
  ["answered 401. The token is not valid there", 401, "{}"],
  ["answered 403. The token lacks the scope", 403, "{}"],
  ["answered 404. Check the address", 404, "The route is not found, check the URL"],
  ["answered 404. Check the address", 404, '{"status":404}'],
  [
    "answered 302, a redirect to http://elsewhere. Check the address",
    302,
    "",
    { location: "http://elsewhere" },
  ],
  ["answered 304. Check the address", 304, ""],
  ["answered 429 after all waiting, and asks to wait 400 s. Run again", 429, "", { "x-retry-after": "400" }],
  ["answered 429 after all waiting. Run again", 429, ""],
  ["answered 500. Run again when the server is up", 500, "{}"],
  ["answered 503. Run again when the server is up", 503, "<html>"],
  ["answered 200 with an HTML page. Check the address", 200, "<!doctype html><title>Welcome</title>"],
  ["answered 200 with an empty body. Check the address", 200, ""],
  ["answered 200 with a body that is not JSON. Check the address", 200, "pong"],
  ["answered 418 with a body that is not JSON. Check the address", 418, "teapot"],
])("cannot be judged: %s", (message, ...answer) => {
  const reading = read(...answer);
  expect(reading).toMatchObject({ kind: "unusable" });
  expect(JSON.stringify(reading)).toContain(message);
  expect(JSON.stringify(reading)).toContain("GET http://127.0.0.1:4010/stores/abc/v3/segments was");
});

test("no answer cannot be judged", () => {
  const lost = { ...exchangeOf(200, ""), response: undefined, failure: "no answer within 10000 ms" };
  expect(firstReadOf(lost)).toMatchObject({ kind: "unusable" });
  expect(JSON.stringify(firstReadOf(lost))).toContain("got no answer: no answer within 10000 ms");
});

test.each([
  [0, 0, false],
  [130, 131, false],
  [1000, 1000, false],
  [931, 930, false],
  [10, 190, true],
  [1001, 1001, true],
  [84_213_551, 12, true],
])("totals of %d and %d are made up: %s", (first, second, isMadeUp) => {
  expect(madeUpTotals(first, second) !== undefined).toBe(isMadeUp);
});
