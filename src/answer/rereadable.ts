import { isObject } from "../isObject.js";
import type { TransportResponse } from "../options/resolveOptions.js";
import { parsed, readings, type Reading } from "./parsed.js";

const NULL_BODY = [204, 205, 304];

/** Tells whether a `fetch` has answered with a response. */
export function isResponse(value: unknown): value is TransportResponse {
  if (isOwn(value)) return true;
  if (!isObject(value) || !isObject(value.headers) || typeof value.headers.get !== "function") return false;
  const { status } = value;
  return typeof status === "number" && status >= 200 && status <= 599;
}

// `Response` is named at first use: it makes Node load all of its `fetch`, and jsdom has none.
function isOwn(value: unknown): value is Response {
  return typeof Response !== "undefined" && value instanceof Response;
}

/** The methods of a response that reads from its text, in place of its own. */
const methods: object & ThisType<Response> = {
  get body() {
    return this.clone().body;
  },
  get bodyUsed() {
    return false;
  },
  get ok() {
    return this.status >= 200 && this.status <= 299;
  },
  text() {
    return Promise.resolve(textOf(this));
  },
  // Undefined for an empty text: openapi-fetch reads JSON whenever a length is given.
  json() {
    const text = textOf(this);
    const value = parsed({ response: this, text });
    return value === undefined && text !== "" ? this.clone().json() : Promise.resolve(value);
  },
  arrayBuffer() {
    return this.clone().arrayBuffer();
  },
  blob() {
    return this.clone().blob();
  },
  formData() {
    return this.clone().formData();
  },
  clone() {
    return copyOf(this, textOf(this));
  },
};

const prototypes = new WeakMap<object, object>();

/** Lets a response be read again. Keeps the object, because a copy would lose its `url` and cost a fifth of a call. */
export function rereadable(came: TransportResponse, reading: Reading): Response {
  const isCopied = typeof Response !== "undefined" && !isOwn(came);
  const own = (isCopied ? copyOf(came, reading.text) : came) as Response;
  // A mock may answer with the same object twice.
  if (!readings.has(own)) {
    const parent: unknown = Object.getPrototypeOf(own);
    if (isObject(parent)) Object.setPrototypeOf(own, prototypeOver(parent));
  }
  readings.set(own, reading);
  return own;
}

function prototypeOver(parent: object): object {
  let prototype = prototypes.get(parent);
  if (!prototype) {
    prototype = Object.create(parent, Object.getOwnPropertyDescriptors(methods)) as object;
    prototypes.set(parent, prototype);
  }
  return prototype;
}

function textOf(response: Response): string {
  return readings.get(response)?.text ?? "";
}

function copyOf(response: TransportResponse, text: string): Response {
  const { status, headers } = response;
  return new Response(text === "" || NULL_BODY.includes(status) ? null : text, {
    status,
    statusText: String(Reflect.get(response, "statusText") ?? ""),
    headers: isIterable(headers) ? [...headers] : [],
  });
}

function isIterable(headers: object): headers is Iterable<[string, string]> {
  return Symbol.iterator in headers;
}
