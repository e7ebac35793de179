import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PLAN_VARIABLE, type Plan } from "../../contract-tests/plan.js";
import { isObject } from "../../contract-tests/pointer.js";
import { distinctDrift, type TargetResults } from "../../contract-tests/results.js";
import type { CheckOutcome } from "../../contract-tests/suite.js";
import { stopped } from "../../contract-tests/targets/prism.js";

/** A test runner at work, as a child process. */
export interface Run {
  /** Results by target, in the order of the plan; what the runner did not get to is missing. */
  results: Promise<TargetResults[]>;
  /** Ends the runner at once. */
  stop(): Promise<void>;
}

type OutcomeLine = CheckOutcome & { target: string };

/**
 * Runs the checks of a plan in jest.
 *
 * @param logPath File that gets what jest prints, which the report replaces.
 */
export function startRun(plan: Omit<Plan, "outcomes">, logPath: string): Run {
  const folder = mkdtempSync(join(tmpdir(), "contract-"));
  const outcomes = join(folder, "outcomes.ndjson");
  const log = openSync(logPath, "w");
  const jest = spawn(
    process.execPath,
    [createRequire(import.meta.url).resolve("jest/bin/jest"), "--selectProjects", "contract", "--runInBand"],
    {
      stdio: ["ignore", log, log],
      env: { ...process.env, [PLAN_VARIABLE]: JSON.stringify({ ...plan, outcomes } satisfies Plan) },
    },
  );
  const results = ended(jest).then(() => {
    const lines = readOutcomes(outcomes);
    rmSync(folder, { recursive: true, force: true });
    return plan.targets.map(({ name }) => resultsOf(name, lines));
  });
  return { results, stop: () => stopped(jest) };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("exit", () => {
      resolve();
    });
    child.once("error", reject);
  });
}

function resultsOf(name: string, lines: readonly OutcomeLine[]): TargetResults {
  const own = lines.filter(({ target }) => target === name);
  return {
    name,
    results: own.map(({ result }) => result),
    drift: distinctDrift(own.flatMap(({ drift }) => drift)),
  };
}

function readOutcomes(path: string): OutcomeLine[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    // No check has run: the caller sees that all are missing.
    return [];
  }
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line))
    .filter(isOutcomeLine);
}

function isOutcomeLine(value: unknown): value is OutcomeLine {
  return isObject(value) && isObject(value.result) && Array.isArray(value.drift);
}
