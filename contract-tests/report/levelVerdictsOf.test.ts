import type { CheckResult } from "../run/checkResult.js";
import type { Level } from "../run/levelOf.js";
import { levelVerdictsOf, levelWords } from "./levelVerdictsOf.js";

const levels: Record<string, Level> = {
  "listSegments.types": "form",
  "listSegments.stored": "state",
  "listSegments.filter": "state",
  "listSegments.client.error": "access",
  "listSegments.authentication.no-token": "access",
};

function words(results: readonly Partial<CheckResult>[]): string {
  const whole = results.map((result): CheckResult => {
    return { id: "", operationId: "listSegments", status: "pass", ms: 0, ...result };
  });
  const checks = Object.entries(levels).map(([id, level]) => ({ id, level }));
  return levelWords(levelVerdictsOf({ checks, targets: [{ results: whole }] }));
}

test("each level says what its verdict rests on, and the client's own checks are not about the server", () => {
  expect(
    words([
      { id: "listSegments.types" },
      { id: "listSegments.stored" },
      { id: "listSegments.filter", status: "fail" },
      { id: "listSegments.client.error" },
      { id: "listSegments.authentication.no-token", status: "skip", reason: "--without authentication" },
    ]),
  ).toBe(
    "form: 1 of 1; state: violates, 1 of 2; access: not judged, --without authentication; limits: not judged, not selected",
  );
});

test("what was left out or is known to deviate is named beside what was judged", () => {
  expect(
    words([
      { id: "listSegments.stored", status: "skip", reason: "--without state" },
      { id: "listSegments.filter" },
      { id: "listSegments.types" },
      { id: "listSegments.types", status: "skip", reason: "known", deviation: { reason: "known" } },
    ]),
  ).toMatch(/^form: 1 of 1, 1 known to deviate; state: 1 of 1, --without state; /);
});
