import { UsageError } from "../errors/base.js";
import { operations } from "../operations.js";
import { guard } from "./guard.js";
import { a, b } from "../doubles/ids.js";

const base = "https://api.bigcommerce.com/stores/abc/v3";
const judge = (method: string, url: string, headers?: Record<string, string>) => () =>
  guard(new Request(url, { method, ...(headers && { headers }) }), base);

const specOperations = Object.values(operations);
const methodsOutsideOfSpec = [...new Set(specOperations.map(({ path }) => path))].flatMap((path) =>
  ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]
    .filter((method) => !specOperations.some((known) => known.path === path && known.method === method))
    .map((method) => [method, path.replace("{segmentId}", a)] as const),
);

test.each([
  ["GET", "/segments", "listSegments"],
  ["GET", `/segments?page=2&limit=50&id:in=${a},${b}`, "listSegments"],
  ["POST", "/segments", "createSegments"],
  ["PUT", "/segments", "updateSegments"],
  ["DELETE", `/segments?id:in=${a}`, "deleteSegments"],
  ["DELETE", `/segments/${b}/shopper-profiles?id:in=${a},${b}`, "removeShopperProfilesFromSegment"],
])("%s %s passes as it is", (method, path, operationId) => {
  expect(judge(method, base + path)()).toMatchObject({ operationId, method, url: base + path });
});

test("a base URL without a path works too", () => {
  const origin = "http://127.0.0.1:4010";
  expect(guard(new Request(`${origin}/segments`), origin).url).toBe(`${origin}/segments`);
  expect(() => guard(new Request(`${origin}0/segments`), origin)).toThrow("http://127.0.0.1:40100");
});

test.each([
  "https://evil.example/stores/abc/v3/segments",
  "http://api.bigcommerce.com/stores/abc/v3/segments",
  "https://api.bigcommerce.com:8443/stores/abc/v3/segments",
  "https://api.bigcommerce.com.evil.example/stores/abc/v3/segments",
  "https://api.bigcommerce.com./stores/abc/v3/segments",
  "data:application/json,[]",
])("%s is another origin", (url) => {
  expect(judge("GET", url)).toThrow(UsageError);
  expect(judge("GET", url)).toThrow("The access token would go to");
});

test.each([
  "https://api.bigcommerce.com/stores/xyz/v3/segments",
  "https://api.bigcommerce.com/stores/abc/v2/segments",
  "https://api.bigcommerce.com/stores/abc/v3segments",
  "https://api.bigcommerce.com/stores/ab%63/v3/segments",
  "https://api.bigcommerce.com/stores/ABC/v3/segments",
  "https://api.bigcommerce.com//stores/abc/v3/segments",
  `${base}/../v2/segments`,
  `${base}@evil.example/segments`,
  "blob:https://api.bigcommerce.com/stores/abc/v3/segments",
])("%s leaves the base path", (url) => {
  expect(judge("GET", url)).toThrow(UsageError);
  expect(judge("GET", url)).toThrow("below `baseUrl`");
});

test.each<readonly [method: string, path: string]>([
  ["GET", "/"],
  ["GET", "/segments/"],
  ["GET", "//segments"],
  ["GET", "/Segments"],
  ["GET", "/segment%73"],
  ["GET", "/segments;x"],
  ["GET", `/segments/${a}`],
  ["DELETE", `/segments/${a}?id:in=${a}`],
  ["DELETE", `/segments/./shopper-profiles?id:in=${a}`],
  ["DELETE", `/segments/${a}/shopper-profiles/?id:in=${a}`],
  ["DELETE", `/segments/${a}/x/shopper-profiles?id:in=${a}`],
  ["DELETE", `/customers?id:in=${a}`],
  ...methodsOutsideOfSpec,
])("%s %s is none of the five", (method, path) => {
  expect(judge(method, base + path)).toThrow(UsageError);
  expect(judge(method, base + path)).toThrow("none of the five operations and would reach something else");
});

test.each(["..", "%2e%2E", `${a}/..`, "x/../.."])(
  "a segmentId %s ends at the profiles themselves",
  (segmentId) => {
    const url = `${base}/segments/${segmentId}/shopper-profiles?id:in=${a}`;
    expect(judge("DELETE", url)).toThrow(UsageError);
  },
);

test("DELETE /shopper-profiles says what would have happened", () => {
  const url = `${base}/segments/../shopper-profiles?id:in=${a}`;
  expect(judge("DELETE", url)).toThrow("would delete the shopper profiles themselves");
});

test.each(["", "1", "%7BsegmentId%7D", "%2F..", "..%2F", `${a}%00`, ` ${a}`, a.replace("3", "%33")])(
  "a segmentId %j is no uuid",
  (segmentId) => {
    const url = `${base}/segments/${segmentId}/shopper-profiles?id:in=${a}`;
    expect(judge("DELETE", url)).toThrow(UsageError);
    expect(judge("DELETE", url)).toThrow("pass a uuid as `segmentId`");
  },
);

test.each(["/segments", `/segments/${a}/shopper-profiles`])("the query of DELETE %s is judged", (path) => {
  expect(judge("DELETE", base + path)).toThrow(`The query of DELETE ${path.replace(a, "{segmentId}")} would`);
  expect(judge("DELETE", `${base}${path}#?id:in=${a}`)).toThrow("not to a path and query");
});

test.each([`${base}/segments#x`, `${base}/segments?`])("%s has parts beside path and query", (url) => {
  expect(judge("GET", url)).toThrow("not to a path and query");
});

test.each([
  "X-Auth-Token",
  "x-auth-token",
  "Host",
  "X-HTTP-Method",
  "X-HTTP-Method-Override",
  "X-Method-Override",
  "X-Original-URL",
  "X-Rewrite-URL",
])("the header %s is refused by name, without its value", (name) => {
  const refusing = judge("GET", `${base}/segments`, { [name]: "secret" });
  expect(refusing).toThrow(UsageError);
  expect(refusing).toThrow(`header ${name.toLowerCase()} would`);
  expect(refusing).not.toThrow("secret");
});

test("other headers pass", () => {
  const headers = { accept: "*/*", "x-hostess": "1", "x-request-id": "1" };
  expect(judge("GET", `${base}/segments`, headers)().headers).toEqual(headers);
});

test("a request that changes its mind is sent as it was judged", () => {
  const urls = [`${base}/segments`, "https://evil.example"];
  const request = new Request("https://evil.example");
  Object.defineProperty(request, "url", { get: () => urls.shift() });
  expect(guard(request, base).url).toBe(`${base}/segments`);
});

test("credentials in a URL are refused", () => {
  const request = new Request(`${base}/segments`);
  Object.defineProperty(request, "url", { value: `${base}/segments`.replace("api", "user:pass@api") });
  expect(() => guard(request, base)).toThrow("not to a path and query");
});

test("headers added after the judgement are not sent", () => {
  const request = new Request(`${base}/segments`, { headers: { Accept: "application/json" } });
  const { headers } = guard(request, base);
  request.headers.set("Host", "evil.example");
  expect(Object.keys(headers)).toEqual(["accept"]);
});
