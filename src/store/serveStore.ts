import { createServer, type Server } from "node:http";
import type { Store } from "./createStore.js";
import type { Credentials } from "./credentials.js";
import { createListener } from "./listener.js";

/** A store that listens on loopback. */
export interface StartedStore extends Credentials {
  /** Where and who: all that `createSegmentsClient` needs. */
  options: { storeHash: string; accessToken: string; baseUrl: string };
  /** Origin of the store; the API is at `/stores/{storeHash}/v3` under it. */
  url: string;
  /** The `baseUrl` for `createSegmentsClient`. */
  baseUrl: string;
  /** Closes every connection and resolves when the port is free. */
  close(): Promise<void>;
}

const HOST = "127.0.0.1";

export async function serveStore(
  store: Store,
  port: number,
  hosts: readonly string[] = [],
): Promise<StartedStore> {
  const server = createServer(createListener(store.handle, hosts));
  await listen(server, port);
  const address = server.address();
  const actualPort = typeof address === "object" && address !== null ? address.port : port;
  const url = `http://${HOST}:${actualPort}`;
  let closed: Promise<void> | undefined;
  const { storeHash, accessToken } = store;
  const baseUrl = `${url}/stores/${storeHash}/v3`;
  return {
    options: { storeHash, accessToken, baseUrl },
    storeHash,
    accessToken,
    readOnlyToken: store.readOnlyToken,
    scopelessToken: store.scopelessToken,
    foreignHash: store.foreignHash,
    url,
    baseUrl,
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
