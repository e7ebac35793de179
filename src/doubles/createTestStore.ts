import { createStore, type Store, type StoreSettings } from "../store/createStore.js";
import type { AddedLayers } from "../store/storeContext.js";
import { isRecord } from "../store/operations/body.js";
import type { Row } from "../store/renderRow.js";
import { createManualClock, type ManualClock } from "./createManualClock.js";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body, if it is JSON. */
  readonly json: unknown;
  /** The rows in `data`; empty if there are none. */
  readonly rows: readonly Row[];
}

export interface CallOptions {
  /** Headers to replace; undefined removes one. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly storeHash?: string;
  /** Raw body, in place of a value to serialize. */
  readonly text?: string;
}

export interface TestStore extends Store {
  readonly clock: ManualClock;
  call(method: string, path: string, body?: unknown, options?: CallOptions): Promise<Answer>;
  /** Creates segments with these names and returns their ids. */
  create(...names: string[]): Promise<string[]>;
  /** Lists the names of the segments. */
  names(query?: string): Promise<unknown[]>;
}

/** Creates a store on a manual clock. */
export function createTestStore(settings: StoreSettings = {}, layers: AddedLayers = {}): TestStore {
  const clock = createManualClock();
  const store = createStore({ clock, ...settings }, layers);

  async function call(
    method: string,
    path: string,
    body?: unknown,
    given: CallOptions = {},
  ): Promise<Answer> {
    const text = given.text ?? (body === undefined ? undefined : JSON.stringify(body));
    const headers = new Headers({ accept: "application/json", "x-auth-token": store.accessToken });
    if (text !== undefined) headers.set("content-type", "application/json");
    for (const [name, value] of Object.entries(given.headers ?? {})) {
      if (value === undefined) headers.delete(name);
      else headers.set(name, value);
    }
    const url = `http://store/stores/${given.storeHash ?? store.storeHash}/v3${path}`;
    // As bytes, because a Request adds a content type of its own to text.
    const bytes = text === undefined ? null : new TextEncoder().encode(text);
    return answerOf(await store.fetch(new Request(url, { method, headers, body: bytes })));
  }

  return {
    ...store,
    clock,
    call,
    async create(...names) {
      const body = names.map((name) => ({ name }));
      const { rows } = await call("POST", "/segments", body);
      return rows.map(({ id }) => String(id));
    },
    async names(query = "") {
      const { rows } = await call("GET", `/segments${query}`);
      return rows.map(({ name }) => name);
    },
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const text = await response.text();
  const isJson = text !== "" && headers.get("content-type")?.startsWith("application/json") === true;
  const json: unknown = isJson ? JSON.parse(text) : undefined;
  const rows = isRecord(json) && Array.isArray(json.data) ? json.data.filter(isRecord) : [];
  return { status, headers, text, json, rows };
}
