import { createStoreLimits } from "../limits/createStoreLimits.js";
import type { Limiter, Permit } from "../limits/limiter.js";
import type { RateLimit } from "../readRateLimit.js";
import { createCountedClock } from "../time/createCountedClock.js";
import { createVirtualClock } from "../time/createVirtualClock.js";
import type { Environment } from "../time/systemEnvironment.js";

/** Makes limits on a clock that counts its timers. */
export function setUpLimits({ reserve = 0, mostInFlight = 10 } = {}) {
  const clock = createCountedClock(createVirtualClock(0));
  const environment: Environment = { now: clock.now, after: clock.after, random: () => 1 };
  const limits = createStoreLimits(environment, mostInFlight);
  const limiter: Limiter = { acquire: (signal, options) => limits.acquire(reserve, signal, options) };
  return { clock, limits, limiter };
}

/** Makes an answer that the limits learn from. */
export function rateLimitAnswer(status: number, said: Partial<RateLimit> = {}) {
  const nothing = {
    windowMs: undefined,
    resetMs: undefined,
    quota: undefined,
    left: undefined,
    retryAfterMs: undefined,
  };
  return { status, text: "", rateLimit: { ...nothing, ...said } };
}

/** Ends a request. */
export function finish(permit: Permit, answer?: ReturnType<typeof rateLimitAnswer>) {
  permit.observe(answer);
  permit.release();
}
