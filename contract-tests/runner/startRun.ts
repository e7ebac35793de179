import type { ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checksUnder } from "../checks/index.js";
import { spawnLogged } from "../targets/spawnLogged.js";
import { readReportParts } from "./reportParts.js";
import { PLAN_VARIABLE, type Plan } from "./plan.js";
import { stopped } from "../targets/prism.js";
import { outcomeOf, readOutcomes, type TargetOutcome } from "./outcomes.js";
import { showProgress } from "./progress.js";

/** Longer than a check that waits for the quota, several times. */
export const CHECK_TIMEOUT_MS = 300_000;

/** Prepares the program that runs a plan, and returns the arguments of Node; it may use the temporary folder. */
export type Runner = (folder: string) => Promise<readonly string[]>;

/** The running checks, as a child process. */
export interface Run {
  /** Resolves once it has ended. */
  readonly outcome: Promise<RunOutcome>;
  /** Kills the runner. */
  stop(): Promise<void>;
}

export interface RunOutcome {
  /** By target, in the order of the plan. */
  readonly targets: TargetOutcome[];
  /** The runner was not killed or interrupted. */
  readonly endedByItself: boolean;
}

/**
 * Runs the checks of a plan in a child process: this one cleans up, however the other ends.
 *
 * @param logPath - File for the output of the runner, which the report replaces.
 */
export function startRun(
  plan: Omit<Plan, "outcomes">,
  runner: Runner,
  logPath: string,
  isQuiet = false,
): Run {
  const folder = mkdtempSync(join(tmpdir(), "contract-"));
  const outcomes = join(folder, "outcomes.ndjson");
  const child = runner(folder).then((args) =>
    spawnLogged(args, logPath, {
      ...networkVariables(),
      [PLAN_VARIABLE]: JSON.stringify({ ...plan, outcomes } satisfies Plan),
    }),
  );
  // This process has nothing else to do now; what is wrong with a part shows when it is needed.
  child.then(readReportParts).catch(() => undefined);
  const ids = checksUnder(plan.only).map(({ id }) => id);
  const shown = { ids, targets: plan.targets.length };
  const progress = isQuiet ? undefined : showProgress(folder, outcomes, shown, process.stderr);
  const outcome = child
    .then(exitOf)
    .finally(() => progress?.end())
    .then((code) => {
      const lines = readOutcomes(textIn(outcomes));
      rmSync(folder, { recursive: true, force: true });
      return {
        targets: plan.targets.map((target) => outcomeOf(target, lines)),
        // 1: a check failed. After Ctrl-C, which reaches the runner too, the code is different.
        endedByItself: code === 0 || code === 1,
      };
    });
  return { outcome, stop: async () => stopped(await child) };
}

// The checks reach a live store as this process does.
function networkVariables(): NodeJS.ProcessEnv {
  const names = /^((HTTPS?|NO)_PROXY|NODE_USE_(ENV_PROXY|SYSTEM_CA)|SSL_CERT_(FILE|DIR))$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => names.test(name)));
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
