import { partOfPending, partOfSegments } from "./growth/parts.js";
import type { Part } from "./part.js";
import { samplesOf } from "./samples.js";
import { bundleWorkers, forkWorker, messageOf } from "./workers.js";

/** Measures how the cost of creating, listing and deleting a segment grows with their number. */
export async function measureSegments(): Promise<Part> {
  await bundleWorkers("growth/segmentsWorker");
  return partOfSegments(samplesOf(await messageOf(forkWorker("growth/segmentsWorker"))));
}

/** Measures how the cost of a call grows with the number of pending calls. */
export async function measurePending(): Promise<Part> {
  await bundleWorkers("growth/pendingWorker");
  const worker = forkWorker("growth/pendingWorker", [], ["--expose-gc"]);
  return partOfPending(samplesOf(await messageOf(worker)));
}
