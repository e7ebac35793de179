import createClient from "openapi-fetch";
import type { paths } from "../../../generated/schema.js";
import { createSegmentsClient } from "../../../src/index.js";
import { addSample } from "../samples.js";
import { nameOf, sizes } from "./sizes.js";

const TIME_ROUNDS = 5;
/** Fewer, because they hardly differ. */
const HEAP_ROUNDS = 3;
/** The same number in every round of every size: with fewer, the small sizes would be noisy. */
const CALLS = Math.max(...sizes.calls);
/** Turns of the event loop until all pending work is done. */
const TURNS = 5;
/** Objects with finalizers need more than one collection. */
const COLLECTIONS = 3;

/** Ignores what it is asked, so that it suits both clients. */
type Fetch = () => Promise<Response>;
type Caller = () => Promise<unknown>;

let stores = 0;

/** Make clients, by name. Each whole client has a store of its own, and so limits of its own. */
const clients: Readonly<Record<string, (fetch: Fetch) => Caller>> = {
  "openapi-fetch": (fetch) => {
    const client = createClient<paths>({ baseUrl: "https://api.bigcommerce.com", fetch });
    return () => client.GET("/segments");
  },
  "whole client": (fetch) => {
    const client = createSegmentsClient({ storeHash: `bench${(stores += 1)}`, accessToken: "token", fetch });
    return () => client.GET("/segments");
  },
};

const answer = () => Response.json({ data: [] });
const times = <Made>(count: number, make: () => Made) => Array.from({ length: count }, make);

/** Returns milliseconds per call, with so many calls at once. */
async function timeOf(client: (fetch: Fetch) => Caller, size: number): Promise<number> {
  const call = client(() => Promise.resolve(answer()));
  const start = performance.now();
  for (let called = 0; called < CALLS; called += size) await Promise.all(times(size, call));
  return (performance.now() - start) / CALLS;
}

/** Returns the bytes in use on the heap after pending work and garbage collection. */
async function heapAtRest(): Promise<number> {
  if (!globalThis.gc) throw new Error("Measuring the heap needs --expose-gc.");
  for (let collection = 0; collection < COLLECTIONS; collection += 1) {
    for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    globalThis.gc();
  }
  return process.memoryUsage().heapUsed;
}

/** Returns bytes that a pending call holds, with so many calls on each client. */
async function heapOf(client: (fetch: Fetch) => Caller, size: number): Promise<number> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const callers = times(CALLS / size, () => client(() => released.then(answer)));
  const before = await heapAtRest();
  const pending = callers.flatMap((call) => times(size, call));
  const after = await heapAtRest();
  release();
  await Promise.all(pending);
  return (after - before) / CALLS;
}

const samples: Record<string, Record<string, number[]>> = {};

async function takeRound(figure: string, measure: typeof timeOf): Promise<void> {
  for (const size of sizes.calls) {
    for (const [name, client] of Object.entries(clients)) {
      addSample(samples, nameOf(size, "calls"), `${figure}, ${name}`, await measure(client, size));
    }
  }
}

// Warms up the compiler.
for (const client of Object.values(clients)) for (const size of sizes.calls) await timeOf(client, size);
for (let round = 0; round < TIME_ROUNDS; round += 1) await takeRound("time", timeOf);
// Last, because a garbage collection discards optimised code.
for (let round = 0; round < HEAP_ROUNDS; round += 1) await takeRound("heap", heapOf);
process.send?.(samples, () => process.exit());
