import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checks } from "../checks/index.js";
import { systemClock } from "../../src/time/systemClock.js";
import type { Fact } from "../facts/fact.js";
import { documentedFacts } from "../facts/index.js";
import { isObject, resolvePointer } from "../spec/json.js";
import { PROOF_RUN_ID, runSuite } from "../proof/runSuite.js";
import type { CheckRun } from "../run/checkResult.js";
import { createSession } from "../run/session.js";
import { createSpecification, readSpecification } from "../spec/specification.js";
import { runCheck } from "../run/runCheck.js";
import { startPrism } from "../targets/prism.js";
import type { CoverageCell } from "./cell.js";
import { coverageOf } from "./coverageOf.js";
import { sightingsOf } from "./sightingsOf.js";

jest.setTimeout(60_000);

const specification = readSpecification();
const folder = mkdtempSync(join(tmpdir(), "coverage-"));
const sources = new Map(checks.map(({ id, pointer }) => [id, pointer]));
const shownBy = ({ result, exchanges }: CheckRun) => ({
  result,
  shown: sightingsOf(exchanges, sources.get(result.id) ?? "", specification),
});
let outcomes: ReturnType<typeof shownBy>[][] = [];

beforeAll(async () => {
  const store = await runSuite(specification, { judgesExchanges: true });
  outcomes = [await outcomesOnPrism(), store.outcomes].map((runs) => runs.map(shownBy));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function outcomesOnPrism(): Promise<CheckRun[]> {
  const prism = await startPrism(join(folder, "prism.log"));
  try {
    const clock = systemClock;
    const session = createSession({
      target: prism.target,
      specification,
      clock,
      fetch: globalThis.fetch,
      runId: PROOF_RUN_ID,
    });
    const seen: CheckRun[] = [];
    for (const check of checks) seen.push(await runCheck(check, session));
    return seen;
  } finally {
    await prism.stop();
  }
}

/** Computes coverage as if the spec, the facts or the checks were others. */
function coverage({ document = specification.document, facts = documentedFacts, without = "none" } = {}) {
  const isKept = (id: string) => id !== without;
  const targets = outcomes.map((all) => {
    const kept = all.filter(({ result }) => isKept(result.id));
    return {
      results: kept.map(({ result }) => result),
      shown: kept.map(({ result, shown }) => ({ id: result.id, ...shown })),
    };
  });
  const entries = checks.filter(({ id }) => isKept(id)).map(({ id, pointer }) => ({ id, pointer }));
  const isChanged = document !== specification.document;
  const judged = isChanged ? createSpecification(document) : specification;
  return coverageOf({ checks: entries, targets }, judged, facts);
}

/** Lists the statuses, parameters, kinds of bodies and facts that no check asserts. */
function unchecked(cells: readonly CoverageCell[]): string[] {
  return cells
    .filter(
      ({ matrix, state }) =>
        ["status", "parameter", "value", "fact"].includes(matrix) && state !== "asserted",
    )
    .map(({ matrix, operationId = "all", subject, aspect }) =>
      [matrix, operationId, subject, aspect].join(" "),
    );
}

/**
 * Left open on purpose: an empty `id:in` of a DELETE deletes everything, and its meaning for the list is assumed
 * to be the same.
 */
const OPEN = ["listSegments", "deleteSegments", "removeShopperProfilesFromSegment"].map(
  (operationId) => `parameter ${operationId} id:in too few items`,
);

let uncheckedBefore: ReadonlySet<string> | undefined;

/** Lists what a change alone leaves unchecked. */
function newlyUnchecked(change: Parameters<typeof coverage>[0]): string[] {
  uncheckedBefore ??= new Set(unchecked(coverage()));
  const before = uncheckedBefore;
  return unchecked(coverage(change)).filter((cell) => !before.has(cell));
}

function changed(pointer: string, change: (place: Record<string, unknown>) => void): unknown {
  const document = structuredClone(specification.document);
  const place = resolvePointer(document, pointer);
  if (!isObject(place)) throw new Error(`The spec has nothing at ${pointer}.`);
  change(place);
  return document;
}

test("every documented status, parameter, kind of body and fact has a check", () => {
  const missing = unchecked(coverage()).filter((cell) => !OPEN.includes(cell));
  const places = missing.map((cell) => {
    const [, operationId = "all"] = cell.split(" ");
    const place = operationId === "all" ? "contract-tests/checks" : `contract-tests/checks/${operationId}`;
    return `${place} has no check for: ${cell}`;
  });
  expect(places).toEqual([]);
});

test("only what would do harm has no check", () => {
  expect(unchecked(coverage()).sort()).toEqual(expect.arrayContaining(OPEN));
});

test("every check of the run passes or says why it was skipped", () => {
  expect(outcomes.flat().filter(({ result }) => result.status === "fail")).toEqual([]);
});

test.each([
  ["listSegments.status.payload-too-large", "status listSegments 413 answered"],
  ["listSegments.limit.highest", "parameter listSegments limit the maximum"],
  ["createSegments.limits.ten-at-once", "fact createSegments At most 10 requests may run at once"],
  ["updateSegments.status.not-found.text", "fact updateSegments A 401 and a 404 may be plain text."],
  ["listSegments.status.ok.links", "fact all The pagination may have the links"],
])("without %s there is no check for: %s", (without, cell) => {
  expect(newlyUnchecked({ without }).join("\n")).toContain(cell);
});

test("a status that is added has no check", () => {
  const document = changed("/paths/~1segments/get/responses", (responses) => {
    responses["418"] = { description: "A teapot." };
  });
  expect(newlyUnchecked({ document })).toEqual(["status listSegments 418 answered"]);
});

test("a parameter that is added has no check", () => {
  const document = changed("/paths/~1segments/get/parameters", (parameters) => {
    parameters[String(Object.keys(parameters).length)] = {
      name: "made-up",
      in: "query",
      schema: { type: "string", enum: ["name"] },
    };
  });
  expect(newlyUnchecked({ document })).toEqual([
    "parameter listSegments made-up valid",
    "parameter listSegments made-up not in the list",
  ]);
});

test("a bound that is added has no check", () => {
  const document = changed("/paths/~1segments/get/parameters/0/schema", (schema) => {
    schema.maximum = 5000;
  });
  expect(newlyUnchecked({ document })).toEqual([
    "parameter listSegments page the maximum",
    "parameter listSegments page above the maximum",
  ]);
});

test("a fact that is added has no check", () => {
  const pointer = "/components/schemas/Segment/properties/colour/type";
  const fact: Fact = { source: "List Segments", fact: "A colour is a string.", pointer, expected: "string" };
  expect(newlyUnchecked({ facts: [...documentedFacts, fact] })).toEqual([
    `fact all A colour is a string. ${pointer}`,
  ]);
});
