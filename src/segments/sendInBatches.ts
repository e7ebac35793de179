import { defaults } from "../defaults.js";
import { chunk, settleBatch } from "./settleBatch.js";
import { buildCall } from "./buildCall.js";
import { ConnectionError } from "../errors/index.js";
import { closeRun, leaveOpen, openRun, reportProgress, type Item, type Job, type Run } from "./ledger.js";
import { stopFor } from "./stopFor.js";

/**
 * Sends many items in batches, several at once, and accounts for every one of them.
 *
 * @param job - What is sent and how it is read.
 * @returns The outputs in the order of the inputs.
 * @throws {UsageError} Before anything is sent, for options of no use.
 * @throws {BatchError} Where any item did not succeed.
 */
export async function sendInBatches<Input, Output>(job: Job<Input, Output>): Promise<Output[]> {
  const run = openRun(job);
  await sendAll(run, [run.items]);
  return closeRun(run);
}

/**
 * Sends items, and again in parts where the answer blames some of them only.
 *
 * One bad item does not cost its batch: where the answer does not name it, the batch is split, within 2n−1
 * requests for n items. Afterwards every item is settled, in doubt, or the call was stopped before it.
 *
 * @param run - The call.
 * @param groups - What goes into the same requests, as far as it fits.
 */
export async function sendAll<Input, Output>(
  run: Run<Input, Output>,
  groups: readonly (readonly Item<Input, Output>[])[],
): Promise<void> {
  const queue = [...groups];
  const work = async (): Promise<void> => {
    for (let group = queue.shift(); group && !run.stop; group = queue.shift()) {
      const [now, ...rest] = chunk(group, run.maxItems);
      queue.push(...rest);
      if (now) queue.push(...(await sendOne(run, now)));
      reportProgress(run);
    }
  };
  // No more than may be in flight, so that a stop leaves the others unsent.
  await Promise.all(Array.from({ length: defaults.mostInFlight }, work));
}

async function sendOne<Input, Output>(
  run: Run<Input, Output>,
  group: readonly Item<Input, Output>[],
): Promise<Item<Input, Output>[][]> {
  const { context, operationId, options, patience, queueSignal } = run;
  // An error of the token function or of a limiter may come before the first try or between two.
  const wire = { isReached: false };
  const call = {
    ...buildCall(context.settings, operationId, {
      ...options,
      ...run.parts(group.map(({ input }) => input)),
    }),
    queueSignal,
    onSend: () => {
      wire.isReached = true;
    },
    onTry: patience.tried,
  };
  try {
    const answer = await context.send(call, 1);
    patience.ended({ answer });
    return settleBatch(run, group, call, answer);
  } catch (error) {
    stopFor(run, error);
    if (wire.isReached) patience.ended({ error });
    const wasSent = wire.isReached && !(error instanceof ConnectionError && error.notSent);
    if (wasSent) leaveOpen(group, error, true);
    else for (const item of group) if (item.outcome === "notSent") item.error = error;
    return [];
  }
}
