import { trials } from "../../contract-tests/proof/trials.js";
import { readSpecification } from "../../contract-tests/spec/specification.js";
import type { TrialOutcome } from "./outcome.js";

// The positions of its trials are the arguments of a worker.
const specification = readSpecification();
const network = { isAsked: false };
// Every trial has a store in this process: one that asks the network would wait, or ask the vendor.
globalThis.fetch = () => {
  network.isAsked = true;
  return Promise.reject(new Error("A trial reached for the network."));
};

for (const index of process.argv.slice(2).map(Number)) {
  const trial = trials[index];
  if (trial === undefined) throw new Error(`There is no trial ${index}.`);
  // A trial that breaks proves nothing, and is told as what it is.
  const found = await trial
    .run(specification)
    .catch(
      (error: unknown) => `the trial broke: ${error instanceof Error ? (error.stack ?? "") : String(error)}`,
    );
  const problem = network.isAsked ? "the trial reached for the network" : found;
  network.isAsked = false;
  process.send?.({ index, ...(problem !== undefined && { problem }) } satisfies TrialOutcome);
}
process.disconnect();
