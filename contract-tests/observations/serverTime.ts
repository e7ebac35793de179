import { NotApplicable } from "../run/check.js";
import type { Exchange } from "../wire/exchange.js";

/** A Date header counts whole seconds, and the clocks of one service may differ by a second. */
const TOLERANCE_MS = 2000;

/** Returns the time of the Date header in milliseconds; without one the check has nothing to judge. */
export function serverTime({ response }: Exchange): number {
  const time = Date.parse(response?.headers.date ?? "");
  if (Number.isNaN(time))
    throw new NotApplicable("the store sends no Date header to compare timestamps with");
  return time;
}

/** Returns true if the server can have made a timestamp during an exchange, by its own clock. */
export function isOfExchange(timestamp: string, exchange: Exchange): boolean {
  const end = serverTime(exchange);
  const time = Date.parse(timestamp);
  return time >= end - exchange.ms - TOLERANCE_MS && time <= end + TOLERANCE_MS;
}
