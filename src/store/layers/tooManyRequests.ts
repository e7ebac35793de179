import { flatError } from "../answers.js";
import type { StoreAnswer } from "../exchange.js";
import type { Layer } from "../storeContext.js";

export function tooManyRequests(): StoreAnswer {
  return flatError(429, "Too many requests");
}

/** Reduces a 429 to its status and date, as a platform under load does. */
export const bareTooManyRequests: Layer = async (request, next, { behaviour }) => {
  const answer = await next(request);
  const { date } = answer.headers;
  return answer.status === 429 && behaviour.bare429 ? { status: 429, headers: date ? { date } : {} } : answer;
};
