import { createServer, type Server } from "node:http";
import type { Store } from "./createStore.js";
import type { Credentials } from "./credentials.js";
import { createListener } from "./listener.js";

/** A store that listens, on loopback if no other address is given. */
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

const LOOPBACK = "127.0.0.1";

export async function serveStore(
  store: Store,
  port: number,
  hosts: readonly string[] = [],
  addresses: readonly string[] = [LOOPBACK],
): Promise<StartedStore> {
  const listener = createListener(store.handle, hosts);
  const servers: Server[] = [];
  const closeAll = async () => {
    await Promise.all(servers.map(closeServer));
  };
  let actualPort = port;
  try {
    for (const address of addresses) {
      const server = createServer(listener);
      await listen(server, actualPort, address);
      servers.push(server);
      const bound = server.address();
      if (typeof bound === "object" && bound !== null) actualPort = bound.port;
    }
  } catch (error) {
    await closeAll();
    throw error;
  }
  const url = `http://${reachable(addresses[0] ?? LOOPBACK)}:${actualPort}`;
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
    close: () => (closed ??= closeAll()),
  };
}

function reachable(address: string): string {
  if (address === "0.0.0.0") return LOOPBACK;
  if (!address.includes(":")) return address;
  return address === "::" ? "[::1]" : `[${address}]`;
}

const REASONS = new Map([
  ["EADDRINUSE", "it is in use"],
  ["EADDRNOTAVAIL", "this machine has no such address"],
]);

function listen(server: Server, port: number, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason = REASONS.get(error.code ?? "") ?? error.message;
      const message = `The store cannot listen on port ${port} of ${address}: ${reason}.`;
      reject(new Error(message, { cause: error }));
    });
    server.listen(port, address, resolve);
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
