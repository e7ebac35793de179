import { defaults } from "../defaults.js";
import { chunk, settleBatch } from "./settleBatch.js";
import { buildCall } from "./buildCall.js";
import { Ledger, type Item, type Job } from "./ledger.js";

/**
 * Sends many items in batches, several at once, and accounts for every one of them.
 *
 * @param job - What is sent and how it is read.
 * @returns The outputs in the order of the inputs.
 * @throws {UsageError} Before anything is sent, for options of no use.
 * @throws {BatchError} Where any item did not succeed.
 */
export async function sendInBatches<Input, Output>(job: Job<Input, Output>): Promise<Output[]> {
  const ledger = new Ledger(job);
  await sendAll(ledger, [ledger.items]);
  return ledger.close();
}

/**
 * Sends items, and again in parts where the answer blames some of them only.
 *
 * One bad item does not cost its batch: where the answer does not name it, the batch is split, within 2n−1
 * requests for n items. Afterwards every item is settled, in doubt, or the call was stopped before it.
 *
 * @param ledger - The call.
 * @param groups - What goes into the same requests, as far as it fits.
 */
export async function sendAll<Input, Output>(
  ledger: Ledger<Input, Output>,
  groups: readonly (readonly Item<Input, Output>[])[],
): Promise<void> {
  const queue = [...groups];
  const work = async (): Promise<void> => {
    for (let group = queue.shift(); group && !ledger.stop; group = queue.shift()) {
      const [now, ...rest] = chunk(group, ledger.maxItems);
      queue.push(...rest);
      if (now) queue.push(...(await sendOne(ledger, now)));
      ledger.notifyProgress();
    }
  };
  // No more than may be in flight, so that a stop leaves the others unsent.
  await Promise.all(Array.from({ length: defaults.mostInFlight }, work));
}

async function sendOne<Input, Output>(
  ledger: Ledger<Input, Output>,
  group: readonly Item<Input, Output>[],
): Promise<readonly (readonly Item<Input, Output>[])[]> {
  const { job } = ledger;
  const { context, operationId, options } = job;
  // An error of the token function or of a limiter may come before the first try or between two.
  const wire = { isReached: false };
  const onSend = () => {
    wire.isReached = true;
  };
  try {
    const inputs = group.map(({ input }) => input);
    const call = {
      ...buildCall(context.settings, operationId, { ...options, ...job.parts(inputs) }),
      onSend,
    };
    const answer = await context.send(call, 1);
    ledger.markUnknown(group, undefined, answer.afterDoubt || answer.assumed);
    const result = settleBatch(job, group, call, answer);
    ledger.apply(result);
    return result.again ?? [];
  } catch (error) {
    ledger.stopOn(error);
    if (wire.isReached) ledger.markUnknown(group, error, true);
    return [];
  }
}
