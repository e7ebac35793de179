import { fork } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { trials } from "../contract-tests/proof/trials.js";
import { isTrialOutcome, reportOn, type Judged, type TrialOutcome } from "./faults/outcomes.js";
import { FlagError, type FlagValues } from "./flags.js";
import { runCommand } from "./runCommand.js";

const RESULTS = "reports/faults.json";
const MAX_WORKERS = 4;

const options = { only: { type: "string", default: "" } } as const;

/** Runs some trials in a separate process. */
function runInWorker(indices: readonly number[]): Promise<TrialOutcome[]> {
  return new Promise((resolve, reject) => {
    const outcomes: TrialOutcome[] = [];
    const worker = fork("scripts/faults/worker.ts", indices.map(String), { execArgv: ["--import", "tsx"] });
    worker.on("message", (message) => {
      if (isTrialOutcome(message)) outcomes.push(message);
    });
    worker.once("error", reject);
    worker.once("exit", () => {
      resolve(outcomes);
    });
  });
}

async function judge(only: string): Promise<Judged[]> {
  const selected = trials.flatMap(({ name }, index) => (name.startsWith(only) ? [index] : []));
  if (selected.length === 0) throw new FlagError(`No trial has a name that begins with "${only}".`);
  const workers = Math.min(MAX_WORKERS, availableParallelism(), selected.length);
  const shares = Array.from({ length: workers }, (_, worker) =>
    selected.filter((_index, position) => position % workers === worker),
  );
  const outcomes = (await Promise.all(shares.map(runInWorker))).flat();
  return selected.flatMap((index) => {
    const trial = trials[index];
    const outcome = outcomes.find((candidate) => candidate.index === index);
    return trial ? [{ trial, problem: outcome ? outcome.problem : "the trial did not finish" }] : [];
  });
}

async function main({ only }: FlagValues<typeof options>): Promise<number> {
  const start = performance.now();
  const judged = await judge(only);
  console.log(reportOn(judged, (performance.now() - start) / 1000));
  const failed = judged.filter(({ problem }) => problem !== undefined).length;
  mkdirSync("reports", { recursive: true });
  writeFileSync(RESULTS, `${JSON.stringify({ passed: judged.length - failed, failed, skipped: 0 })}\n`);
  return failed > 0 ? 1 : 0;
}

await runCommand({
  usage: `Usage: npm run contract:faults [-- --only PREFIX]
Runs the suite on every known fault and on every honest variant.
  --only PREFIX  runs the trials whose names begin with it`,
  options,
  run: main,
  exitCodeFor: () => 2,
});
