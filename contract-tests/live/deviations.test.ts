import type { CheckResult } from "../run/checkResult.js";
import { deviationsIn, readDeviations, withDeviations } from "./deviations.js";

const known = ["listSegments.limit", "createSegments.name"];

test("a list of checks and reasons is read", () => {
  expect(deviationsIn('- check: listSegments.limit\n  reason: "Clamps, ticket 12. "', known)).toEqual([
    { check: "listSegments.limit", reason: "Clamps, ticket 12." },
  ]);
  expect(deviationsIn("[]", known)).toEqual([]);
});

test.each([
  ["", "it is no list"],
  ["check: listSegments.limit\nreason: why", "it is no list"],
  ["- listSegments.limit", "entry 1 names no check"],
  ["- null", "entry 1 names no check"],
  ["- { check: listSegments.limits, reason: why }", 'entry 1 names "listSegments.limits", which is no check'],
  ["- { check: listSegments.limit }", "entry 1 gives no reason why listSegments.limit fails"],
  ['- { check: listSegments.limit, reason: " " }', "entry 1 gives no reason"],
  ["- { check: listSegments.limit, reason: why, until: 2030 }", 'entry 1 has a field "until"'],
  [
    "- { check: listSegments.limit, reason: a }\n- { check: listSegments.limit, reason: b }",
    "listSegments.limit is listed twice",
  ],
  [
    "- { check: listSegments.limit, reason: why, link: ticket 12 }",
    "entry 1 has a link that is no http(s) URL",
  ],
  ["- { check: listSegments.limit, reason: why, sentence: 5 }", "entry 1 has a sentence that is no text"],
  ["- [", "at line 1"],
])("%j is refused", (text, reason) => {
  expect(() => deviationsIn(text, known)).toThrow(reason);
});

test("a file that is not there is named", () => {
  expect(() => readDeviations("/nowhere/known.yaml", known)).toThrow("/nowhere/known.yaml cannot be read");
});

describe("a listed check", () => {
  const violation = { expected: "204", actual: "200", pointer: "#/paths", curl: "curl" };
  const result: CheckResult = {
    id: "listSegments.limit",
    operationId: "listSegments",
    status: "pass",
    ms: 1,
  };
  const deviations = [{ check: "listSegments.limit", reason: "clamps" }];

  test("that fails is excused and keeps what it found", () => {
    const failed: CheckResult = { ...result, status: "fail", violations: [violation] };
    expect(withDeviations([failed], deviations)).toEqual([
      { ...failed, status: "skip", reason: "known deviation: clamps", deviation: { reason: "clamps" } },
    ]);
  });

  test("shows all that is known of it", () => {
    const known = { reason: "clamps", link: "https://example.com/12", sentence: "It is refused." };
    const failed: CheckResult = { ...result, status: "fail", violations: [violation] };
    expect(withDeviations([failed], [{ check: result.id, ...known }])).toMatchObject([
      {
        reason: "known deviation: clamps https://example.com/12 The documents say: It is refused.",
        deviation: known,
      },
    ]);
  });

  test("that passes turns red", () => {
    expect(withDeviations([result], deviations)).toMatchObject([
      { status: "fail", violations: [{ actual: "the check passes; take it off the list" }] },
    ]);
  });

  test("that was skipped stays so, and one that is not listed stays as it is", () => {
    const skipped: CheckResult = { ...result, status: "skip", reason: "read-only" };
    const failed: CheckResult = {
      ...result,
      id: "createSegments.name",
      status: "fail",
      violations: [violation],
    };
    expect(withDeviations([skipped, failed], deviations)).toEqual([skipped, failed]);
  });
});
