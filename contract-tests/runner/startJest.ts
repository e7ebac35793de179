import type { ChildProcess } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checksUnder } from "../checks/index.js";
import { spawnChildProcess } from "../targets/spawnChildProcess.js";
import { PLAN_VARIABLE, type Plan } from "./plan.js";
import { stopped } from "../targets/prism.js";
import { outcomeOf, readOutcomes, type TargetOutcome } from "./outcomes.js";
import { showProgress } from "./progress.js";

/** A test runner at work, as a child process. */
export interface JestRun {
  /** What came of it, once it is gone. */
  outcome: Promise<JestOutcome>;
  /** Ends the runner at once. */
  stop(): Promise<void>;
}

/** What came of a test runner. */
export interface JestOutcome {
  /** By target, in the order of the plan. */
  targets: TargetOutcome[];
  /** Whether the runner came to its own end, and was not killed or interrupted. */
  endedByItself: boolean;
}

/**
 * Runs the checks of a plan in jest.
 *
 * @param logPath File that gets what jest prints, which the report replaces.
 * @param isQuiet Whether no progress is shown.
 */
export function startJest(plan: Omit<Plan, "outcomes">, logPath: string, isQuiet = false): JestRun {
  const folder = mkdtempSync(join(tmpdir(), "contract-"));
  const outcomes = join(folder, "outcomes.ndjson");
  const log = openSync(logPath, "w");
  const script = createRequire(import.meta.url).resolve("jest/bin/jest");
  const jest = spawnChildProcess([script, "--selectProjects", "contract", "--runInBand"], log, {
    ...process.env,
    [PLAN_VARIABLE]: JSON.stringify({ ...plan, outcomes } satisfies Plan),
  });
  closeSync(log);
  const ids = checksUnder(plan.only).map(({ id }) => id);
  const shown = { ids, targets: plan.targets.length };
  const progress = isQuiet ? undefined : showProgress(folder, outcomes, shown, process.stderr);
  const outcome = exitOf(jest)
    .finally(() => progress?.end())
    .then((code) => {
      const lines = readOutcomes(textIn(outcomes));
      rmSync(folder, { recursive: true, force: true });
      return {
        targets: plan.targets.map((target) => outcomeOf(target, lines)),
        // 1 is for a check that failed; Ctrl-C, which reaches jest as well, makes it another number.
        endedByItself: code === 0 || code === 1,
      };
    });
  return { outcome, stop: () => stopped(jest) };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once("exit", resolve);
    child.once("error", reject);
  });
}

function textIn(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // No check has run: the caller sees that all are missing.
    return "";
  }
}
