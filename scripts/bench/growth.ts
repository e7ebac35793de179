import { partOfPending, partOfSegments } from "./growth/parts.js";
import type { Part } from "./part.js";
import { samplesOf } from "./samples.js";
import { bundleWorkers, forkWorker, messageOf } from "./workers.js";

/** Measures what a segment costs to create, list and delete, the more of them there are. */
export async function measureSegments(): Promise<Part> {
  await bundleWorkers("growth/segmentsWorker");
  return partOfSegments(samplesOf(await messageOf(forkWorker("growth/segmentsWorker"))));
}

/** Measures what a call costs, the more of them wait for their answers at once. */
export async function measurePending(): Promise<Part> {
  await bundleWorkers("growth/pendingWorker");
  const worker = forkWorker("growth/pendingWorker", [], ["--expose-gc"]);
  return partOfPending(samplesOf(await messageOf(worker)));
}
