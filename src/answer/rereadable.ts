import { isObject } from "../isObject.js";
import type { TransportResponse } from "../options/resolveOptions.js";
import { keepReading, parsed, readingOf } from "./parsed.js";

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
  bodyUsed: false,
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

/** Stands before a response of another library, which has fewer fields and is read once. */
const facade: object & ThisType<Response> = {
  get status() {
    return cameOf(this).status;
  },
  get statusText() {
    return String(Reflect.get(cameOf(this), "statusText") ?? "");
  },
  get headers() {
    const { headers } = cameOf(this);
    const own = new Headers(Symbol.iterator in headers ? [...(headers as Headers)] : []);
    Object.defineProperty(this, "headers", { value: own });
    return own;
  },
  get url() {
    return String(Reflect.get(cameOf(this), "url") ?? "");
  },
  type: "default",
  redirected: false,
};

let own: object | undefined;
let foreign: object | undefined;

/** Lets a response be read again. Keeps the object, because a copy would lose its `url` and cost a fifth of a call. */
export function rereadable(came: TransportResponse, text: string): Response {
  if (isOwn(came)) {
    own ??= over(Response.prototype, methods);
    // A mock may answer with the same object twice.
    if (!readingOf(came)) Object.setPrototypeOf(came, own);
    keepReading(came, { text });
    return came;
  }
  const parent = typeof Response === "undefined" ? Object.prototype : Response.prototype;
  foreign ??= over(over(parent, methods), facade);
  const response = Object.create(foreign) as Response;
  keepReading(response, { text, came });
  return response;
}

function over(parent: object, members: object): object {
  return Object.create(parent, Object.getOwnPropertyDescriptors(members)) as object;
}

function cameOf(response: Response): TransportResponse {
  return readingOf(response)?.came ?? response;
}

function textOf(response: Response): string {
  return readingOf(response)?.text ?? "";
}

function copyOf({ status, statusText, headers }: Response, text: string): Response {
  const body = text === "" || NULL_BODY.includes(status) ? null : text;
  return new Response(body, { status, statusText, headers });
}
