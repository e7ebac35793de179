import { checksOf, demand, NotApplicable, type Check } from "../../run/check.js";
import { once } from "../../run/once.js";
import type { Exchange } from "../../wire/exchange.js";
import { eventually } from "../../observations/eventually.js";
import {
  createNamed,
  hasRows,
  MAX_PAGE_SIZE,
  readByNames,
  readUntil,
  shown,
  type Segment,
} from "../../observations/segments.js";
import { operationIds, type OperationId } from "../../spec/operations.js";
import { MAX_IN_FLIGHT } from "../../wire/requestGate.js";

const NAMES = {
  window: "x-rate-limit-time-window-ms",
  reset: "x-rate-limit-time-reset-ms",
  quota: "x-rate-limit-requests-quota",
  left: "x-rate-limit-requests-left",
} as const;

/** Reads a header as a whole number; undefined if it is absent. */
function whole(exchange: Exchange, name: string): number | undefined {
  const text = exchange.response?.headers[name];
  if (text === undefined) return undefined;
  demand(/^\d+$/.test(text), `a whole number in ${name}`, JSON.stringify(text), exchange);
  return Number(text);
}

function demandSense(exchange: Exchange): boolean {
  const window = whole(exchange, NAMES.window);
  const reset = whole(exchange, NAMES.reset);
  const quota = whole(exchange, NAMES.quota);
  const left = whole(exchange, NAMES.left);
  const wait = whole(exchange, "x-retry-after");
  if (left !== undefined && quota !== undefined) {
    demand(left <= quota, `at most ${quota} requests left of a quota of ${quota}`, String(left), exchange);
  }
  if (reset !== undefined && window !== undefined) {
    demand(reset <= window, `a reset within the window of ${window} ms`, `${reset} ms`, exchange);
  }
  if (quota !== undefined) demand(quota > 0, "a quota above 0", String(quota), exchange);
  if (window !== undefined) demand(window > 0, "a window above 0 ms", String(window), exchange);
  return [window, reset, quota, left, wait].some((value) => value !== undefined);
}

function headersCheck(operationId: OperationId): Check {
  return checksOf(operationId)(
    "limits.headers",
    "Rate-limit headers are whole numbers that make sense together.",
    { at: "#/components/headers/RateLimitRequestsLeft" },
    ({ history, reading }) => {
      const answers = history().flatMap((exchange) =>
        exchange.operationId === operationId && exchange.response ? [exchange] : [],
      );
      if (answers.length === 0) throw new NotApplicable("the run has seen no answer of this operation");
      const seen = answers.filter(demandSense).length;
      if (seen === 0) throw new NotApplicable("no answer of this operation has a rate-limit header");
      reading(`rate-limit headers come with ${seen === answers.length ? "every answer" : "some answers"}`);
      return Promise.resolve();
    },
  );
}

const UPDATED = "Updated at once";
const TEN = Array.from({ length: MAX_IN_FLIGHT }, (_, index) => index + 1);

function demandServed(statuses: readonly number[]): void {
  const isServed = statuses.every((status) => status >= 200 && status < 300);
  demand(isServed, "successes alone", `statuses ${statuses.join(", ")}`);
}

const toUpdateAtOnce = once((context) =>
  createNamed(
    context,
    TEN.map((number) => `updated at once ${number}`),
  ),
);

async function statusesOf(calls: readonly Promise<{ response: Response }>[]): Promise<number[]> {
  return (await Promise.all(calls)).map(({ response }) => response.status);
}

/** The reads come after the writes, so that they show what those left. */
export const limitsChecks: readonly Check[] = [
  checksOf("createSegments")(
    "limits.ten-at-once",
    "Ten creates at once are served, and all of them stored.",
    { at: "/x-limits", needs: ["state"] },
    async (context) => {
      const names = TEN.map((number) => context.name(`ten at once ${number}`));
      const calls = names.map((name) => context.client.POST("/segments", { body: [{ name }] }));
      demandServed(await statusesOf(calls));
      const answers = await Promise.all(calls);
      answers.forEach(({ data }, index) => {
        const isOwn = !hasRows(data) || data.data.some(({ name }) => name === names[index]);
        demand(isOwn, `a segment named ${names[index] ?? ""}`, shown(hasRows(data) ? data.data : []));
      });
      const isWhole = (seen: readonly Segment[]) => seen.length === names.length;
      const rows = await eventually(context, () => readByNames(context, names), isWhole);
      demand(isWhole(rows), `${names.length} segments in the store`, `${rows.length}`);
    },
  ),
  checksOf("updateSegments")(
    "limits.ten-at-once",
    "Ten updates at once are served, and all of them stored.",
    { at: "/x-limits", needs: ["state"] },
    async (context) => {
      const segments = await toUpdateAtOnce(context);
      const updated = segments.map(({ id }, index) => ({ id, description: `${UPDATED} ${index + 1}` }));
      const calls = updated.map((row) => context.client.PUT("/segments", { body: [row] }));
      demandServed(await statusesOf(calls));
      const isUpdated = (rows: readonly Segment[]) =>
        updated.every((row) =>
          rows.some(({ id, description }) => id === row.id && description === row.description),
        );
      const rows = await readUntil(
        context,
        segments.map(({ id }) => id),
        isUpdated,
      );
      demand(isUpdated(rows), `${TEN.length} segments with the new description`, shown(rows));
    },
  ),
  checksOf("listSegments")(
    "limits.ten-at-once",
    "Ten reads at once are served, or some refused with 429.",
    { needs: ["ownData"] },
    async ({ client, reading }) => {
      const statuses = await statusesOf(
        TEN.map((limit) => client.GET("/segments", { params: { query: { limit } } })),
      );
      // The pages limit requests at once for POST and PUT, and are silent about GET.
      const served = statuses.filter((status) => status !== 429);
      demandServed(served);
      if (served.length < MAX_IN_FLIGHT) reading("of ten reads at once some are refused with 429");
      // Shows the checks over the whole run if others have written meanwhile.
      await client.GET("/segments", { params: { query: { limit: MAX_PAGE_SIZE } } });
    },
  ),
  ...operationIds.map(headersCheck),
];
