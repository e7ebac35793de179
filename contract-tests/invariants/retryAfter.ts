import { settledBy, unless, type Invariant } from "./look.js";

const SECOND_MS = 1000;

/** A wait in seconds is no longer than the window that it is for. */
export const retryAfter: Invariant = ({ steps }) =>
  steps.flatMap(({ exchange }) => {
    const { operationId, response } = exchange;
    const headers = response?.headers ?? {};
    const wait = headers["x-retry-after"];
    if (operationId === undefined || wait === undefined) return [];
    const times = ["x-rate-limit-time-window-ms", "x-rate-limit-time-reset-ms"].map((name) =>
      Number(headers[name] ?? NaN),
    );
    const known = times.filter((time) => time >= 0);
    const longest = known.length === 0 ? Infinity : Math.max(...known) + SECOND_MS;
    const contradiction = unless(
      /^\d+$/.test(wait) && Number(wait) * SECOND_MS <= longest,
      settledBy("Time to wait before the next try, in seconds.", `whole seconds, of ${longest} ms at most`),
      `X-Retry-After: ${wait}`,
    );
    return [{ operationId, exchange, contradiction }];
  });
