import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isObject, type JsonObject } from "../../spec/json.js";
import { faultLayers } from "../../faults/index.js";
import { createStore, type StoreSettings } from "../../../src/store/createStore.js";
import type { Layer } from "../../../src/store/storeContext.js";
import { serveStore } from "../../../src/store/serveStore.js";

/** A store on loopback that records its requests, and a folder for the reports about it. */
export interface WatchedStore {
  /** Variables that direct a live run to the store. */
  readonly environment: Record<string, string>;
  readonly folder: string;
  /** Token without the scopes that a run needs. */
  readonly scopelessToken: string;
  /** Method and path with query of every request, except those of `call`. */
  readonly requests: string[];
  /** Maximum number of requests that were in flight at once. */
  readonly mostInFlight: () => number;
  /** Sends a request that is not recorded, and returns the rows. */
  readonly call: (method: string, path: string, body?: unknown) => Promise<JsonObject[]>;
  readonly names: () => Promise<string[]>;
  /** Text of every file in the folder of reports. */
  readonly reportTexts: () => string[];
  readonly journals: () => string[];
  readonly close: () => Promise<void>;
}

const UNCOUNTED = "x-uncounted";

export interface WatchedOptions extends StoreSettings {
  readonly fault?: string;
  /** Names of hosts that it answers to. */
  readonly hosts?: readonly string[];
}

/** Starts a store, with `layer` around it if there is one. */
export async function startWatchedStore(
  { fault, hosts, ...settings }: WatchedOptions = {},
  layer?: Layer,
): Promise<WatchedStore> {
  const requests: string[] = [];
  const inFlight = { now: 0, most: 0 };
  const watching: Layer = async (request, next, internals) => {
    if (UNCOUNTED in request.headers) return next(request);
    requests.push(`${request.method} ${request.path}?${decodeURIComponent(request.query.toString())}`);
    inFlight.now += 1;
    inFlight.most = Math.max(inFlight.most, inFlight.now);
    try {
      return await (layer ? layer(request, next, internals) : next(request));
    } finally {
      inFlight.now -= 1;
    }
  };
  const { outermost = [], innermost = [] } = faultLayers(fault);
  const store = await serveStore(
    createStore(settings, { outermost: [watching, ...outermost], innermost }),
    0,
    hosts,
  );
  const folder = mkdtempSync(join(tmpdir(), "reports-"));

  const call: WatchedStore["call"] = async (method, path, body) => {
    const response = await fetch(`${store.url}/stores/${store.storeHash}/v3${path}`, {
      method,
      headers: {
        "x-auth-token": store.accessToken,
        "content-type": "application/json",
        accept: "application/json",
        [UNCOUNTED]: "1",
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const value: unknown = response.status === 204 ? {} : await response.json();
    return isObject(value) && Array.isArray(value.data) ? value.data.filter(isObject) : [];
  };
  return {
    environment: {
      BIGCOMMERCE_API_URL: store.url,
      BIGCOMMERCE_STORE_HASH: store.storeHash,
      BIGCOMMERCE_ACCESS_TOKEN: store.accessToken,
      CONTRACT_REPORTS: folder,
    },
    folder,
    scopelessToken: store.scopelessToken,
    requests,
    mostInFlight: () => inFlight.most,
    call,
    names: async () => (await call("GET", "/segments?limit=250")).map(({ name }) => String(name)),
    reportTexts: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .sort((one, other) => one.name.localeCompare(other.name))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")),
    journals: () =>
      readdirSync(folder).flatMap((name) => (name === "journals" ? readdirSync(join(folder, name)) : [])),
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
