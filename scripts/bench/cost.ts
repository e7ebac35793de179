import type { Part, Row } from "./part.js";
import { median, medianRatio, samplesOf, type Samples } from "./samples.js";
import { bundleWorkers, forkWorker, messageOf } from "./workers.js";

const BARE = "openapi-fetch";
/** The bounds of the ratio to openapi-fetch, by caller. */
const maxRatios: Readonly<Record<string, number>> = {
  "whole client, raw level": 1.2,
  "whole client, segments.listPage": 1.1,
  "whole client, undiciFetch, segments.listPage": 0.55,
};

/** Measures the cost of a call on loopback. Server and callers run as bundled programs in separate processes. */
export async function measureCost(): Promise<Part> {
  await bundleWorkers("cost/server", "cost/worker");
  const server = forkWorker("cost/server");
  try {
    const port = await messageOf(server);
    const worker = forkWorker("cost/worker", [String(port)]);
    return partOf(samplesOf(await messageOf(worker)));
  } finally {
    // The server ends when it is disconnected.
    server.disconnect();
  }
}

function partOf(samples: Samples): Part {
  const rows = Object.entries(samples).map(([subject, modes]): Row => ({
    subject,
    figures: Object.entries(modes).flatMap(([mode, ms]) => {
      const bare = samples[BARE]?.[mode] ?? [];
      const most = maxRatios[subject];
      return [
        { name: mode, value: median(ms), unit: "ms" },
        { name: `ratio, ${mode}`, value: medianRatio(ms, bare), unit: "×", most },
      ];
    }),
  }));
  return {
    title: "Cost of a call: 50 rows on loopback, milliseconds per call",
    rows,
    notes: [
      `Median of interleaved rounds; ratio to ${BARE} in the same round.`,
      "node-bigcommerce: its agent connects to loopback without TLS.",
    ],
  };
}
