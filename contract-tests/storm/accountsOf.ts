import { BatchError, type FailedItem } from "../../src/errors/index.js";

/** The result of a batch call, thrown or returned. */
export interface Accounts<Input, Output> {
  readonly succeeded: readonly Output[];
  readonly failed: readonly Pick<FailedItem<Input>, "index" | "input" | "outcome">[];
}

/** Waits for a batch call of so many items. */
export async function accountsOf<Input, Output>(
  call: Promise<readonly Output[]>,
  inputs: readonly Input[],
): Promise<Accounts<Input, Output>> {
  try {
    return { succeeded: await call, failed: [] };
  } catch (error) {
    if (isBatchError<Input, Output>(error)) return error;
    throw new Error(`A call of ${inputs.length} items ended with another error than a BatchError`, {
      cause: error,
    });
  }
}

function isBatchError<Input, Output>(error: unknown): error is BatchError<Input, Output> {
  return error instanceof BatchError;
}
