import { runSuite } from "../../proof/runSuite.js";
import { readSpecification } from "../../spec/specification.js";
import { createVirtualClock } from "../../../src/time/createVirtualClock.js";
import type { Fault } from "../../faults/fault.js";

const specification = readSpecification();
const ID = "listSegments.first-read";

function faultOf(layer: Fault["layer"]): Fault {
  return {
    name: "first-read",
    about: ID,
    description: "An answer to every request.",
    layer,
    place: "around-authentication",
  };
}

test("a first read that is no page is the one finding, and nothing is written", async () => {
  const fault = faultOf(() => Promise.resolve({ status: 200, headers: {}, json: [{ id: "1" }] }));
  const { outcomes, failed, requests } = await runSuite(specification, { fault, judgesExchanges: true });
  expect(failed.map(({ id }) => id)).toEqual([ID]);
  expect(requests).toBe(1);
  const [other] = outcomes.filter(({ result }) => result.id === "createSegments.stored");
  expect(other?.result).toMatchObject({ status: "skip", reason: `not judged: ${ID} failed` });
});

test.each([
  [404, "was answered 404"],
  [503, "was answered 503"],
])("a server that always answers %d is not judged", async (status, message) => {
  const fault = faultOf(() => Promise.resolve({ status, headers: {} }));
  const run = await runSuite(specification, { fault, judgesExchanges: true });
  expect(run.unjudgeable).toContain(message);
  expect(run.failed).toEqual([]);
  expect(run.clock.now() - createVirtualClock().now()).toBeLessThan(30_000);
});

test("a store that is too full is not judged", async () => {
  const settings = { judgesExchanges: true, behaviour: { segmentsAtFirst: 931 } };
  const { unjudgeable } = await runSuite(specification, settings);
  expect(unjudgeable).toContain("The store is too full: it has 931 of at most 1000 segments");
});
