import type { StoreAnswer } from "../../src/store/exchange.js";
import type { Layer } from "../../src/store/storeContext.js";
import { flatError } from "../../src/store/answers.js";
import { failing, instead, unjudged, type Server } from "./server.js";

const always = (answer: StoreAnswer) => instead(() => answer);
const html = (status: number): StoreAnswer => ({
  status,
  headers: { "content-type": "text/html" },
  text: "<!doctype html><title>Welcome</title>",
});

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

/** Servers of the kinds that people run the suite against. */
export const otherServers: readonly Server[] = [
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
    mostFailures: 1,
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
