import { createStore } from "../../../src/store/createStore.js";
import { createSegmentsClient } from "../../../src/index.js";
import { addSample } from "../samples.js";
import { nameOf, sizes } from "./sizes.js";

const ROUNDS = 9;
/** The same number in every round of every size: with fewer, the small sizes would be noisy. */
const ROWS = Math.max(...sizes.segments);

const samples: Record<string, Record<string, number[]>> = {};
let seed = 0;

async function clock(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Returns milliseconds by operation. */
async function takeRun(size: number): Promise<Readonly<Record<string, number>>> {
  // Each seed makes another hash, so each store has limits of its own.
  const { storeHash, accessToken, fetch } = createStore({ seed: (seed += 1) });
  const { segments } = createSegmentsClient({ storeHash, accessToken, fetch });
  const rows = Array.from({ length: size }, (_, index) => ({ name: `Segment ${index}` }));
  const ids: string[] = [];
  const create = await clock(() => segments.create(rows));
  const list = await clock(async () => {
    for await (const { id } of segments.list()) ids.push(id);
  });
  if (new Set(ids).size !== size) throw new Error(`${ids.length} segments were listed instead of ${size}.`);
  return { create, list, delete: await clock(() => segments.delete(ids)) };
}

async function takeRound(size: number): Promise<Readonly<Record<string, number>>> {
  const total: Record<string, number> = {};
  for (let run = 0; run < ROWS / size; run += 1) {
    for (const [name, ms] of Object.entries(await takeRun(size))) total[name] = (total[name] ?? 0) + ms;
  }
  return total;
}

for (const size of sizes.segments) await takeRound(size);
for (let round = 0; round < ROUNDS; round += 1) {
  for (const size of sizes.segments) {
    for (const [name, ms] of Object.entries(await takeRound(size))) {
      addSample(samples, nameOf(size, "segments"), name, ms / ROWS);
    }
  }
}
process.send?.(samples, () => process.exit());
