import { parsed } from "../answer/parsed.js";
import { rawClient } from "./rawClient.js";
import type { Sendable } from "./plainRequest.js";
import { a, b } from "../doubles/ids.js";
import { untyped } from "../doubles/untyped.js";

const base = "http://localhost:4010";

function setUp() {
  const sent: Sendable[] = [];
  const client = rawClient(base, (request) => {
    sent.push(request);
    return Promise.resolve(new Response(null, { status: 204 }));
  });
  return { client, sent };
}

test("ids are sent as one key with commas", async () => {
  const { client, sent } = setUp();
  await client.GET("/segments", { params: { query: { "id:in": [a, b], page: 2 } } });
  expect(sent[0]?.url).toBe(`${base}/segments?id:in=${a},${b}&page=2`);
});

test("JSON is asked for, and said to be sent", async () => {
  const { client, sent } = setUp();
  await client.POST("/segments", { body: [{ name: "VIP" }] });
  expect(Object.fromEntries(sent[0]?.headers ?? [])).toEqual({
    accept: "application/json",
    "content-type": "application/json",
  });
  expect(await sent[0]?.text()).toBe('[{"name":"VIP"}]');
});

test("middleware gets a Request, and one that it makes is sent", async () => {
  const { client, sent } = setUp();
  const seen: unknown[] = [];
  const onRequest = ({ request }: { request: Request }) => {
    seen.push(request);
    return new Request(`${request.url}?limit=1`, request);
  };
  await client.GET("/segments", { middleware: [{ onRequest }] });
  client.use({ onRequest });
  await client.GET("/segments");
  expect(seen).toEqual([expect.any(Request), expect.any(Request)]);
  expect(sent.map(({ url }) => url)).toEqual([`${base}/segments?limit=1`, `${base}/segments?limit=1`]);
});

test("what is asked for as text stays text, and JSON is a value", async () => {
  const client = rawClient(base, () => Promise.resolve(Response.json({ data: [] })));
  expect((await client.GET("/segments", { parseAs: "text" })).data).toBe('{"data":[]}');
  expect((await client.GET("/segments", { parseAs: "json" })).data).toEqual({ data: [] });
  expect((await client.GET("/segments")).data).toEqual({ data: [] });
});

test("a body that was parsed when it was read is not parsed again", async () => {
  const response = Response.json({ data: [] });
  const client = rawClient(base, () => Promise.resolve(response));
  const { data } = await client.GET("/segments");
  expect(data).toBe(parsed({ response, text: '{"data":[]}' }));
});

test.each([undefined, null])("%s in place of options is none", async (init) => {
  const { client, sent } = setUp();
  await client.GET("/segments", untyped(init));
  expect(sent.map(({ url }) => url)).toEqual([`${base}/segments`]);
});
