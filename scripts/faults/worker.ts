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

// The arguments are the positions of the trials, with an exclamation mark behind those to be run whole.
for (const argument of process.argv.slice(2)) {
  const index = Number.parseInt(argument, 10);
  const trial = trials[index];
  if (trial === undefined) throw new Error(`There is no trial ${index}.`);
  const judged =
    argument.endsWith("!") && trial.runWhole
      ? await trial.runWhole(specification).catch(thrown)
      : await trial.run(specification).then((problem) => ({ problem }), thrown);
  const problem = network.isAsked ? "the trial tried to use the network" : judged.problem;
  network.isAsked = false;
  const outcome: TrialOutcome = {
    index,
    ...(problem !== undefined && { problem }),
    ...("failures" in judged && { failures: judged.failures }),
  };
  process.send?.(outcome);
}
process.disconnect();
