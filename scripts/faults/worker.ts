import { trials } from "../../contract-tests/proof/trials.js";
import { readSpecification } from "../../contract-tests/spec/specification.js";
import type { TrialOutcome } from "./outcomes.js";

const specification = readSpecification();
const network = { isAsked: false };
// Every trial has its store in this process. A request to the network would wait, or reach the vendor.
globalThis.fetch = () => {
  network.isAsked = true;
  return Promise.reject(new Error("A trial tried to use the network."));
};

/** A trial that throws proves nothing. */
function thrown(error: unknown): { problem: string } {
  return {
    problem: `the trial threw: ${error instanceof Error ? (error.stack ?? "") : String(error)}`,
  };
}

/** Runs the trial at a position, whole if an exclamation mark is behind it. */
async function judge(job: string): Promise<TrialOutcome> {
  const index = Number.parseInt(job, 10);
  const trial = trials[index];
  if (trial === undefined) throw new Error(`There is no trial ${index}.`);
  const judged =
    job.endsWith("!") && trial.runWhole
      ? await trial.runWhole(specification).catch(thrown)
      : await trial.run(specification).then((problem) => ({ problem }), thrown);
  const problem = network.isAsked ? "the trial tried to use the network" : judged.problem;
  network.isAsked = false;
  return {
    index,
    ...(problem !== undefined && { problem }),
    ...("failures" in judged && { failures: judged.failures }),
  };
}

process.on("message", (job) => {
  void judge(String(job)).then((outcome) => process.send?.(outcome));
});
