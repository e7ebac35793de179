import { ListUnreadable, listAll } from "./segmentList.js";
import { connectedStore } from "./testing/connectedStore.js";

const page = (rows: unknown[], pagination?: Record<string, unknown>) =>
  Response.json({ data: rows, meta: { ...(pagination && { pagination }) } });
const rowsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `id-${first + index}`, name: "a" }));
const numberIn = ({ url }: Request) => Number(new URL(url).searchParams.get("page"));

test("one request reads what fits on a page", async () => {
  const { connection, create, requests } = connectedStore();
  const [id] = await create("Loyal");
  const { segments, date } = await listAll(connection);
  expect(segments).toMatchObject([{ id, name: "Loyal" }]);
  expect(Date.parse(segments[0]?.createdAt ?? "")).not.toBeNaN();
  expect(date).toBeDefined();
  expect(requests).toEqual(["GET /segments?page=1&limit=250"]);
});

test("all pages of a large store are read", async () => {
  const { connection, requests } = connectedStore({ behaviour: { segmentsAtFirst: 620 } });
  expect((await listAll(connection)).segments).toHaveLength(620);
  expect(requests).toHaveLength(3);
});

test("a store that takes no such large page is read in its own pages", async () => {
  const { connection, requests } = connectedStore({
    variant: "prefilled",
    instead: ({ url }) => (url.includes("limit") ? new Response("", { status: 422 }) : undefined),
  });
  expect((await listAll(connection)).segments).toHaveLength(130);
  expect(requests.slice(1)).toEqual([1, 2, 3].map((number) => `GET /segments?page=${number}`));
});

test.each([
  ["too few pages", { total_pages: 1, per_page: 2 }],
  ["no pages", {}],
  ["none", undefined],
])("a pagination that tells %s hides nothing", async (_, pagination) => {
  const pages = [rowsFrom(0, 2), rowsFrom(2, 2), rowsFrom(4, 1), []];
  const { connection } = connectedStore({
    instead: (request) => page(pages[numberIn(request) - 1] ?? [], pagination),
  });
  expect((await listAll(connection)).segments).toHaveLength(5);
});

test("a store that answers the same page for ever is not read for ever", async () => {
  const { connection, requests } = connectedStore({
    instead: () => page(rowsFrom(0, 2), { total_pages: 99, per_page: 2 }),
  });
  expect((await listAll(connection)).segments).toHaveLength(2);
  expect(requests).toHaveLength(2);
});

test("a row that is wrong keeps what is right in it", async () => {
  const rows = [{ id: 7, name: "a" }, { name: "b" }, { id: "x", name: null }, null];
  const { connection } = connectedStore({ instead: () => page(rows, { total_pages: 1, per_page: 250 }) });
  expect((await listAll(connection)).segments).toMatchObject([
    { id: "7", name: "a" },
    { id: "", name: "b" },
    { id: "x", name: "" },
    { id: "", name: "" },
  ]);
});

test.each([
  [500, "", "GET /segments answered 500"],
  [200, "<html>", "GET /segments answered 200"],
])("%s %j is no list", async (status, body, message) => {
  const { connection } = connectedStore({ instead: () => new Response(body, { status }) });
  await expect(listAll(connection)).rejects.toThrow(new ListUnreadable(message));
});
