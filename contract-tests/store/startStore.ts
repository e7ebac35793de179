import { createServer, type Server } from "node:http";
import { createStore, type StoreOptions } from "./createStore.js";
import { createListener } from "./listener.js";
import type { Credentials } from "./internals.js";

/** What a store on loopback may be told. */
export interface StartOptions extends StoreOptions {
  /**
   * Port on 127.0.0.1; 0 for any that is free.
   *
   * @default 0
   */
  port?: number | undefined;
}

/** A store that listens on loopback. */
export interface StartedStore extends Credentials {
  /** Origin alone; the API is at `/stores/{storeHash}/v3` under it. */
  url: string;
  /** Drops every connection; resolves when the port is free again. */
  close(): Promise<void>;
}

const HOST = "127.0.0.1";

/**
 * Starts a store as an HTTP server on loopback.
 *
 * @throws UnknownNameError for a variant or a fault that there is not.
 * @throws Error where the port cannot be had.
 */
export async function startStore({ port = 0, ...options }: StartOptions = {}): Promise<StartedStore> {
  const store = createStore(options);
  const server = createServer(createListener(store.handle));
  await listen(server, port);
  const address = server.address();
  const actualPort = typeof address === "object" && address !== null ? address.port : port;
  let closed: Promise<void> | undefined;
  return {
    storeHash: store.storeHash,
    accessToken: store.accessToken,
    readOnlyToken: store.readOnlyToken,
    scopelessToken: store.scopelessToken,
    foreignHash: store.foreignHash,
    url: `http://${HOST}:${actualPort}`,
    close: () => (closed ??= closeServer(server)),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason = error.code === "EADDRINUSE" ? "it is in use" : error.message;
      reject(new Error(`The store cannot listen on port ${port} of ${HOST}: ${reason}.`, { cause: error }));
    });
    server.listen(port, HOST, resolve);
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => {
      if (error) reject(error);
      else resolve();
    });
    server.closeAllConnections();
  });
}
