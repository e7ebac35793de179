import { inspect } from "node:util";
import { SegmentsError } from "./errors.js";
import { redact } from "./redact.js";

const token = "s3cret";

const circular: Record<string, unknown> = { size: 1 };
circular.self = circular;

/** A request whose headers stand behind a getter, as in other libraries and later versions of Node. */
class ForeignRequest {
  readonly #headers = new Headers({ "X-Auth-Token": token });
  get headers(): Headers {
    return this.#headers;
  }
}

test.each([
  ["an error without it", new TypeError("fetch failed", { cause: new Error("ECONNREFUSED") })],
  ["a DOMException", new DOMException("aborted", "AbortError")],
  ["a string", "no"],
  ["a number", 7],
  ["a circular object", circular],
  ["a class", Request],
  ["bytes", Object.assign(new Error("no"), { bytes: new Uint8Array(9) })],
])("%s passes unchanged", (_, error) => {
  expect(redact(error, token)).toBe(error);
});

test.each([
  ["its message", new Error(`bad header ${token}`)],
  ["its cause's message", new Error("no", { cause: new Error(token) })],
  ["a string", `no ${token}`],
  ["an aggregated error", new AggregateError([new Error(token)])],
  ["a DOMException", new DOMException(token)],
  ["a property", Object.assign(new Error("no"), { config: { headers: { "X-Auth-Token": token } } })],
  ["a symbol's property", Object.assign(new Error("no"), { [Symbol("request")]: { raw: [token] } })],
  ["a hidden property", Object.defineProperty(new Error("no"), "raw", { value: token })],
  ["Headers", Object.assign(new Error("no"), { headers: new Headers({ "X-Auth-Token": token }) })],
  ["a Map", Object.assign(new Error("no"), { headers: new Map([["X-Auth-Token", token]]) })],
  ["a foreign Request", Object.assign(new Error("no"), { request: new ForeignRequest() })],
  [
    "a Request",
    Object.assign(new Error("no"), {
      request: new Request("https://api.example", { headers: { "X-Auth-Token": token } }),
    }),
  ],
])("an error with it in %s is replaced", (_, error) => {
  const shown = redact(error, token);
  expect(shown).toBeInstanceOf(SegmentsError);
  expect(inspect(shown, { showHidden: true, depth: Infinity })).not.toContain(token);
});

test("the substitute keeps the messages, redacted wherever the token stands", () => {
  const error = new TypeError("fetch failed", { cause: new Error(`${token} is not ${token}`) });
  expect(redact(error, token)).toMatchObject({
    message: "fetch failed with the access token in its error: fetch failed: [redacted] is not [redacted]",
  });
});
