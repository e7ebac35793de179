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

// The arguments are the positions of the trials.
for (const index of process.argv.slice(2).map(Number)) {
  const trial = trials[index];
  if (trial === undefined) throw new Error(`There is no trial ${index}.`);
  // A trial that throws proves nothing.
  const found = await trial
    .run(specification)
    .catch(
      (error: unknown) => `the trial threw: ${error instanceof Error ? (error.stack ?? "") : String(error)}`,
    );
  const problem = network.isAsked ? "the trial tried to use the network" : found;
  network.isAsked = false;
  process.send?.({ index, ...(problem !== undefined && { problem }) } satisfies TrialOutcome);
}
process.disconnect();
