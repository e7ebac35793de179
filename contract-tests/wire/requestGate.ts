import type { RecordedResponse } from "./exchange.js";

/** Sends a request, and reads its answer to the last byte. */
export type Exchanging = (request: Request) => Promise<RecordedResponse>;

/** Limits the requests in flight, and all requests, of one run on one target. */
export interface RequestGate {
  /**
   * Sends a request as soon as a slot is free. The slot is freed after the last byte of the answer, because the service
   * counts the request until then.
   *
   * @throws {RequestCapReached} If the cap is reached.
   */
  readonly exchange: Exchanging;
  /** Sends a request over a socket of its own, under the same limits. */
  readonly exchangeBytes: Exchanging;
  readonly sent: number;
}

export class RequestCapReached extends Error {
  override readonly name = "RequestCapReached";

  constructor() {
    super("The run has sent as many requests as it may.");
  }
}

/** Begins the failure of an exchange in which an answer came. */
export const UNREADABLE = "the body of the answer cannot be read";

/** Maximum requests in flight over all endpoints, as documented for POST and PUT. */
export const MAX_IN_FLIGHT = 10;

export function createRequestGate(
  fetch: (request: Request) => Promise<Response>,
  cap = Infinity,
  exchangeBytes: Exchanging = () => Promise.reject(new Error("The run has no sockets")),
): RequestGate {
  let sent = 0;
  let inFlight = 0;
  const waiting: (() => void)[] = [];

  async function enter(): Promise<void> {
    if (inFlight < MAX_IN_FLIGHT) inFlight += 1;
    // The slot is handed over on leave, so the number in flight does not change.
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else inFlight -= 1;
  }

  const within =
    (exchange: Exchanging): Exchanging =>
    async (request) => {
      await enter();
      try {
        if (sent >= cap) throw new RequestCapReached();
        sent += 1;
        return await exchange(request);
      } finally {
        leave();
      }
    };

  return {
    get sent() {
      return sent;
    },
    exchange: within(async (request) => {
      const response = await fetch(request);
      const body = await response.text().catch((cause: unknown) => {
        throw new Error(`${UNREADABLE} (status ${response.status})`, { cause });
      });
      return { status: response.status, headers: Object.fromEntries(response.headers), body };
    }),
    exchangeBytes: within(exchangeBytes),
  };
}
