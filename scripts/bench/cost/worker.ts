import { propertyOf } from "../peers.js";
import { createCallers, type Caller } from "./callers.js";
import { addSample, takeRounds, type Samples } from "../samples.js";

const ROWS = 50;
const ROUNDS = 24;
const CALLS = 100;
const WARM_UP_CALLS = 400;
const modes: Readonly<Record<string, number>> = { "one at a time": 1, "ten at once": 10 };

/** Returns milliseconds per call, with so many calls at once. */
async function measure({ read }: Caller, calls: number, atOnce: number): Promise<number> {
  const start = performance.now();
  let left = calls;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await read();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (performance.now() - start) / calls;
}

async function warmUp(caller: Caller): Promise<void> {
  const rows = propertyOf(await caller.read(), "data");
  if (!Array.isArray(rows) || rows.length !== ROWS)
    throw new Error(`${caller.name} does not return the rows.`);
  for (const atOnce of Object.values(modes)) await measure(caller, WARM_UP_CALLS, atOnce);
}

async function main(port: number): Promise<Samples> {
  const callers = await createCallers(port);
  const samples: Record<string, Record<string, number[]>> = {};
  for (const caller of callers) await warmUp(caller);
  for (const [mode, atOnce] of Object.entries(modes)) {
    await takeRounds(ROUNDS, callers, async (caller) => {
      addSample(samples, caller.name, mode, await measure(caller, CALLS, atOnce));
    });
  }
  return samples;
}

const samples = await main(Number(process.argv[2]));
process.send?.(samples, () => process.exit());
