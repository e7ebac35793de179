import { mutatedRun } from "../../contract-tests/proof/mutatedRun.js";
import { readSpecification } from "../../contract-tests/spec/specification.js";

const specification = readSpecification();

process.on("message", (job) => {
  const seed = Number(job);
  // An exception of the suite ends this process with its stack.
  void mutatedRun(specification, seed).then((run) => process.send?.({ seed, ...run }));
});
