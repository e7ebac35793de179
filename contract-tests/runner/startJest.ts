import type { ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checksUnder } from "../checks/index.js";
import { spawnLogged } from "../targets/spawnLogged.js";
import { compileSuite } from "./compileSuite.js";
import { readReportParts } from "./reportParts.js";
import { PLAN_VARIABLE, type Plan } from "./plan.js";
import { stopped } from "../targets/prism.js";
import { outcomeOf, readOutcomes, type TargetOutcome } from "./outcomes.js";
import { showProgress } from "./progress.js";

/** Longer than a check that waits for the quota, several times. */
const CHECK_TIMEOUT_MS = 300_000;

/** A running test runner, as a child process. */
export interface JestRun {
  /** Resolves once it has ended. */
  readonly outcome: Promise<JestOutcome>;
  /** Kills the runner. */
  stop(): Promise<void>;
}

export interface JestOutcome {
  /** By target, in the order of the plan. */
  readonly targets: TargetOutcome[];
  /** The runner was not killed or interrupted. */
  readonly endedByItself: boolean;
}

/**
 * Runs the checks of a plan in jest.
 *
 * @param logPath - File for the output of jest, which the report replaces.
 */
export function startJest(plan: Omit<Plan, "outcomes">, logPath: string, isQuiet = false): JestRun {
  const folder = mkdtempSync(join(tmpdir(), "contract-"));
  const outcomes = join(folder, "outcomes.ndjson");
  const script = createRequire(import.meta.url).resolve("jest/bin/jest");
  const jest = compileSuite(folder).then(() =>
    spawnLogged([script, "--config", configIn(folder), "--runInBand"], logPath, {
      ...networkVariables(),
      [PLAN_VARIABLE]: JSON.stringify({ ...plan, outcomes } satisfies Plan),
    }),
  );
  // This process has nothing else to do now; what is wrong with a part shows when it is needed.
  jest.then(readReportParts).catch(() => undefined);
  const ids = checksUnder(plan.only).map(({ id }) => id);
  const shown = { ids, targets: plan.targets.length };
  const progress = isQuiet ? undefined : showProgress(folder, outcomes, shown, process.stderr);
  const outcome = jest
    .then(exitOf)
    .finally(() => progress?.end())
    .then((code) => {
      const lines = readOutcomes(textIn(outcomes));
      rmSync(folder, { recursive: true, force: true });
      return {
        targets: plan.targets.map((target) => outcomeOf(target, lines)),
        // 1: a check failed. After Ctrl-C, which reaches jest too, the code is different.
        endedByItself: code === 0 || code === 1,
      };
    });
  return { outcome, stop: async () => stopped(await jest) };
}

// The checks reach a live store as this process does.
function networkVariables(): NodeJS.ProcessEnv {
  const names = /^((HTTPS?|NO)_PROXY|NODE_USE_(ENV_PROXY|SYSTEM_CA)|SSL_CERT_(FILE|DIR))$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => names.test(name)));
}

function configIn(rootDir: string): string {
  const testMatch = [join(rootDir, "*.test.js")];
  return JSON.stringify({
    rootDir,
    testMatch,
    testEnvironment: "node",
    testTimeout: CHECK_TIMEOUT_MS,
    transform: {},
    cacheDirectory: rootDir,
    watchman: false,
  });
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
    // If no check has run, the caller sees that all are missing.
    return "";
  }
}
