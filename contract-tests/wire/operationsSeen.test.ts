import type { OperationId } from "../spec/operations.js";
import type { Exchange } from "./exchange.js";
import { operationsSeen } from "./operationsSeen.js";

const REMOVE = "removeShopperProfilesFromSegment";

function exchange(
  operationId: OperationId,
  status: number | undefined,
  body = "",
  invalid?: string,
): Exchange {
  return {
    operationId,
    request: { method: "GET", url: "http://127.0.0.1/", headers: {}, body: undefined },
    response: status === undefined ? undefined : { status, headers: {}, body },
    failure: status === undefined ? "lost" : undefined,
    invalid,
    ms: 1,
    startedAt: 0,
    sentAfter: 0,
  };
}

test.each<[string, Exchange]>([
  ["a success", exchange("listSegments", 200)],
  ["a success of another status", exchange("deleteSegments", 200)],
  ["the documented 404 of a removal", exchange(REMOVE, 404, '{"status":404}')],
])("%s shows that an operation works", (_what, seen) => {
  expect(operationsSeen([seen])).toEqual({ tried: [seen.operationId], working: [seen.operationId] });
});

test.each<[string, Exchange]>([
  ["a server error", exchange("updateSegments", 500, "{}")],
  ["a lost answer", exchange("updateSegments", undefined)],
  ["a route that is not there", exchange(REMOVE, 404, "The route is not found, check the URL")],
  ["a 404 of another operation", exchange("updateSegments", 404, '{"status":404}')],
])("%s shows that it was tried alone", (_what, seen) => {
  expect(operationsSeen([seen])).toEqual({ tried: [seen.operationId], working: [] });
});

test("a request with a mistake shows nothing, even if it is taken", () => {
  expect(operationsSeen([exchange("createSegments", 201, "{}", "no token")])).toEqual({
    tried: [],
    working: [],
  });
});
