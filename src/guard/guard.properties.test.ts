import fc from "fast-check";
import { createSegmentsClient } from "../createSegmentsClient.js";
import { operations } from "../operations.js";
import { isUuid } from "./isUuid.js";
import { fakeFetch } from "../doubles/fakeFetch.js";
import { a, b } from "../doubles/ids.js";
import { untyped } from "../doubles/untyped.js";

// Whatever the inputs, no unfiltered DELETE reaches the wire, nothing else than the five operations does, and nothing
// leaves the base URL.

const base = "https://api.bigcommerce.com/stores/abc/v3";

const membershipMethods = Object.values(operations)
  .filter(({ path }) => path === "/segments/{segmentId}/shopper-profiles")
  .map(({ method }) => method);

const id = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom<unknown>(a, b, a.toUpperCase()) },
  fc.constantFrom<unknown>(
    "",
    ".",
    "..",
    "*",
    undefined,
    null,
    0,
    `${a},`,
    `${a}&id:in=`,
    `${a}#`,
    [a],
    [],
    {},
  ),
  fc.string({ maxLength: 40 }),
);
const filter = fc.oneof(
  { weight: 8, arbitrary: fc.array(id, { maxLength: 3 }) },
  id,
  fc.constantFrom<unknown>([a], new Set([a]), new Map(), { 0: a, length: 1 }, () => a),
);
const key = fc.oneof(
  { weight: 20, arbitrary: fc.constant("id:in") },
  fc.constantFrom(
    "id:in[]",
    "ID:IN",
    "id%3Ain",
    "id:in=&id:in",
    "#",
    "&",
    "__proto__",
    " id:in",
    "page",
    "x=1#",
  ),
  fc.string({ maxLength: 10 }),
);
const query = fc.oneof(
  fc.record({ "id:in": filter }),
  fc.option(fc.dictionary(key, filter, { maxKeys: 3 }), { nil: undefined }),
);
const pathname = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom("/segments", "/segments/{segmentId}/shopper-profiles") },
  fc.constantFrom(
    "/segments/../shopper-profiles",
    "/segments/%2e%2e/segments",
    "/../../xyz/v3/segments",
    "//evil.example/segments",
    "@evil.example/segments",
    "/shopper-profiles",
    `/segments/${a}`,
  ),
  fc.webPath(),
  fc.string({ maxLength: 20 }).map((text) => `/segments${text}`),
);
const search = fc.oneof(
  { weight: 5, arbitrary: fc.constant("") },
  fc.constantFrom(
    "?",
    "?id:in",
    "?id:in=",
    `?id:in=${a}`,
    `?id:in=${a}&id:in=`,
    `#?id:in=${a}`,
    `?id:in=${a}#`,
  ),
  fc.webQueryParameters().map((text) => `?${text}`),
);
const method = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("delete", "DELETE", "Delete") },
  fc.constantFrom("get", "post", "put", "patch", "HEAD", "dElEtE"),
);
const headers = fc.option(
  fc.constantFrom<unknown>(
    { "X-HTTP-Method-Override": "DELETE" },
    { "x-rewrite-url": "/segments" },
    { "X-Auth-Token": "mine" },
    [["host", "evil.example"]],
    new Headers({ "X-Original-URL": "/segments" }),
  ),
  { nil: undefined, freq: 2 },
);
const option = fc.option(
  fc.constantFrom<object>(
    { querySerializer: () => "" },
    { querySerializer: { array: { style: "form", explode: true } } },
    { pathSerializer: () => "/segments" },
    { baseUrl: "https://evil.example" },
    { fetch: () => Promise.reject(new Error("It went round the client.")) },
    { Request: class extends Request {} },
    { bodySerializer: () => "[]", body: [] },
    { parseAs: "stream", cache: "no-store" },
    { redirect: "follow" },
  ),
  { nil: {}, freq: 2 },
);
/** Returned by a middleware in place of the request, or leaves as it is. */
const replacement = fc.option(
  fc.record({ method, url: fc.tuple(pathname, search).map((parts) => parts.join("")) }),
  {
    nil: undefined,
    freq: 2,
  },
);

function expectFiltered({ method: sent, url, headers: carried }: Request): void {
  const { href, pathname: path, search: rest } = new URL(url);
  expect(href.startsWith(`${base}/segments`)).toBe(true);
  expect(["GET", "POST", "PUT", "DELETE"]).toContain(sent);
  expect([...carried.keys()].filter((name) => /method|host|url/.test(name))).toEqual([]);
  expect(carried.get("X-Auth-Token")).toBe("s3cret");
  const segmentId = /^\/stores\/abc\/v3\/segments\/([^/]+)\/shopper-profiles$/.exec(path)?.[1];
  if (segmentId === undefined) expect(path).toBe("/stores/abc/v3/segments");
  else {
    expect(membershipMethods).toContain(sent);
    expect(isUuid(segmentId)).toBe(true);
  }
  if (sent !== "DELETE") return;
  const pairs = decodeURIComponent(rest.slice(1))
    .split("&")
    .filter((pair) => pair !== "");
  expect(pairs).toEqual([expect.stringMatching(/^id:in=/)]);
  expect(pairs[0]?.slice(6).split(",").every(isUuid)).toBe(true);
}

test("no unfiltered DELETE reaches the wire", async () => {
  const all = fc.record({ method, pathname, search, query, segmentId: id, headers, option, replacement });
  let deletions = 0;
  const property = fc.asyncProperty(all, async (call) => {
    const { fetch, requests } = fakeFetch(() => Promise.resolve(new Response(null, { status: 204 })));
    const client = createSegmentsClient({ storeHash: "abc", accessToken: "s3cret", fetch, retry: false });
    const other = call.replacement;
    if (other !== undefined) {
      client.use({ onRequest: () => new Request(base + other.url, { method: other.method }) });
    }
    const init = {
      params: { query: call.query, path: { segmentId: call.segmentId } },
      headers: call.headers,
      ...call.option,
    };
    await client
      .request(untyped(call.method), untyped(call.pathname + call.search), untyped(init))
      .catch(() => {
        expect(requests).toHaveLength(0);
      });
    requests.forEach(expectFiltered);
    deletions += requests.filter((request) => request.method === "DELETE").length;
  });
  await fc.assert(property, { numRuns: 2000 });
  // A client that refuses everything would prove nothing.
  expect(deletions).toBeGreaterThan(0);
});
