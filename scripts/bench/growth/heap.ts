/** Turns of the event loop after which nothing runs that could still run. */
const TURNS = 5;
/** What a first collection finds unused may have to be finalised before a later one can free it. */
const COLLECTIONS = 3;

/** Returns the bytes in use on the heap when all that can run has run and what nobody holds is gone. */
export async function heapAtRest(): Promise<number> {
  if (!globalThis.gc) throw new Error("The heap can be measured with --expose-gc only.");
  for (let collection = 0; collection < COLLECTIONS; collection += 1) {
    for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    globalThis.gc();
  }
  return process.memoryUsage().heapUsed;
}
