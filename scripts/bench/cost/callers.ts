import { Agent } from "node:https";
import { connect } from "node:net";
import createClient from "openapi-fetch";
import type { paths } from "../../../generated/schema.js";
import { createSegmentsClient } from "../../../src/index.js";
import { undiciFetch } from "../../../src/undiciFetch.js";
import { createNodeBigcommerce, createPool, methodOf, peer, propertyOf } from "../peers.js";

/** Reads a page of segments with one library and returns its body. */
export interface Caller {
  readonly name: string;
  readonly read: () => Promise<unknown>;
}

const STORE_HASH = "bench";
const TOKEN = "a-token-of-the-bench";
const HOST = "127.0.0.1";

/** Makes all callers. They connect to the port on loopback only. */
export async function createCallers(port: number): Promise<Caller[]> {
  const path = `/stores/${STORE_HASH}/v3`;
  const origin = `http://${HOST}:${port}`;
  const baseUrl = `${origin}${path}`;
  const headers = { "X-Auth-Token": TOKEN, Accept: "application/json" };
  const params = { limit: 50 };

  const options = { storeHash: STORE_HASH, accessToken: TOKEN, baseUrl };
  const whole = createSegmentsClient(options);
  const pool = await createPool(origin);
  const pooled = createSegmentsClient({ ...options, fetch: undiciFetch(pool) });
  const bare = createClient<paths>({ baseUrl, headers });
  // Otherwise a proxy of the environment would get the requests.
  const axios = methodOf(await peer("axios"), "create")({ baseURL: baseUrl, headers, proxy: false });
  const ky = methodOf(await peer("ky"), "create")({ prefixUrl: baseUrl, headers });
  const got = methodOf(await peer("got"), "extend")({ prefixUrl: baseUrl, headers });
  // Connects to loopback without TLS.
  const agent = Object.assign(new Agent({ keepAlive: true }), {
    createConnection: () => connect({ host: HOST, port }),
  });
  const nodeBigcommerce = await createNodeBigcommerce(TOKEN, agent);

  return [
    {
      name: "openapi-fetch",
      read: async () => (await bare.GET("/segments", { params: { query: params } })).data,
    },
    {
      name: "whole client, raw level",
      read: async () => (await whole.GET("/segments", { params: { query: params } })).data,
    },
    { name: "whole client, segments.listPage", read: () => whole.segments.listPage(params) },
    {
      name: "whole client, undiciFetch, raw level",
      read: async () => (await pooled.GET("/segments", { params: { query: params } })).data,
    },
    { name: "whole client, undiciFetch, segments.listPage", read: () => pooled.segments.listPage(params) },
    {
      name: "undici, pool",
      read: async () => {
        const { body } = await pool.request({
          origin,
          path: `${path}/segments?limit=50`,
          method: "GET",
          headers,
          body: null,
          signal: null,
          maxRedirections: 0,
        });
        const page: unknown = JSON.parse(await body.text());
        return page;
      },
    },
    {
      name: "fetch",
      read: async () => {
        const body: unknown = await (await fetch(`${baseUrl}/segments?limit=50`, { headers })).json();
        return body;
      },
    },
    {
      name: "axios",
      read: async () => propertyOf(await methodOf(axios, "get")("/segments", { params }), "data"),
    },
    {
      name: "ky",
      read: () => asJson(methodOf(ky, "get")("segments", { searchParams: params })),
    },
    {
      name: "got",
      read: () => asJson(methodOf(got, "get")("segments", { searchParams: params })),
    },
    {
      name: "node-bigcommerce",
      read: () => resolved(methodOf(nodeBigcommerce, "get")("/segments?limit=50")),
    },
  ];
}

function asJson(answer: unknown): Promise<unknown> {
  return resolved(methodOf(answer, "json")());
}

function resolved(answer: unknown): Promise<unknown> {
  return Promise.resolve(answer);
}
