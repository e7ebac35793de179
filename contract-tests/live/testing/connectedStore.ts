import type { Clock } from "../../../src/time/systemClock.js";
import { isObject } from "../../spec/pointer.js";
import { readSpecification } from "../../spec/specification.js";
import { createStore, type StoreSettings } from "../../../src/store/createStore.js";
import { createVirtualClock } from "../../../src/time/createVirtualClock.js";
import { rowsOf } from "../answer.js";
import { connect, type Connection } from "../connect.js";
import type { LiveSettings } from "../environment.js";

/** A local store in this process, on a clock that jumps, with a connection to it. */
export interface ConnectedStore {
  settings: LiveSettings;
  connection: Connection;
  clock: Clock;
  /** The requests of the connection so far: method, path and query, relative to the base URL. */
  requests: string[];
  /** Creates segments past the connection. */
  create: (...names: string[]) => Promise<string[]>;
  /** Names of the segments in the store, read past the connection. */
  names: () => Promise<string[]>;
}

/** What a connected store may be told. */
export interface ConnectedStoreOptions extends StoreSettings {
  cap?: number;
  /** Answers in place of the store, where it answers anything. */
  instead?: (request: Request) => Response | undefined;
}

/** What every variant takes at once. */
const BATCH = 10;

/** Makes a store and connects to it. */
export function connectedStore({
  cap = 300,
  instead,
  ...options
}: ConnectedStoreOptions = {}): ConnectedStore {
  const clock = createVirtualClock();
  const store = createStore({ clock, ...options });
  const { storeHash, accessToken } = store;
  const origin = "http://127.0.0.1:1";
  const settings = { origin, storeHash, accessToken, allowsWrites: true, deviations: undefined };
  const specification = readSpecification();
  const requests: string[] = [];
  const connectionOver = (fetch: (request: Request) => Promise<Response>, most: number) =>
    connect({ settings, specification, clock, fetch, cap: most });
  const noting = (request: Request) => {
    requests.push(`${request.method} ${decodeURIComponent(request.url.split("/v3")[1] ?? "")}`);
    const answer = instead?.(request);
    return answer ? Promise.resolve(answer) : store.fetch(request);
  };
  const direct = connectionOver((request) => store.fetch(request), Infinity);
  const valuesIn = async (request: Parameters<Connection["send"]>[0], key: "id" | "name") => {
    const rows = rowsOf(await direct.send(request)) ?? [];
    return rows.map((row) => String(isObject(row) ? row[key] : row));
  };
  return {
    settings,
    connection: connectionOver(noting, cap),
    clock,
    requests,
    async create(...names) {
      const ids: string[] = [];
      for (let from = 0; from < names.length; from += BATCH) {
        const body = names.slice(from, from + BATCH).map((name) => ({ name }));
        ids.push(...(await valuesIn({ method: "POST", path: "/segments", body }, "id")));
      }
      return ids;
    },
    names: () => valuesIn({ method: "GET", path: "/segments?limit=250" }, "name"),
  };
}
