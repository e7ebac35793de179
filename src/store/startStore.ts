import { checkOptions } from "../options/checkOptions.js";
import { createStore, type StoreSettings } from "./createStore.js";
import { serveStore, type StartedStore } from "./serveStore.js";
import { startRules } from "./startRules.js";

/** Options of `startStore`; all are optional. */
export interface StartOptions extends StoreSettings {
  /**
   * Port that the store listens on; 0 picks a free one.
   * @default 0
   */
  readonly port?: number | undefined;
  /**
   * Names under which the store answers as well, without ports, such as `["host.docker.internal"]`. Requests to any
   * other host than `localhost`, 127.0.0.0/8 and `[::1]` are answered with 421.
   * @default []
   */
  readonly hosts?: readonly string[] | undefined;
  /**
   * Addresses of this machine that the store listens on, such as `["0.0.0.0"]` for all. Only what can reach an address
   * can reach the store there, which asks everybody for its token.
   * @default ["127.0.0.1"]
   */
  readonly addresses?: readonly string[] | undefined;
}

/**
 * Starts a local store as an HTTP server, for the tests of an application. If it cannot listen on the port,
 * it rejects with the error of Node.
 *
 * @param options - Port, names, seed and differences from the default store, which has no segments.
 * @returns The store, which listens until `close` is called.
 * @throws {UsageError} If an option is unknown or of the wrong type.
 * @throws {UnknownNameError} If a variant does not exist.
 */
export async function startStore(options: StartOptions = {}): Promise<StartedStore> {
  checkOptions(options, startRules);
  const { port = 0, hosts, addresses, ...settings } = options;
  return serveStore(createStore(settings), port, hosts, addresses);
}
