import { nameOf, sizes } from "./growth/sizes.js";
import type { Figure, Part, Row } from "./part.js";
import { median, medianRatio, samplesOf, type Samples } from "./samples.js";
import { bundleWorkers, forkWorker, messageOf } from "./workers.js";

const MICROSECONDS = 1000;
const BARE = "openapi-fetch";
const OURS = "whole client";

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

/** Reports the cost of a segment at each size, and its ratio to the smallest size. */
export function partOfSegments(samples: Samples): Part {
  const base = samples[nameOf(sizes.segments[0], "segments")] ?? {};
  return {
    title: "Growth: time per segment, in-process store",
    rows: Object.entries(samples).map(([subject, operations]): Row => ({
      subject,
      figures: Object.entries(operations).flatMap(([name, ms]): Figure[] => [
        { name, value: median(ms) * MICROSECONDS, unit: "µs" },
        { name: `${name}, ratio`, value: medianRatio(ms, base[name] ?? []), unit: "×" },
      ]),
    })),
    notes: [
      `Ratio to ${sizes.segments[0]} segments in the same round: 1 is linear. The time includes the work of the store.`,
    ],
  };
}

/** Reports the cost of a call at each size, and its ratios to a single call and to openapi-fetch. */
export function partOfPending(samples: Samples): Part {
  const base = samples[nameOf(sizes.calls[0], "calls")] ?? {};
  const columns = [
    { name: "time", key: `time, ${OURS}`, bare: `time, ${BARE}`, factor: MICROSECONDS, unit: "µs" },
    { name: "heap", key: `heap, ${OURS}`, bare: `heap, ${BARE}`, factor: 1 / 1000, unit: "kB" },
  ];
  return {
    title: "Growth: time and heap per pending call, in-process fetch",
    rows: Object.entries(samples).map(([subject, measured]): Row => ({
      subject,
      figures: columns.flatMap(({ name, key, bare, factor, unit }): Figure[] => {
        const values = measured[key] ?? [];
        return [
          { name, value: median(values) * factor, unit },
          { name: `${name}, ratio`, value: medianRatio(values, base[key] ?? []), unit: "×" },
          { name: `${name} to ${BARE}`, value: medianRatio(values, measured[bare] ?? []), unit: "×" },
        ];
      }),
    })),
    notes: [
      "Ratio to 1 call in the same round: 1 is linear. Heap after garbage collection, while all calls are pending.",
      "The time includes no network; the cost of a call on loopback does.",
    ],
  };
}
