import { fetchFailure } from "./fetchFailure.js";

const failed = (details: object, message = "x") =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(message), details) });
const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED", syscall: "connect" });
const reset = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", syscall: "read" });

describe("unreached", () => {
  test.each([
    ["a refused connection", failed({ code: "ECONNREFUSED", syscall: "connect" })],
    ["an unknown name", failed({ code: "ENOTFOUND", syscall: "getaddrinfo" })],
    ["a name server that does not answer", failed({ code: "EAI_AGAIN", syscall: "getaddrinfo" })],
    ["a host without a route", failed({ code: "EHOSTUNREACH", syscall: "connect" })],
    ["a connection that takes too long", failed({ code: "UND_ERR_CONNECT_TIMEOUT" })],
    [
      "two refused addresses",
      new TypeError("fetch failed", { cause: new AggregateError([refused, refused]) }),
    ],
    ["Bun", Object.assign(new Error("Unable to connect."), { code: "ConnectionRefused" })],
    [
      "Deno",
      new TypeError("error sending request: client error (Connect): tcp connect error: Connection refused"),
    ],
    ["node-fetch", Object.assign(new Error("request failed"), { type: "system", code: "ECONNREFUSED" })],
  ])("%s", (_, error) => {
    expect(fetchFailure(error)).toBe("unreached");
  });
});

describe("misused", () => {
  test.each([
    ["a blocked port", failed({}, "bad port")],
    ["a scheme that is none", failed({}, "unknown scheme")],
    ["a URL that is none", new TypeError("Failed to parse URL from http://%/")],
    ["a URL by its code", failed({ code: "ERR_INVALID_URL" }, "Invalid URL")],
    ["a header value", new TypeError('Headers.append: "a\nb" is an invalid header value.')],
    ["a method", new TypeError("'A B' is not a valid HTTP method.")],
    [
      "a signal of another kind",
      new TypeError("Failed to construct 'Request': member signal is not of type"),
    ],
    ["a body on GET", new TypeError("Request with GET/HEAD method cannot have body.")],
    ["a dispatcher that is none", failed({}, "agent.dispatch is not a function")],
  ])("%s", (_, error) => {
    expect(fetchFailure(error)).toBe("misused");
  });
});

test.each(["SELF_SIGNED_CERT_IN_CHAIN", "CERT_HAS_EXPIRED", "ERR_TLS_CERT_ALTNAME_INVALID"])(
  "untrusted: %s",
  (code) => {
    expect(fetchFailure(failed({ code }))).toBe("untrusted");
  },
);

test.each([
  ["a reset", failed({ code: "ECONNRESET", syscall: "read" })],
  ["a closed socket", failed({ code: "UND_ERR_SOCKET" }, "other side closed")],
  ["a bare TypeError, as in browsers", new TypeError("Failed to fetch")],
  ["an alert on an open connection", failed({ code: "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED" })],
  ["one refused address beside a reset", new TypeError("x", { cause: new AggregateError([refused, reset]) })],
  ["a programming error of a custom fetch", new TypeError("x is not a function")],
  ["no error", undefined],
])("unknown: %s", (_, error) => {
  expect(fetchFailure(error)).toBe("unknown");
});

test("a chain of causes that never ends is unknown", () => {
  const error = new Error("a");
  error.cause = error;
  expect(fetchFailure(error)).toBe("unknown");
});
