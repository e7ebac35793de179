/**
 * Waits for a promise that is to be rejected and returns what it is rejected with.
 *
 * @param promise - The promise.
 * @throws Where it is fulfilled.
 */
export async function caught(promise: Promise<unknown>): Promise<unknown> {
  const nothing = Symbol("fulfilled");
  const result = await promise.then(
    () => nothing,
    (error: unknown) => error,
  );
  if (result === nothing) throw new Error("the promise was fulfilled");
  return result;
}
