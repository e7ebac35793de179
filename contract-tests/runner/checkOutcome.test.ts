import { checks } from "../checks/index.js";
import { readSpecification } from "../spec/specification.js";
import { checkOutcome } from "./checkOutcome.js";

const [check] = checks;
if (check === undefined) throw new Error("There is no check.");
const { id, operationId } = check;
const result = { id, operationId, status: "pass" as const, ms: 1, readings: ["PUT answered 200"] };
const request = { method: "GET", url: "http://127.0.0.1/segments?limit=250", headers: {}, body: undefined };
const response = { status: 200, headers: { "content-type": "application/json" }, body: '{"data":[]}' };
const exchange = {
  operationId,
  request,
  response,
  failure: undefined,
  invalid: undefined,
  ms: 1,
  startedAt: 0,
  sentAfter: 0,
};
const drift = [{ operationId, kind: "property" as const, what: "colour" }];
const exchanges = [{ exchange, operationId, isJudged: true, inFlight: 1 }];

test("drift and readings become entries of the check", () => {
  const outcome = checkOutcome(check, { result, exchanges, drift }, readSpecification());
  expect(outcome.result).toBe(result);
  expect(outcome.drift).toMatchObject([
    { kind: "property", class: "additive", what: "colour", check: id },
    { kind: "reading", class: "reading", what: "PUT answered 200", check: id },
  ]);
});

test("exchanges become the parts of the documents that they showed", () => {
  const { shown } = checkOutcome(check, { result, exchanges, drift }, readSpecification());
  expect(shown.observed).toContain("parameter listSegments limit: the maximum");
  expect(shown.asserted).toContain("parameter listSegments limit: valid");
});

test("rows without a description, and with null, are readings that another run can be compared with", () => {
  const driftOf = (row: object) => {
    const body = JSON.stringify({ data: [row], meta: {} });
    const seen = exchanges.map((judged) => ({
      ...judged,
      exchange: { ...exchange, response: { ...response, body } },
    }));
    const { drift: entries } = checkOutcome(check, { result, exchanges: seen, drift }, readSpecification());
    return entries.map(({ what }) => what).filter((what) => what.startsWith("data[].description"));
  };
  expect(driftOf({ description: null })).toEqual(["data[].description is null"]);
  expect(driftOf({})).toEqual(["data[].description is absent"]);
  expect(driftOf({ description: "" })).toEqual([]);
});
