import type { Clock } from "../../src/time/systemClock.js";
import { createRandom, type Random } from "../../src/store/random.js";

type Fetch = (request: Request) => Promise<Response>;

export interface FaultInput {
  readonly request: Request;
  /** Sends the request to the store. */
  readonly act: () => Promise<Response>;
  readonly clock: Clock;
  readonly random: Random;
  /** How long a request stalls, in milliseconds. */
  readonly stallMs: () => number;
}

/** Least time of a stall and a random extra, in milliseconds. Longer than the default timeout of a try, 30 s. */
const STALL = { ms: 31_000, moreMs: 15_000 };

/** Ways in which a request or its answer is lost or garbled, by name. */
export type Faults = Readonly<Record<string, (input: FaultInput) => Promise<Response>>>;

/** Faults of the network and of a gateway. */
export const networkFaults: Faults = {
  "reset before the store acted": () => Promise.reject(reset()),
  "reset after the store acted": async ({ act }) => {
    await act();
    throw reset();
  },
  "truncated body": async ({ act }) => cutOff(await act(), false),
  "body that breaks off": async ({ act }) => cutOff(await act(), true),
  "HTML 502 before the store acted": () => Promise.resolve(badGateway()),
  "HTML 502 after the store acted": async ({ act }) => {
    await act();
    return badGateway();
  },
  "429 with headers": ({ random }) =>
    Promise.resolve(
      new Response('{"status":429,"title":"Too many requests"}', {
        status: 429,
        headers: {
          "content-type": "application/json",
          "X-Rate-Limit-Time-Reset-Ms": String(Math.floor(random() * 2000)),
          "X-Rate-Limit-Requests-Left": "0",
          "X-Rate-Limit-Requests-Quota": "450",
          "X-Rate-Limit-Time-Window-Ms": "30000",
        },
      }),
    ),
  "429 without headers": () => Promise.resolve(new Response(null, { status: 429 })),
  "stall after the store acted": async ({ act, clock, stallMs, request }) => {
    const response = await act();
    await clock.sleep(stallMs(), request.signal);
    request.signal.throwIfAborted();
    return response;
  },
  // The client has disconnected by then, but a gateway may still forward the request.
  "stall before the store acted": async ({ act, clock, stallMs }) => {
    await clock.sleep(stallMs());
    return act();
  },
};

export interface FaultyFetch {
  readonly fetch: Fetch;
  readonly hits: ReadonlyMap<string, number>;
  /** Resolves when every request has reached the store or is lost. */
  readonly settled: () => Promise<void>;
}

/** Puts faults between a client and a store; `share` is the fraction of faulty answers, from 0 to 1. */
export function createFaultyFetch(
  store: Fetch,
  clock: Clock,
  share: number,
  seed: number,
  faults = networkFaults,
  stall = STALL,
): FaultyFetch {
  const faultNames = Object.keys(faults);
  const random = createRandom(seed, "storm");
  const hits = new Map<string, number>();
  const pending = new Set<Promise<unknown>>();
  const track = (sent: Promise<Response>) => {
    const settled = sent.catch(() => undefined).finally(() => pending.delete(settled));
    pending.add(settled);
    return sent;
  };
  return {
    hits,
    settled: async () => {
      while (pending.size > 0) await Promise.all(pending);
    },
    async fetch(request) {
      // A copy, because the store may act after the client has disconnected.
      const text = await request.text();
      const { url, method, headers } = request;
      const act = () => store(new Request(url, { method, headers, ...(text !== "" && { body: text }) }));
      const name = random() < share ? faultNames[Math.floor(random() * faultNames.length)] : undefined;
      const fault = name === undefined ? undefined : faults[name];
      if (name === undefined || fault === undefined) return track(act());
      hits.set(name, (hits.get(name) ?? 0) + 1);
      const stallMs = () => stall.ms + random() * stall.moreMs;
      return track(fault({ request, act, clock, random, stallMs }));
    },
  };
}

function reset(): TypeError {
  return new TypeError("fetch failed", {
    cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }),
  });
}

function badGateway(): Response {
  const html = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";
  return new Response(html, { status: 502, headers: { "content-type": "text/html" } });
}

async function cutOff(response: Response, breaks: boolean): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const half = bytes.slice(0, Math.floor(bytes.length / 2));
  const { status, headers } = response;
  // Without a body there is nothing to truncate.
  if (bytes.length === 0) throw reset();
  if (!breaks) return new Response(half, { status, headers });
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(half);
    },
    pull(controller) {
      controller.error(new TypeError("terminated"));
    },
  });
  return new Response(body, { status, headers });
}
