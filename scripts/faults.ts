import { writeFileSync } from "node:fs";
import { trials } from "../contract-tests/proof/trials.js";
import { isTrialOutcome, reportOn, type Judged, type TrialOutcome } from "./faults/outcomes.js";
import { failuresOfWholeRuns } from "./faults/failuresOfWholeRuns.js";
import { FlagError, type FlagValues } from "../contract-tests/cli/flags.js";
import { runCommand } from "../contract-tests/cli/runCommand.js";
import { runInWorkers } from "./runInWorkers.js";

const RESULTS = "reports/faults.json";

/** Number of server faults of a run without `--whole` that are run whole all the same. */
const WHOLE_SAMPLE = 40;

const options = {
  only: { type: "string", default: "" },
  whole: { type: "boolean", default: false },
} as const;

async function judge({ only, whole }: FlagValues<typeof options>): Promise<Judged[]> {
  const selected = trials.flatMap(({ name, runWhole }, index) =>
    name.startsWith(only) && (runWhole !== undefined || !whole) ? [index] : [],
  );
  if (selected.length === 0)
    throw new FlagError(`No ${whole ? "server fault" : "trial"} has a name that begins with "${only}".`);
  const wholes = selected.filter((index) => trials[index]?.runWhole !== undefined);
  const step = whole ? 1 : Math.ceil(wholes.length / WHOLE_SAMPLE);
  const sampled = new Set(wholes.filter((_index, position) => position % step === 0));
  // A fault that is run whole in addition is found by its own check first.
  const jobs = [...(whole ? [] : selected.map(String)), ...[...sampled].map((index) => `${index}!`)];
  const outcomes: TrialOutcome[] = [];
  await runInWorkers("scripts/faults/worker.ts", jobs.values(), (answer) => {
    if (isTrialOutcome(answer)) outcomes.push(answer);
  });
  return selected.flatMap((index) => {
    const trial = trials[index];
    const own = outcomes.filter((outcome) => outcome.index === index);
    const expected = jobs.filter((job) => Number.parseInt(job, 10) === index).length;
    const problems = own.flatMap(({ problem }) => problem ?? []);
    if (own.length < expected) problems.push("the trial did not finish");
    const failures = own.find((outcome) => outcome.failures !== undefined)?.failures;
    return trial ? [{ trial, problem: problems[0], ...(failures !== undefined && { failures }) }] : [];
  });
}

async function main(flags: FlagValues<typeof options>): Promise<number> {
  const start = performance.now();
  const judged = await judge(flags);
  console.log(reportOn(judged, (performance.now() - start) / 1000));
  const failures = judged.flatMap((each) => each.failures ?? []);
  const { line, missed } = failuresOfWholeRuns(failures);
  if (failures.length > 0) console.log([line, ...missed].join("\n"));
  const failed = judged.filter(({ problem }) => problem !== undefined).length + missed.length;
  writeFileSync(RESULTS, `${JSON.stringify({ passed: judged.length - failed, failed, skipped: 0 })}\n`);
  return failed > 0 ? 1 : 0;
}

await runCommand({
  usage: `Usage: npm run contract:faults [-- [--only PREFIX] [--whole]]
Runs the suite on every known fault and on every honest variant.
  --only PREFIX  runs the trials whose names begin with it
  --whole        runs every check on each server fault, and counts the failures`,
  options,
  run: main,
  exitCodeFor: () => 2,
});
