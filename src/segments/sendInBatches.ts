import { defaults } from "../defaults.js";
import { chunk, settleBatch } from "./settleBatch.js";
import { buildCall } from "./buildCall.js";
import {
  closeRun,
  countSettled,
  leaveOpen,
  openRun,
  reportProgress,
  stopFor,
  type Item,
  type Job,
  type Run,
} from "./ledger.js";

/** Sends many items in batches, several at once, and accounts for every one of them. */
export async function sendInBatches<Input, Output>(job: Job<Input, Output>): Promise<Output[]> {
  const run = openRun(job);
  await sendAll(run, [run.items]);
  return closeRun(run);
}

/**
 * Sends groups of items, each in as many requests as it needs.
 *
 * One bad item does not cost its batch: where the answer does not name it, the batch is split, within 2n−1 requests for
 * n items. Afterwards every item is settled or unknown, or the call was stopped before it.
 */
export function sendAll<Input, Output>(
  run: Run<Input, Output>,
  groups: readonly (readonly Item<Input, Output>[])[],
): Promise<void> {
  const queue = [...groups];
  let taken = 0;
  let inFlight = 0;
  return new Promise((resolve, reject) => {
    const sendNext = () => {
      // No more than may be in flight, so that a stop leaves the others unsent.
      while (inFlight < defaults.mostInFlight && taken < queue.length && !run.stop) {
        const [batch, ...rest] = chunk(queue[taken] ?? [], run.maxItems);
        taken += 1;
        for (const part of rest) queue.push(part);
        if (!batch) continue;
        inFlight += 1;
        const settledBefore = countSettled(batch);
        sendOne(run, batch).then((again) => {
          inFlight -= 1;
          // Counted by batch, because a look at all items after each would cost the square of their number.
          run.done += countSettled(batch) - settledBefore;
          reportProgress(run);
          queue.push(...again);
          sendNext();
        }, reject);
      }
      if (inFlight === 0) resolve();
    };
    sendNext();
  });
}

async function sendOne<Input, Output>(
  run: Run<Input, Output>,
  group: readonly Item<Input, Output>[],
): Promise<Item<Input, Output>[][]> {
  const { context, operationId, options, patience, queue } = run;
  // An error of the token function or of a limiter may come before the first try or between two.
  const wire = { sent: 0, isTried: false };
  try {
    const parts = { ...options, ...run.parts(group.map(({ input }) => input)) };
    const call = {
      ...buildCall(context.settings, operationId, parts),
      queueSignal: queue.signal,
      onSend: () => {
        wire.sent += 1;
        wire.isTried = true;
      },
      onUnsent: () => {
        wire.sent -= 1;
      },
      onTry: patience.tried,
    };
    const answer = await context.send(call, 1);
    patience.ended({ answer });
    return settleBatch(run, group, call, answer);
  } catch (error) {
    stopFor(run, error);
    if (wire.isTried) patience.ended({ error });
    if (wire.sent > 0) leaveOpen(group, error, true);
    else for (const item of group) if (item.outcome === "notSent") item.error = error;
    return [];
  }
}
