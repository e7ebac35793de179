import { NothingToJudge } from "../check.js";
import type { Exchange } from "../exchange.js";

/** A Date header counts whole seconds, and clocks of one service need not agree to the second. */
const TOLERANCE_MS = 2000;

/**
 * Reads the server's own time off an answer.
 *
 * @returns Milliseconds since the epoch.
 * @throws NothingToJudge where the answer has no Date header.
 */
export function serverTime({ response }: Exchange): number {
  const time = Date.parse(response?.headers.date ?? "");
  if (Number.isNaN(time))
    throw new NothingToJudge("the store sends no Date header to hold timestamps against");
  return time;
}

/** Tells whether a timestamp can have been made while a request was under way, by the server's own time. */
export function isOfExchange(timestamp: string, exchange: Exchange): boolean {
  const end = serverTime(exchange);
  const time = Date.parse(timestamp);
  return time >= end - exchange.ms - TOLERANCE_MS && time <= end + TOLERANCE_MS;
}
