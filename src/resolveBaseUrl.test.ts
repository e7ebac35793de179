import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { UsageError } from "./errors.js";
import { resolveBaseUrl } from "./resolveBaseUrl.js";

test("the default is the server of the spec", () => {
  const spec: unknown = parse(readFileSync("openapi/openapi.yaml", "utf8"));
  expect(spec).toMatchObject({
    servers: [{ url: resolveBaseUrl("abc", undefined).replace("/abc/", "/{store_hash}/") }],
  });
});

test.each([
  ["https://api.example/stores/abc/v3", "https://api.example/stores/abc/v3"],
  ["https://api.example/stores/abc/v3//", "https://api.example/stores/abc/v3"],
  ["https://api.example", "https://api.example"],
  ["HTTPS://API.example:443/x/../v3/", "https://api.example/v3"],
  ["http://localhost:4010/", "http://localhost:4010"],
  ["http://127.0.0.1:4010", "http://127.0.0.1:4010"],
  ["http://127.1.2.3", "http://127.1.2.3"],
  ["http://0x7f.1", "http://127.0.0.1"],
  ["http://[::1]:4010", "http://[::1]:4010"],
])("%s becomes %s", (given, expected) => {
  expect(resolveBaseUrl("abc", given)).toBe(expected);
});

test.each([
  ["api.example/v3", "is not a URL"],
  ["", "is not a URL"],
  [7, "is not a URL"],
  [null, "is not a URL"],
  [new URL("https://api.example"), "is not a URL"],
  ["https://user:pass@api.example", "credentials"],
  ["https://:pass@api.example", "credentials"],
  ["https://api.bigcommerce.com@evil.example", "credentials"],
  ["https://api.example/v3?x=1", "query or a fragment"],
  ["https://api.example/v3#x", "query or a fragment"],
  ["ftp://api.example", "protocol ftp:"],
  ["file:///etc", "protocol file:"],
  ["http://api.bigcommerce.com/stores/abc/v3", "unencrypted"],
  ["http://127.0.0.1.evil.example", "unencrypted"],
  ["http://localhost.evil.example", "unencrypted"],
  ["http://128.0.0.1", "unencrypted"],
  ["http://0.0.0.0", "unencrypted"],
])("%s is refused: %s", (given, reason) => {
  expect(() => resolveBaseUrl("abc", given)).toThrow(UsageError);
  expect(() => resolveBaseUrl("abc", given)).toThrow(reason);
});

test("a store hash is required beside a base URL too", () => {
  expect(() => resolveBaseUrl(undefined, "https://api.example")).toThrow("storeHash");
});
