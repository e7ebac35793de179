import type { AttemptResult, TimedResult } from "../call.js";
import { ResponseError, SegmentsError } from "../errors/index.js";

/** Requests in a row without a clear answer after which a call of many stops. */
const MAX_UNCLEAR = 10;

/** Decides when a call of many has waited in vain for long enough. */
export interface Patience {
  /** Notes the end of a try. */
  readonly tried: (result: TimedResult) => void;
  /** Notes the end of a request, after all its tries. */
  readonly ended: (result: AttemptResult) => void;
}

/**
 * Gives up after ten requests in a row, or a time, without a clear answer. A clear answer is every one but 429 and 5xx.
 * Time in the queue does not count if the quota comes: if the answer after it is no 429.
 */
export function createPatience(
  maxSilenceMs: number,
  now: () => number,
  giveUp: (reason: SegmentsError) => void,
): Patience {
  let unclear = 0;
  let silentSince = now();
  const why = (what: string, { answer, error }: AttemptResult) =>
    new SegmentsError(`No clear answer ${what}; the last: ${answer ? answer.status : messageOf(error)}.`, {
      cause: error,
    });
  return {
    tried(result) {
      if (isClear(result)) {
        silentSince = now();
        return;
      }
      const { answer, ms, queuedMs = 0 } = result;
      const sentAt = now() - ms;
      if (answer?.status !== 429) silentSince += Math.max(0, Math.min(queuedMs, sentAt - silentSince));
      const silentMs = now() - silentSince;
      if (silentMs > maxSilenceMs) giveUp(why(`for ${Math.round(silentMs / 1000)} s`, result));
    },
    ended(result) {
      unclear = isClear(result) ? 0 : unclear + 1;
      if (unclear >= MAX_UNCLEAR) giveUp(why(`to ${unclear} requests in a row`, result));
    },
  };
}

function isClear({ answer, error }: AttemptResult): boolean {
  const status = answer?.status ?? (error instanceof ResponseError ? error.status : 503);
  return status !== 429 && status < 500;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "no answer";
}
