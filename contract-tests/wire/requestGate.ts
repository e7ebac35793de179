import type { RecordedResponse } from "./exchange.js";

/** Requests in flight and in all, of one run on one target. */
export interface RequestGate {
  /**
   * Sends a request as soon as fewer than the most allowed are in flight, and reads its answer to the last byte, until
   * which the service counts it.
   *
   * @throws RequestCapReached where the run may send no more.
   */
  exchange: (request: Request) => Promise<RecordedResponse>;
  /** How many requests have been sent. */
  readonly sent: number;
}

/** A run has sent as many requests as it may. */
export class RequestCapReached extends Error {
  override readonly name = "RequestCapReached";

  constructor() {
    super("The run has sent as many requests as it may.");
  }
}

/** How many requests may be in flight at once, over all endpoints: the limit that POST and PUT document. */
export const MAX_IN_FLIGHT = 10;

/**
 * Puts all requests of a run through one gate.
 *
 * @param fetch Sends a request for real.
 * @param cap How many requests may be sent in all.
 */
export function createRequestGate(
  fetch: (request: Request) => Promise<Response>,
  cap = Infinity,
): RequestGate {
  let sent = 0;
  let inFlight = 0;
  const waiting: (() => void)[] = [];

  async function enter(): Promise<void> {
    if (inFlight < MAX_IN_FLIGHT) inFlight += 1;
    // Whoever leaves hands its place on, so that the number in flight stays as it is.
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else inFlight -= 1;
  }

  return {
    get sent() {
      return sent;
    },
    async exchange(request) {
      await enter();
      try {
        if (sent >= cap) throw new RequestCapReached();
        sent += 1;
        const response = await fetch(request);
        const body = await response.text();
        return { status: response.status, headers: Object.fromEntries(response.headers), body };
      } finally {
        leave();
      }
    },
  };
}
