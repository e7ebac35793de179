import { createServer } from "node:http";
import { Agent } from "node:https";
import { duplexPair, type Duplex } from "node:stream";
import createClient from "openapi-fetch";
import type { paths } from "../../../generated/schema.js";
import { assembleClient } from "../../../src/createSegmentsClient.js";
import type { Environment } from "../../../src/time/systemEnvironment.js";
import { createNodeBigcommerce, methodOf, peer } from "../peers.js";
import { pooled } from "../pooled.js";
import type { Fetch } from "./quotaFetch.js";
import { withVirtualTimers } from "./virtualTimers.js";

/** Sends reads through one library and returns how many succeeded. */
export type Driver = (reads: number, fetch: Fetch, environment: Environment) => Promise<number>;

const BASE_URL = "http://127.0.0.1/stores/bench/v3";
const TOKEN = "a-token-of-the-bench";
const IN_FLIGHT = 10;

/** Drives the client of this project, all reads at once. It leaves a reserve of the quota to other apps. */
export function ours(reserve: number): Driver {
  return (reads, fetch, environment) => {
    const send = (url: string, init: RequestInit) => fetch(new Request(url, init));
    const client = assembleClient(
      { storeHash: "bench", accessToken: TOKEN, baseUrl: BASE_URL, fetch: send, reserve },
      environment,
    );
    return pooled(reads, reads, async () => (await client.GET("/segments")).response.ok);
  };
}

/** Drives openapi-fetch alone in a pool of 10. */
export const bare: Driver = (reads, fetch) => {
  const client = createClient<paths>({ baseUrl: BASE_URL, fetch });
  return pooled(reads, IN_FLIGHT, async () => (await client.GET("/segments")).response.ok);
};

/** Drives ky in a pool of 10, with its default retries. */
export const ky: Driver = async (reads, fetch, environment) => {
  const client = methodOf(await peer("ky"), "create")({ prefixUrl: BASE_URL, fetch, timeout: false });
  return withVirtualTimers(environment, () =>
    pooled(reads, IN_FLIGHT, async () => {
      await methodOf(methodOf(client, "get")("segments"), "json")();
      return true;
    }),
  );
};

/** Drives node-bigcommerce in a pool of 10, over connections within the process. */
export const nodeBigcommerce: Driver = async (reads, fetch, environment) => {
  const client = await createNodeBigcommerce(TOKEN, inProcessAgent(fetch));
  return withVirtualTimers(environment, () =>
    pooled(reads, IN_FLIGHT, async () => {
      await methodOf(client, "get")("/segments");
      return true;
    }),
  );
};

/** Makes an agent that sends requests for any host to a fetch in this process, without a socket. */
function inProcessAgent(fetch: Fetch): Agent {
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
