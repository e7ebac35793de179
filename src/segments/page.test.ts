import { AuthenticationError, ResponseError, UsageError } from "../errors/index.js";
import { answerOf } from "../doubles/calls.js";
import { caught } from "../doubles/caught.js";
import { untyped } from "../doubles/untyped.js";
import { listPage } from "./page.js";
import { fakeContext, idOf, jsonOf, pageOf, segmentOf } from "../doubles/fakeContext.js";

test("a page is asked for and given as it comes", async () => {
  const answer = pageOf([segmentOf(1)], 2, 100, 101);
  const context = fakeContext(() => answer);
  const { signal } = new AbortController();
  const page = await listPage(context, {
    page: 2,
    limit: 100,
    ids: [idOf(1), idOf(2)],
    signal,
    timeoutMs: 5,
  });
  expect(page).toEqual(JSON.parse(answer.text));
  expect(context.calls).toMatchObject([
    {
      method: "GET",
      url: `https://api.bigcommerce.com/stores/abc/v3/segments?page=2&limit=100&id:in=${idOf(1)},${idOf(2)}`,
      signal,
      timeoutMs: 5,
      body: undefined,
    },
  ]);
});

test("without options nothing is in the query", async () => {
  const context = fakeContext(() => pageOf([], 1, 50, 0));
  expect((await listPage(context)).data).toEqual([]);
  expect(context.calls[0]?.url).toBe("https://api.bigcommerce.com/stores/abc/v3/segments");
});

test("an error of the API is thrown", async () => {
  const context = fakeContext(() => answerOf(401, "X-Auth-Token header is required"));
  expect(await caught(listPage(context))).toBeInstanceOf(AuthenticationError);
});

const pagination = { total: 0, count: 0, per_page: 50, current_page: 1, total_pages: 0 };
test.each([
  ["nothing", answerOf(204)],
  ["no data", jsonOf(200, { meta: { pagination } })],
  ["no pagination", jsonOf(200, { data: [], meta: {} })],
  ["no meta", jsonOf(200, { data: [] })],
  [
    "a pagination of texts",
    jsonOf(200, { data: [], meta: { pagination: { ...pagination, per_page: "50" } } }),
  ],
  ["a row without id", jsonOf(200, { data: [{ name: "a" }], meta: { pagination } })],
  ["null", jsonOf(200, null)],
])("a success with %s is a ResponseError", async (_, answer) => {
  const error = await caught(listPage(fakeContext(() => answer)));
  expect(error).toBeInstanceOf(ResponseError);
  expect(error).toHaveProperty("message", expect.stringContaining("lacks a `data` of segments"));
});

test("as many ids as a URL holds are taken, on one page, and one more is refused", async () => {
  const context = fakeContext(() => pageOf([], 1, 50, 0));
  const ids = Array.from({ length: 54 }, (_, n) => idOf(n));
  const refused = await caught(listPage(context, { ids }));
  expect(refused).toBeInstanceOf(UsageError);
  expect(refused).toHaveProperty(
    "message",
    "`ids` must be at most 53 ids; `segments.list({ ids })` takes any number.",
  );
  expect(context.calls).toHaveLength(0);
  await listPage(context, { ids: ids.slice(1) });
  expect(context.calls).toHaveLength(1);
  expect(context.calls[0]?.url).toContain("?limit=53&id:in=");
});

test("more ids than the page holds are refused", async () => {
  const listing = listPage(
    fakeContext(() => pageOf([], 1, 50, 0)),
    { ids: [idOf(1), idOf(2), idOf(3)], limit: 2 },
  );
  await expect(listing).rejects.toThrow("at most 2 ids; `segments.list({ ids })`");
});

test("an id that is none is named by its place", async () => {
  const listing = listPage(
    fakeContext(() => pageOf([], 1, 50, 0)),
    { ids: [idOf(1), "x"] },
  );
  await expect(listing).rejects.toThrow("`ids[1]` must be a uuid");
});

test.each([
  { page: "1" },
  { limit: 0 },
  { ids: [] },
  { ids: ["x"] },
  { ids: null },
  { ids: idOf(1) },
  { id: idOf(1) },
])("%j is refused", async (options) => {
  const context = fakeContext(() => pageOf([], 1, 50, 0));
  expect(await caught(listPage(context, untyped(options)))).toBeInstanceOf(UsageError);
  expect(context.calls).toHaveLength(0);
});
