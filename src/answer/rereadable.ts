import { parsed, readings, type Reading } from "./parsed.js";

let prototype: Response | undefined;

// Created at first use: naming `Response` makes Node load all of its `fetch`, far slower than importing the client.
function rereadPrototype(): Response {
  prototype ??= class extends Response {
    override get body(): Response["body"] {
      return this.clone().body;
    }
    override get bodyUsed(): boolean {
      return false;
    }
    override text(): Promise<string> {
      return Promise.resolve(textOf(this));
    }
    // Undefined for an empty text: openapi-fetch reads JSON whenever a length is given.
    override json(): Promise<unknown> {
      const text = textOf(this);
      const value = parsed({ response: this, text });
      return value === undefined && text !== "" ? this.clone().json() : Promise.resolve(value);
    }
    override arrayBuffer(): Promise<ArrayBuffer> {
      return this.clone().arrayBuffer();
    }
    override blob(): Promise<Blob> {
      return this.clone().blob();
    }
    override formData(): Promise<FormData> {
      return this.clone().formData();
    }
    override clone(): Response {
      return copyOf(this, textOf(this));
    }
  }.prototype;
  return prototype;
}

/** Lets a response be read again. Keeps the object, because a copy would lose its `url` and cost a fifth of a call. */
export function rereadable(response: Response, reading: Reading): Response {
  const own = response instanceof Response ? response : copyOf(response, reading.text);
  readings.set(own, reading);
  return Object.setPrototypeOf(own, rereadPrototype()) as Response;
}

function textOf(response: Response): string {
  return readings.get(response)?.text ?? "";
}

function copyOf({ status, statusText, headers }: Response, text: string): Response {
  return new Response(text === "" ? null : text, { status, statusText, headers });
}
