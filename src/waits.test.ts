import { assembleClient, type SegmentsClient } from "./createSegmentsClient.js";
import { idOf } from "./doubles/fakeContext.js";
import { BatchError, ConnectionError, RateLimitError } from "./errors/index.js";
import { virtualEnvironment } from "./doubles/calls.js";
import type { WaitEvent } from "./hooks.js";
import type { SegmentsClientOptions } from "./options/resolveOptions.js";
import type { Transport } from "./options/resolveOptions.js";

const MAX_ELAPSED_MS = 120_000;
const TIMEOUT_MS = 30_000;
const ONCE = MAX_ELAPSED_MS + TIMEOUT_MS;
/** Rounds of timers: an event of the virtual clock ends a little after its bound. */
const SLACK_MS = 100;

const stores: Readonly<Record<string, Transport>> = {
  "refuses connections": () => {
    const cause = Object.assign(new Error("connect ECONNREFUSED"), {
      code: "ECONNREFUSED",
      syscall: "connect",
    });
    return Promise.reject(new TypeError("fetch failed", { cause }));
  },
  "never answers": () => new Promise(() => undefined),
  "answers 503": () => Promise.resolve(new Response("", { status: 503 })),
  "answers 429 without headers": () => Promise.resolve(new Response("", { status: 429 })),
  "answers 429 with headers": () =>
    Promise.resolve(
      new Response("", {
        status: 429,
        headers: {
          "X-Rate-Limit-Time-Reset-Ms": "30000",
          "X-Rate-Limit-Time-Window-Ms": "30000",
          "X-Rate-Limit-Requests-Quota": "150",
          "X-Rate-Limit-Requests-Left": "0",
        },
      }),
    ),
};

type Calls = Readonly<Record<string, (client: SegmentsClient, count: number) => Promise<unknown>>>;
const calls: Calls = {
  create: ({ segments }, count) => segments.create(listOf(count, (n) => ({ name: `Row ${n}` }))),
  update: ({ segments }, count) => segments.update(listOf(count, (n) => ({ id: idOf(n), name: `Row ${n}` }))),
  delete: ({ segments }, count) => segments.delete(listOf(count, idOf)),
};

function listOf<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n));
}

function setUp(fetch: Transport, options: Partial<SegmentsClientOptions> = {}) {
  const environment = virtualEnvironment(0.99);
  const client = assembleClient(
    { storeHash: "abc", accessToken: "s3cret0token", fetch, ...options },
    environment,
  );
  const timed = async (call: Promise<unknown>) => {
    const start = environment.now();
    const error: unknown = await call.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return { error, ms: environment.now() - start };
  };
  return { client, timed, environment };
}

describe.each(Object.entries(stores))("a store that %s", (_, fetch) => {
  test("is given up by a list within the time of one call", async () => {
    const { client, timed } = setUp(fetch);
    const { error, ms } = await timed(client.segments.listPage());
    expect(error).toBeDefined();
    expect(ms).toBeLessThanOrEqual(ONCE);
  });

  test.each([
    ["create", 1, 2 * ONCE],
    ["create", 1000, 2 * ONCE],
    ["update", 1000, ONCE],
    ["delete", 1000, ONCE],
  ])(
    "is given up by %s of %i within %i ms, and every item is accounted for",
    async (name, count, boundMs) => {
      const { client, timed } = setUp(fetch);
      const { error, ms } = await timed(calls[name]?.(client, count) ?? Promise.resolve());
      expect(error).toBeInstanceOf(BatchError);
      if (error instanceof BatchError) expect(error.failed).toHaveLength(count);
      expect(ms).toBeLessThanOrEqual(boundMs + SLACK_MS);
    },
  );
});

test("refused connections take a thousand rows no longer than one list, and nothing was sent", async () => {
  const fetch = stores["refuses connections"] ?? fail;
  const alone = setUp(fetch);
  const list = await alone.timed(alone.client.segments.listPage());
  for (const count of [1, 1000]) {
    const { client, timed } = setUp(fetch);
    const { error, ms } = await timed(calls.create?.(client, count) ?? fail());
    expect(ms).toBe(list.ms);
    expect(error instanceof BatchError && error.failed.every(({ outcome }) => outcome === "notSent")).toBe(
      true,
    );
    expect(error).toHaveProperty("failed.0.error", expect.any(ConnectionError));
  }
});

test("without retries one timeout takes the place of the time of a call", async () => {
  const { client, timed } = setUp(() => new Promise(() => undefined), { retry: false });
  const { ms } = await timed(calls.update?.(client, 1000) ?? fail());
  expect(ms).toBeLessThanOrEqual(2 * TIMEOUT_MS + SLACK_MS);
});

test("a gate that is known to stay closed too long rejects the second call at once, and says for how long", async () => {
  const { client, timed } = setUp(() =>
    Promise.resolve(new Response("", { status: 429, headers: { "X-Retry-After": "3600" } })),
  );
  await timed(client.segments.listPage());
  const { error, ms } = await timed(client.segments.listPage());
  expect(error).toBeInstanceOf(RateLimitError);
  expect(String(error)).toMatch(/was not sent: .* for 3600 s, longer than `retry.maxElapsedMs`/);
  expect(ms).toBe(0);
  const many = await timed(calls.delete?.(client, 1000) ?? fail());
  expect(many.ms).toBe(0);
  expect(many.error).toHaveProperty("cause", expect.any(RateLimitError));
  expect(
    many.error instanceof BatchError && many.error.failed.every(({ outcome }) => outcome === "notSent"),
  ).toBe(true);
});

test("a reset that no window can have holds nobody up", async () => {
  const { client, timed } = setUp(() =>
    Promise.resolve(
      Response.json(
        {
          data: [],
          meta: { pagination: { total: 0, count: 0, per_page: 50, current_page: 1, total_pages: 0 } },
        },
        { headers: { "X-Rate-Limit-Time-Reset-Ms": "1000000000000", "X-Rate-Limit-Requests-Left": "0" } },
      ),
    ),
  );
  await timed(client.segments.listPage());
  const { error, ms } = await timed(client.segments.listPage());
  expect(error).toBeUndefined();
  expect(ms).toBe(0);
});

test("every wait is reported when it begins", async () => {
  const events: WaitEvent[] = [];
  let answers = 0;
  const hooks = { onWait: (event: WaitEvent) => events.push(event) };
  const fetch: Transport = (...args) => {
    answers += 1;
    if (answers === 2) return Promise.reject(new TypeError("fetch failed"));
    return (answers === 1 ? stores["answers 429 with headers"] : stores["answers 503"])?.(...args) ?? fail();
  };
  const { client, timed } = setUp(fetch, { hooks });
  await timed(calls.create?.(client, 1) ?? fail());
  expect(events.map(({ reason, operationId }) => `${operationId} ${reason}`)).toEqual(
    expect.arrayContaining(["createSegments retry", "listSegments list", "listSegments retry"]),
  );
  expect(events[0]).toMatchObject({ reason: "retry", waitMs: 30_000, attempt: 1, method: "POST" });
});

test("places and windows are reported too", async () => {
  const events: WaitEvent[] = [];
  const hooks = { onWait: (event: WaitEvent) => events.push(event) };
  const { client, timed } = setUp(stores["answers 429 with headers"] ?? fail, { hooks });
  await Promise.all(listOf(11, () => timed(client.segments.listPage())));
  expect(events).toContainEqual(expect.objectContaining({ reason: "places", waitMs: undefined }));
  await timed(client.segments.listPage());
  expect(events.filter(({ reason }) => reason === "pause" || reason === "quota")).not.toEqual([]);
});

function fail(): never {
  throw new Error("It is listed above.");
}
