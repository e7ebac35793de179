import type { Layer, StoreContext } from "../../src/store/storeContext.js";
import type { StoreAnswer, StoreRequest } from "../../src/store/exchange.js";
import { flatError } from "../../src/store/answers.js";
import type { ContractReport } from "../report/contractReport.js";
import type { OperationId } from "../spec/operations.js";
import { serverError } from "../faults/layers.js";

/** A server of a kind that people run the suite against, or a store behind an unsteady line. */
export interface Server {
  readonly name: string;
  readonly description: string;
  readonly layer: Layer;
  /** The verdict that is right. */
  readonly verdict: ContractReport["verdict"];
  /** Most checks that may fail. */
  readonly mostFailures: number;
  /** How many hiccups the run must report. */
  readonly interruptions?: number;
  readonly hasNoProfiles?: true;
  /** The layer comes after the token was checked, and not before. */
  readonly isAuthorized?: true;
}

type Answers = (request: StoreRequest, store: StoreContext) => StoreAnswer | undefined;

/** Answers some requests in place of the store. */
const instead =
  (answers: Answers): Layer =>
  (request, next, store) => {
    const answer = answers(request, store);
    return answer === undefined ? next(request) : Promise.resolve(answer);
  };
const always = (answer: StoreAnswer) => instead(() => answer);
const html = (status: number): StoreAnswer => ({
  status,
  headers: { "content-type": "text/html" },
  text: "<!doctype html><title>Welcome</title>",
});

/** Fails the valid requests to an operation whose numbers, from 1, are chosen. */
const failing = (operation: OperationId, isChosen: (number: number) => boolean) =>
  instead(({ route }, { count }) =>
    route?.operation === operation && isChosen(count(`failing ${operation}`)) ? serverError() : undefined,
  );

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

const randomTotals: Layer = async (request, next, { random }) => {
  const answer = await next(request);
  if (request.route?.operation !== "listSegments" || answer.status !== 200) return answer;
  const pagination = {
    total: Math.floor(random() * 1e8),
    count: 3,
    per_page: 7,
    current_page: 2,
    total_pages: 9,
  };
  const data = [{ id: "3fa85f64-5717-4562-b3fc-2c963f66afa6", name: "Excepteur" }];
  return { ...answer, json: { data, meta: { pagination } } };
};

const unjudged = { verdict: "unjudged", mostFailures: 0 } as const;

/** Servers with the verdict that each must get. */
export const servers: readonly Server[] = [
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
    mostFailures: 60,
  },
  {
    name: "update-500-always",
    description: "Every update is answered 500.",
    layer: failing("updateSegments", () => true),
    verdict: "violates",
    mostFailures: 60,
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
  {
    name: "welcome-page",
    description: "A web server shows its welcome page.",
    layer: always(html(200)),
    ...unjudged,
  },
  {
    name: "always-503",
    description: "A gateway has no server behind it.",
    layer: always(html(503)),
    ...unjudged,
  },
  {
    name: "always-302",
    description: "Every request is sent to a login page.",
    layer: always({ status: 302, headers: { location: "/login" } }),
    ...unjudged,
  },
  {
    name: "wrong-path",
    description: "The base path leads to no route.",
    layer: always({ status: 404, headers: { "content-type": "text/plain" }, text: "Cannot GET" }),
    ...unjudged,
  },
  { name: "random-totals", description: "A mock answers at random.", layer: randomTotals, ...unjudged },
  {
    name: "bare-arrays",
    description: "A CRUD server answers lists without an envelope.",
    layer: instead(({ route }) =>
      route?.operation === "listSegments" ? { status: 200, headers: {}, json: [] } : undefined,
    ),
    verdict: "violates",
    mostFailures: 1,
  },
  {
    name: "no-removal",
    description: "The removal of profiles is a route that is not there.",
    layer: instead(({ route }) =>
      route?.operation === "removeShopperProfilesFromSegment"
        ? {
            status: 404,
            headers: { "content-type": "text/plain" },
            text: "The route is not found, check the URL",
          }
        : undefined,
    ),
    verdict: "incomplete",
    mostFailures: 0,
    hasNoProfiles: true,
  },
  {
    name: "removal-500",
    description: "A store without shopper profiles answers the removal 500.",
    layer: failing("removeShopperProfilesFromSegment", () => true),
    verdict: "violates",
    mostFailures: 8,
    hasNoProfiles: true,
  },
  {
    name: "removal-404",
    description: "A store without shopper profiles answers the removal 404 in JSON.",
    layer: instead(({ route }) =>
      route?.operation === "removeShopperProfilesFromSegment"
        ? flatError(404, "There is no such profile.")
        : undefined,
    ),
    verdict: "conforms",
    mostFailures: 0,
    hasNoProfiles: true,
    isAuthorized: true,
  },
];
