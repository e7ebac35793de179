import { createStore, type Store, type StoreSettings } from "../store/createStore.js";
import type { AddedLayers } from "../store/storeContext.js";
import { isRecord } from "../store/operations/body.js";
import type { Row } from "../store/renderRow.js";
import { createManualClock, type ManualClock } from "./createManualClock.js";

/** An answer as a test looks at it. */
export interface Answer {
  status: number;
  headers: Headers;
  /** The body as it was sent. */
  text: string;
  /** The body, parsed where it is JSON; else undefined. */
  json: unknown;
  /** The rows in `data` of the body; none where it has none. */
  rows: Row[];
}

/** What differs from an ordinary request. */
export interface CallOptions {
  /** Replaces or, with undefined, leaves out a header. */
  headers?: Record<string, string | undefined>;
  storeHash?: string;
  /** Text of the body, in place of a value. */
  text?: string;
}

/** A store with its clock, and a short way to call it. */
export interface TestStore extends Store {
  clock: ManualClock;
  call(method: string, path: string, body?: unknown, options?: CallOptions): Promise<Answer>;
  /** Creates segments with these names and answers their ids. */
  create(...names: string[]): Promise<string[]>;
  /** Names of the segments that the store lists. */
  names(query?: string): Promise<unknown[]>;
}

/** Makes a store on a clock that stands still. */
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
    // As bytes, since a Request makes up a content type for text.
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
