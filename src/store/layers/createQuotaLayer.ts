import type { StoreAnswer } from "../exchange.js";
import type { Layer } from "../storeContext.js";
import { tooManyRequests } from "../answers.js";

const MS_PER_SECOND = 1000;

/** Counts requests, reports the rest of the quota in headers, and refuses requests beyond it. */
export function createQuotaLayer(): Layer {
  // A window starts with the first request after the end of the previous one.
  let endsAt = -Infinity;
  let used = 0;
  return async (request, next, { behaviour, now }) => {
    const { requests, windowMs } = behaviour.quota;
    if (now() >= endsAt) {
      endsAt = now() + windowMs;
      used = 0;
    }
    const isRefused = used >= requests;
    if (!isRefused) used += 1;
    const left = requests - used;
    const answer = isRefused ? tooManyRequests() : await next(request);
    const resetMs = Math.max(0, endsAt - now());
    return withHeaders(answer, {
      "x-rate-limit-time-window-ms": String(windowMs),
      "x-rate-limit-time-reset-ms": String(Math.ceil(resetMs)),
      "x-rate-limit-requests-quota": String(requests),
      "x-rate-limit-requests-left": String(left),
      ...(isRefused && { "x-retry-after": String(Math.ceil(resetMs / MS_PER_SECOND)) }),
    });
  };
}

function withHeaders(answer: StoreAnswer, headers: Record<string, string>): StoreAnswer {
  return { ...answer, headers: { ...headers, ...answer.headers } };
}
