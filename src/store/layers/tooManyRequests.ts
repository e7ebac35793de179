import { flatError } from "../answers.js";
import type { StoreAnswer } from "../exchange.js";
import type { Layer } from "../storeContext.js";

/** The answer to requests beyond the quota or beyond the number that may be in flight. */
export function tooManyRequests(): StoreAnswer {
  return flatError(429, "Too many requests");
}

/** Strips a 429 to its status and the date, as a platform under load does. */
export const bareTooManyRequests: Layer = async (request, next, { behaviour }) => {
  const answer = await next(request);
  const { date } = answer.headers;
  return answer.status === 429 && behaviour.bare429 ? { status: 429, headers: date ? { date } : {} } : answer;
};
