import { defaults } from "../defaults.js";
import { chunk, settleBatch } from "./settleBatch.js";
import { buildCall } from "./buildCall.js";
import { Ledger, type Item, type Job } from "./ledger.js";

export async function sendInBatches<Input, Output>(job: Job<Input, Output>): Promise<Output[]> {
  const ledger = new Ledger(job);
  await sendAll(ledger, [ledger.items]);
  return ledger.close();
}

/**
 * Sends items in batches until each is settled or unknown, or the call is stopped.
 *
 * A batch is split if its answer does not name the bad items: at most 2n−1 requests for n items.
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
  // No more workers than requests in flight, so that a stop leaves the rest unsent.
  await Promise.all(Array.from({ length: defaults.mostInFlight }, work));
}

async function sendOne<Input, Output>(
  ledger: Ledger<Input, Output>,
  group: readonly Item<Input, Output>[],
): Promise<readonly (readonly Item<Input, Output>[])[]> {
  const { job } = ledger;
  const { context, operationId, options } = job;
  // A token function or a limiter may fail before the first try or between two.
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
