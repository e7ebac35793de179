import type { Exchange } from "../wire/exchange.js";
import { runLooks, type Family } from "./runLooks.js";

const RUN_ID = "0123456789abcdef";
const ID = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
const row = (description: string) => ({
  id: ID,
  name: `contract-${RUN_ID}-one`,
  description,
  created_at: "2026-03-14T09:41:27.653Z",
  updated_at: "2026-03-14T09:41:27.653Z",
});

interface Sent {
  readonly startedAt: number;
  readonly sentAfter: number;
  readonly method?: "GET" | "POST" | "PUT";
  readonly description: string;
}

function exchangeOf({ startedAt, sentAfter, method = "GET", description }: Sent): Exchange {
  const data = [row(description)];
  const meta = { pagination: { total: 1, count: 1, per_page: 50, current_page: 1, total_pages: 1 } };
  const sent = method === "GET" ? undefined : JSON.stringify(data);
  return {
    operationId: ({ GET: "listSegments", POST: "createSegments", PUT: "updateSegments" } as const)[method],
    request: { method, url: "http://127.0.0.1/stores/abc/v3/segments", headers: {}, body: sent },
    response: { status: 200, headers: {}, body: JSON.stringify({ data, meta }) },
    failure: undefined,
    invalid: undefined,
    ms: 10,
    startedAt,
    sentAfter,
  };
}

const created = exchangeOf({ method: "POST", startedAt: 0, sentAfter: 0, description: "old" });
const updated = exchangeOf({ method: "PUT", startedAt: 100, sentAfter: 1, description: "new" });

function contradicted(family: Family, ...history: Exchange[]): boolean {
  return runLooks(history, RUN_ID)[family].some(({ contradiction }) => contradiction !== undefined);
}

test.each([
  ["the old row within the lag", { startedAt: 200, sentAfter: 2, description: "old" }, false],
  ["the old row after the lag", { startedAt: 2200, sentAfter: 2, description: "old" }, true],
  ["the new row", { startedAt: 200, sentAfter: 2, description: "new" }, false],
  ["a row that never was", { startedAt: 200, sentAfter: 2, description: "newer" }, true],
  ["the old row while the update runs", { startedAt: 2200, sentAfter: 1, description: "old" }, false],
])("after an update a list shows %s", (_what, list, expected) => {
  expect(contradicted("run.rows", created, updated, exchangeOf(list))).toBe(expected);
});

test("a list that has shown an update goes on to show it", () => {
  const shown = exchangeOf({ startedAt: 200, sentAfter: 2, description: "new" });
  const old = { startedAt: 300, description: "old" };
  expect(contradicted("run.rows", created, updated, shown, exchangeOf({ ...old, sentAfter: 3 }))).toBe(true);
  expect(contradicted("run.rows", created, updated, shown, exchangeOf({ ...old, sentAfter: 2 }))).toBe(false);
});

test("what a lost write did is not known", () => {
  const lost = { ...updated, response: undefined, failure: "socket hang up" };
  const list = exchangeOf({ startedAt: 5000, sentAfter: 2, description: "newer" });
  expect(contradicted("run.rows", created, lost, list)).toBe(false);
});
