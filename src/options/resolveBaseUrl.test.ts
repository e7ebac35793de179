import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { baseUrlRule, storeHashRule, resolveBaseUrl } from "./resolveBaseUrl.js";

const [isBaseUrl] = baseUrlRule;
const [isStoreHash] = storeHashRule;

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
  ["http://127.10.20.255:80", "http://127.10.20.255"],
  ["http://0x7f.1", "http://127.0.0.1"],
  ["http://[::1]:4010", "http://[::1]:4010"],
])("%s becomes %s", (given, expected) => {
  expect(isBaseUrl(given)).toBe(true);
  expect(resolveBaseUrl("abc", given)).toBe(expected);
});

test("a base URL of another store is refused", () => {
  expect(() => resolveBaseUrl("abc", "https://api.example/stores/xyz/v3")).toThrow(
    "`storeHash` and the path of `baseUrl` name different stores",
  );
  expect(resolveBaseUrl("abc", "https://api.example/stores/ABC/v3")).toBe(
    "https://api.example/stores/ABC/v3",
  );
});

test.each([
  "api.example/v3",
  "",
  7,
  null,
  new URL("https://api.example"),
  "https://user:pass@api.example",
  "https://:pass@api.example",
  "https://api.bigcommerce.com@evil.example",
  "https://api.example/v3?x=1",
  "https://api.example/v3?",
  "https://api.example/v3#x",
  "ftp://api.example",
  "file:///etc",
  "blob:https://api.example/v3",
  "http://api.bigcommerce.com/stores/abc/v3",
  "http://127.0.0.1.evil.example",
  "http://127.0.0.1@evil.example",
  "http://localhost.evil.example",
  "http://localhost:80.evil.example",
  "http://128.0.0.1",
  "http://0.0.0.0",
])("%s is no base URL", (given) => {
  expect(isBaseUrl(given)).toBe(false);
});

test.each(["abc123XYZ", "a"])("%j is a store hash", (given) => {
  expect(isStoreHash(given)).toBe(true);
});

test.each([
  ...[undefined, null, 7, ["abc"], {}],
  ...["", "..", "a/b", "a?b", "a#b", "a%2eb", "a b", "abc\n", "store_hash", "ä", "@evil.example"],
])("%j is no store hash", (given) => {
  expect(isStoreHash(given)).toBe(false);
});
