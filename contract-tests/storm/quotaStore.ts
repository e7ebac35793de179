import type { Answer } from "../../src/call.js";
import type { Clock } from "../../src/time/systemClock.js";
import type { Limiter } from "../../src/limits/limiter.js";
import type { RateLimit } from "../../src/readRateLimit.js";

/** Length of a window of the simulated store, in milliseconds. */
export const WINDOW_MS = 30_000;
const QUOTA = 150;
const HALF_TRIP_MS = 35;

export interface QuotaStoreOptions {
  /** Maximum number of concurrent requests of all apps. */
  readonly places?: number | undefined;
  /** Time of one way, in milliseconds. */
  readonly halfTripMs?: (() => number) | undefined;
}

/** The parts of an answer that a limiter reads. */
export type QuotaAnswer = Pick<Answer, "status" | "rateLimit" | "text">;

/** A store that has only a quota, in fixed windows since its creation. */
export interface QuotaStore {
  /** Answers one request; request and answer take half a round trip each. */
  send(app: string): Promise<QuotaAnswer>;
  /** Number of requests of an app that got this status. */
  count(app: string, status: number): number;
  /** Maximum number of requests in flight at once. */
  peak(): number;
}

/** Makes a store with 150 requests per window and, by default, a round trip of 70 ms. */
export function createQuotaStore(
  { now, sleep }: Clock,
  { places = Infinity, halfTripMs = () => HALF_TRIP_MS }: QuotaStoreOptions = {},
): QuotaStore {
  const madeAt = now();
  const counts = new Map<string, number>();
  let window = 0;
  let used = 0;
  let underWay = 0;
  let taken = 0;
  let peak = 0;

  function judge(): QuotaAnswer {
    const age = now() - madeAt;
    if (Math.floor(age / WINDOW_MS) !== window) {
      window = Math.floor(age / WINDOW_MS);
      used = 0;
    }
    const status = used >= QUOTA || taken >= places ? 429 : 200;
    if (status === 200) {
      used += 1;
      taken += 1;
    }
    const rateLimit: RateLimit = {
      windowMs: WINDOW_MS,
      resetMs: WINDOW_MS - (age % WINDOW_MS),
      quota: QUOTA,
      left: QUOTA - used,
      retryAfterMs: undefined,
    };
    return { status, rateLimit, text: "" };
  }

  return {
    send: async (app) => {
      underWay += 1;
      peak = Math.max(peak, underWay);
      await sleep(halfTripMs());
      const answer = judge();
      await sleep(halfTripMs());
      underWay -= 1;
      if (answer.status === 200) taken -= 1;
      const key = `${app} ${answer.status}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return answer;
    },
    count: (app, status) => counts.get(`${app} ${status}`) ?? 0,
    peak: () => peak,
  };
}

/** Sends one request through a limiter, with at most five attempts; returns true if one succeeded. */
export async function sendLimited(store: QuotaStore, limiter: Limiter, { sleep }: Clock): Promise<boolean> {
  for (let tries = 0; tries < 5; tries += 1) {
    const permit = await limiter.acquire();
    const answer = await store.send("ours");
    permit.observe(answer);
    permit.release();
    if (answer.status === 200) return true;
    await sleep(answer.rateLimit?.left === 0 ? (answer.rateLimit.resetMs ?? 0) : 100);
  }
  return false;
}
