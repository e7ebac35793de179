import type { Layer, StoreContext } from "../../src/store/storeContext.js";
import { failing, unjudged, type Server } from "./server.js";

function lose(): never {
  throw new TypeError("socket hang up");
}

/** Loses the answer to one request of a method, after it was done. */
const losingOnce =
  (method: string, number: number): Layer =>
  async (request, next, { count }) => {
    const answer = await next(request);
    return request.method === method && count(`losing ${method}`) === number ? lose() : answer;
  };

const OUTAGE_MS = 20_000;
const outages = new WeakMap<StoreContext, number>();

const outage: Layer = (request, next, store) => {
  const { count, now } = store;
  const isBegun = count("requests") >= 40;
  const since = outages.get(store) ?? now();
  if (isBegun) outages.set(store, since);
  return isBegun && now() - since < OUTAGE_MS ? lose() : next(request);
};

/** Stores that fail now and then, or behind a line that does. */
export const unsteadyServers: readonly Server[] = [
  {
    name: "create-500-once",
    description: "One create is answered 500.",
    layer: failing("createSegments", (number) => number === 2),
    verdict: "conforms",
    mostFailures: 0,
    interruptions: 1,
  },
  {
    name: "update-500-every-third",
    description: "Every third update is answered 500.",
    layer: failing("updateSegments", (number) => number % 3 === 0),
    verdict: "violates",
    mostFailures: 1,
  },
  {
    name: "update-500-always",
    description: "Every update is answered 500.",
    layer: failing("updateSegments", () => true),
    verdict: "violates",
    mostFailures: 1,
  },
  {
    name: "list-500-always",
    description: "Every list is answered 500.",
    layer: failing("listSegments", () => true),
    ...unjudged,
  },
  {
    name: "reset-on-a-get",
    description: "An edge loses the answer to one GET.",
    layer: losingOnce("GET", 9),
    verdict: "conforms",
    mostFailures: 0,
    interruptions: 1,
  },
  {
    name: "reset-on-a-put",
    description: "An edge loses the answer to one PUT, which was done.",
    layer: losingOnce("PUT", 2),
    verdict: "conforms",
    mostFailures: 0,
    interruptions: 1,
  },
  { name: "edge-down", description: "An edge is down for 20 s.", layer: outage, ...unjudged },
];
