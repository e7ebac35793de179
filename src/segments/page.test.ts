import { AuthenticationError, ResponseError, UsageError } from "../errors/index.js";
import { answerOf } from "../testing/calls.js";
import { caught } from "../testing/caught.js";
import { untyped } from "../testing/untyped.js";
import { listPage } from "./page.js";
import { fakeContext, idOf, jsonOf, pageOf, segmentOf } from "./testing/fakeContext.js";

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
  expect(await caught(listPage(fakeContext(() => answer)))).toBeInstanceOf(ResponseError);
});

test("more ids than a URL holds are refused", async () => {
  const context = fakeContext(() => pageOf([], 1, 50, 0));
  const ids = Array.from({ length: 54 }, (_, n) => idOf(n));
  expect(await caught(listPage(context, { ids }))).toBeInstanceOf(UsageError);
  expect(context.calls).toHaveLength(0);
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
