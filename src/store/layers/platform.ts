import type { StoreAnswer } from "../exchange.js";
import type { Layer } from "../storeContext.js";

const PAGE =
  "<html><head><title>503 Service Unavailable</title></head><body>Service Unavailable</body></html>";

/** Answers some GETs with an HTML page, as the platform in front of the API does. */
export const occasionallyUnavailable: Layer = async (request, next, { behaviour, count }) => {
  const { unavailableEvery } = behaviour;
  if (unavailableEvery === 0 || request.method !== "GET") return next(request);
  return count("GET before the platform") % unavailableEvery === 0 ? unavailable() : next(request);
};

export const latency: Layer = async (request, next, { behaviour, sleep }) => {
  if (behaviour.latencyMs > 0) await sleep(behaviour.latencyMs);
  return next(request);
};

/** Reduces a 429 to its status and date, as a platform under load does. */
export const bareTooManyRequests: Layer = async (request, next, { behaviour }) => {
  const answer = await next(request);
  const { date } = answer.headers;
  return answer.status === 429 && behaviour.bare429 ? { status: 429, headers: date ? { date } : {} } : answer;
};

function unavailable(): StoreAnswer {
  return { status: 503, headers: { "content-type": "text/html" }, text: PAGE };
}
