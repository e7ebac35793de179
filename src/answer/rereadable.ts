import { parsed, readings, type Reading } from "./parsed.js";

let prototype: Response | undefined;

/**
 * Returns the prototype of responses whose body was read, which lets it be read again, any number of times. Made only
 * now, since naming `Response` has Node load all of its `fetch`, which takes far longer than to import the client.
 */
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
    // Of an empty text nothing: openapi-fetch asks for JSON wherever a length is given.
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

/**
 * Lets a response whose body was read be read again, without a copy of it: a new one would lose its `url` and cost
 * a fifth of a call, and properties of its own 20 µs. Only one of another library is replaced by one of the platform.
 *
 * @param response - The response.
 * @param reading - What was read of it.
 */
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
