/** Turns of the event loop until all pending work is done. */
const TURNS = 5;
/** Objects with finalizers need more than one collection. */
const COLLECTIONS = 3;

/** Returns the bytes in use on the heap after pending work and garbage collection. */
export async function heapAtRest(): Promise<number> {
  if (!globalThis.gc) throw new Error("Measuring the heap needs --expose-gc.");
  for (let collection = 0; collection < COLLECTIONS; collection += 1) {
    for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    globalThis.gc();
  }
  return process.memoryUsage().heapUsed;
}
