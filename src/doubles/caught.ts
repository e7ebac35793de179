/** Returns the error that a promise rejects with. */
export async function caught(promise: Promise<unknown>): Promise<unknown> {
  const nothing = Symbol("fulfilled");
  const result = await promise.then(
    () => nothing,
    (error: unknown) => error,
  );
  if (result === nothing) throw new Error("the promise was fulfilled");
  return result;
}
