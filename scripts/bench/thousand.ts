import { createRandom } from "../../src/store/random.js";
import { createStore } from "../../src/store/createStore.js";
import { createVirtualClock } from "../../src/time/createVirtualClock.js";
import { assembleClient } from "../../src/createSegmentsClient.js";
import { defaults } from "../../src/defaults.js";
import type { Environment } from "../../src/time/systemEnvironment.js";
import type { Part } from "./part.js";

const ROWS = 1000;
const LATENCY_MS = 150;
const LARGEST_PAGE = 250;
const MAX_RATIO = 1.15;

/** Measures creating, listing and deleting 1000 segments on a virtual clock. */
export async function measureThousand(): Promise<Part> {
  const clock = createVirtualClock();
  const environment: Environment = { ...clock, random: createRandom(1, "bench") };
  const { fetch, storeHash, accessToken } = createStore({ clock, latencyMs: LATENCY_MS });
  let requests = 0;
  const { segments } = assembleClient(
    {
      storeHash,
      accessToken,
      fetch: (url, init) => {
        requests += 1;
        return fetch(url, init);
      },
    },
    environment,
  );
  async function timed(phase: string, leastMs: number, run: () => Promise<unknown>) {
    const [startedAt, sentBefore] = [clock.now(), requests];
    await run();
    return { phase, ms: clock.now() - startedAt, leastMs, requests: requests - sentBefore };
  }

  const rows = Array.from({ length: ROWS }, (_, index) => ({ name: `Segment ${index}` }));
  const ids: string[] = [];
  const creating = await timed("create", leastMs(ROWS / defaults.batch.items), () => segments.create(rows));
  // The number of pages is known after the first page.
  const listing = await timed("list", leastMs(1) + leastMs(ROWS / LARGEST_PAGE - 1), async () => {
    for await (const { id } of segments.list()) ids.push(id);
  });
  if (new Set(ids).size !== ROWS) throw new Error(`${ids.length} segments were listed instead of ${ROWS}.`);
  const deleting = await timed("delete", leastMs(ROWS / defaults.batch.ids), () => segments.delete(ids));
  for await (const { name } of segments.list()) throw new Error(`${name} was not deleted.`);

  const phases = [creating, listing, deleting];
  const sum = (key: "ms" | "leastMs" | "requests") => phases.reduce((total, phase) => total + phase[key], 0);
  const all = { phase: "all", ms: sum("ms"), leastMs: sum("leastMs"), requests: sum("requests") };
  return {
    title: `${ROWS} segments at ${LATENCY_MS} ms a request, ${defaults.mostInFlight} in flight, virtual clock`,
    rows: [...phases, all].map((phase) => ({
      subject: phase.phase,
      figures: [
        { name: "requests", value: phase.requests, unit: "" },
        { name: "time", value: phase.ms, unit: "ms" },
        { name: "minimum", value: phase.leastMs, unit: "ms" },
        {
          name: "ratio",
          value: phase.ms / phase.leastMs,
          unit: "×",
          most: phase === all ? MAX_RATIO : undefined,
        },
      ],
    })),
    notes: [],
  };
}

function leastMs(requests: number): number {
  return Math.ceil(Math.ceil(requests) / defaults.mostInFlight) * LATENCY_MS;
}
