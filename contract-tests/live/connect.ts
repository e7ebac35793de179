import type { Clock } from "../../src/time/systemClock.js";
import { createSession } from "../run/session.js";
import type { Specification } from "../spec/specification.js";
import { createWire, type Wire } from "../wire/createWire.js";
import { baseUrlOf, type LiveSettings } from "./environment.js";

/** The parent's own way to the store: for looking before a run and for cleaning after it. */
export interface Connection {
  /** Sends a request through the same gate and the same refusals as those of the checks. */
  send: Wire["send"];
  /** How many requests have been sent. */
  readonly sent: number;
}

/** What a connection is made of. */
export interface ConnectionOptions {
  settings: LiveSettings;
  specification: Specification;
  clock: Clock;
  /** Sends a request for real. */
  fetch: (request: Request) => Promise<Response>;
  /** How many requests may be sent in all. */
  cap: number;
}

/** Opens a connection to the store. What it sees is not judged. */
export function connect({ settings, specification, clock, fetch, cap }: ConnectionOptions): Connection {
  const { storeHash, accessToken } = settings;
  const target = { name: "live", baseUrl: baseUrlOf(settings), storeHash, accessToken, capabilities: [] };
  const session = createSession({
    target,
    specification,
    clock,
    fetch,
    runId: "",
    requestCap: cap,
    judgesExchanges: false,
  });
  const wire = createWire(session);
  return {
    send: (request) => wire.send(request),
    get sent() {
      return session.requestGate.sent;
    },
  };
}
