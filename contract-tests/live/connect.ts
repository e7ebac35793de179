import type { Clock } from "../../src/time/systemClock.js";
import { createSession } from "../run/session.js";
import type { Specification } from "../spec/specification.js";
import { createWire, type Wire } from "../wire/createWire.js";
import { baseUrlOf, type LiveSettings } from "./environment.js";

/** The connection of the parent process, for the preflight and the clean-up. */
export interface Connection {
  /** Sends a request under the same limits and refusals as the checks. */
  readonly send: Wire["send"];
  readonly sent: number;
}

export interface ConnectionOptions {
  readonly settings: Pick<LiveSettings, "origin" | "path" | "accessToken">;
  readonly specification: Specification;
  readonly clock: Clock;
  /** Sends a request for real. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly cap: number;
}

/** Opens a connection to the store. Its exchanges are not judged. */
export function connect({ settings, specification, clock, fetch, cap }: ConnectionOptions): Connection {
  const { accessToken } = settings;
  const target = { name: "live", baseUrl: baseUrlOf(settings), storeHash: "", accessToken, capabilities: [] };
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
