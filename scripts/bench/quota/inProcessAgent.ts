import { createServer } from "node:http";
import { Agent } from "node:https";
import { duplexPair, type Duplex } from "node:stream";
import type { Fetch } from "./quotaFetch.js";

/** Makes an agent that sends requests for any host to a fetch in this process, without a socket. */
export function inProcessAgent(fetch: Fetch): Agent {
  const server = createServer((incoming, outgoing) => {
    const request = new Request(new URL(incoming.url ?? "/", "http://127.0.0.1"));
    void fetch(request).then(async (response) => {
      const body = await response.text();
      outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(body);
    });
  });
  const createConnection = (): Duplex => {
    const [client, remote] = duplexPair();
    server.emit("connection", remote);
    return client;
  };
  return Object.assign(new Agent(), { createConnection });
}
