import type { QuotaStore } from "../../../contract-tests/storm/quotaStore.js";
import { pageOf } from "../pageOf.js";

const ROWS = 50;

/** Answers a request within the process. */
export type Fetch = (request: Request) => Promise<Response>;

/** Makes a fetch for a store with a quota. Its answers have the rate limit headers of the API. */
export function quotaFetch(store: QuotaStore): Fetch {
  const page = JSON.stringify(pageOf(ROWS));
  return async () => {
    const { status, rateLimit } = await store.send("ours");
    const headers = new Headers({ "content-type": "application/json" });
    const set = (name: string, value: number | undefined) => {
      if (value !== undefined) headers.set(`X-Rate-Limit-${name}`, String(value));
    };
    set("Time-Window-Ms", rateLimit?.windowMs);
    set("Time-Reset-Ms", rateLimit?.resetMs);
    set("Requests-Quota", rateLimit?.quota);
    set("Requests-Left", rateLimit?.left);
    return new Response(status === 200 ? page : '{"status":429,"title":"Too many requests"}', {
      status,
      headers,
    });
  };
}
