import type { Clock } from "../../../src/time/systemClock.js";
import { isObject } from "../../spec/json.js";
import { readSpecification } from "../../spec/specification.js";
import { createStore, type StoreSettings } from "../../../src/store/createStore.js";
import { createVirtualClock } from "../../../src/time/createVirtualClock.js";
import { rowsOf } from "../answer.js";
import { connect, type Connection } from "../connect.js";
import type { LiveSettings } from "../environment.js";

/** A local store in this process, on a clock that jumps, with a connection to it. */
export interface ConnectedStore {
  readonly settings: LiveSettings;
  readonly connection: Connection;
  readonly clock: Clock;
  /** Requests of the connection: method, path and query, relative to the base URL. */
  readonly requests: string[];
  /** Creates segments without using the connection. */
  readonly create: (...names: string[]) => Promise<string[]>;
  /** Lists segment names without using the connection. */
  readonly names: () => Promise<string[]>;
}

export interface ConnectedStoreOptions extends StoreSettings {
  readonly cap?: number;
  /** Answers in place of the store, unless it returns undefined. */
  readonly instead?: (request: Request) => Response | undefined;
}

/** Maximum size of a batch in every variant. */
const BATCH = 10;

export function connectedStore({
  cap = 300,
  instead,
  ...options
}: ConnectedStoreOptions = {}): ConnectedStore {
  const clock = createVirtualClock();
  const store = createStore({ clock, ...options });
  const { storeHash, accessToken } = store;
  const origin = "http://127.0.0.1:1";
  const path = `/stores/${storeHash}/v3`;
  const settings = {
    ...{ origin, path, storeHash, accessToken },
    ...{ allowsWrites: true, without: [], deviations: undefined },
  };
  const specification = readSpecification();
  const requests: string[] = [];
  const connectionOver = (fetch: (request: Request) => Promise<Response>, cap: number) =>
    connect({ settings, specification, clock, fetch, cap });
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
