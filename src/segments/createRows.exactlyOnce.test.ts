import { ConflictError } from "../errors/index.js";
import { sleep } from "../time/sleep.js";
import {
  failureOf,
  faultyStore,
  onPost,
  outcomes,
  resetAfter,
  resetBefore,
  rowsOf,
  type Act,
} from "../doubles/faultyStore.js";

/** Requests of ten rows that show the clock of the store, and the rows of one more. */
const CLEAN = 10;
const ROWS = 10 * (CLEAN + 1);
const POSTS = Array<string>(CLEAN + 1).fill("POST");

describe("an ambiguous try", () => {
  test.each([
    ["a reset after the store acted", resetAfter],
    ["a 502 after the store acted", (act: Act) => act().then(() => new Response("<html>", { status: 502 }))],
    [
      "a truncated success",
      async (act: Act) => {
        const { status, headers } = await act();
        return new Response('{"data":[{"id"', { status, headers });
      },
    ],
    [
      "a success without data",
      async (act: Act) => {
        const { status, headers } = await act();
        return new Response('{"meta":{}}', { status, headers });
      },
    ],
  ])("%s is looked up and adopted, not repeated", async (_, fault) => {
    const it = faultyStore(onPost(CLEAN + 1, fault));
    const created = await it.segments.create(rowsOf(ROWS));
    expect(created.map(({ name }) => name)).toEqual(rowsOf(ROWS).map(({ name }) => name));
    expect(it.wire).toEqual([...POSTS, "GET"]);
  });

  test("is unknown where too few requests have shown the clock of the store", async () => {
    const it = faultyStore(onPost(2, resetAfter));
    const error = await failureOf(it.segments.create(rowsOf(11)));
    expect(outcomes(error)).toEqual(["10 unknown"]);
  });

  test("is unknown where no row has shown the clock of the store, and the error names the segment", async () => {
    const it = faultyStore(onPost(1, resetAfter));
    const error = await failureOf(it.segments.create(rowsOf(1)));
    expect(outcomes(error)).toEqual(["0 unknown"]);
    const [segment] = (await it.direct.listPage()).data;
    const { id = "", created_at = "" } = segment ?? {};
    expect(error.message).toContain(`lists a segment of this name, ${id}, created at ${created_at}`);
    expect(it.wire).toEqual(["POST", "GET"]);
  });

  test("that came before the store acted is created at last", async () => {
    const it = faultyStore(onPost(1, resetBefore));
    await expect(it.segments.create(rowsOf(10))).resolves.toHaveLength(10);
    expect(it.wire).toEqual(["POST", "GET", "POST"]);
  });

  test("is looked up again after a 409, since a list may lag", async () => {
    const it = faultyStore(onPost(CLEAN + 1, resetAfter), { listLagMs: 4000 });
    await expect(it.segments.create(rowsOf(ROWS))).resolves.toHaveLength(ROWS);
    expect(it.wire).toEqual([...POSTS, "GET", "POST", "GET"]);
  });

  test("claims nothing that was there before", async () => {
    const it = faultyStore(onPost(CLEAN + 1, resetBefore));
    await it.direct.create(rowsOf(ROWS).slice(-1));
    await sleep(it.environment, 10_000);
    const error = await failureOf(it.segments.create(rowsOf(ROWS)));
    expect(outcomes(error)).toEqual([`${ROWS - 1} refused`]);
    expect(error.failed[0]?.error).toBeInstanceOf(ConflictError);
    const { data } = await it.direct.listPage({ limit: 250 });
    expect(data).toHaveLength(ROWS);
  });

  test.each([
    ["was deleted before the call, which the list does not know yet", 9000, `Row ${ROWS - 1}`],
    ["has the name in another form, and the list does not show ours yet", 30_000, `row ${ROWS - 1}`],
  ])("is not refused for a segment that %s", async (_, listLagMs, name) => {
    const it = faultyStore(onPost(CLEAN + 1, resetAfter), { listLagMs });
    const old = await it.direct.create([{ name }]);
    await sleep(it.environment, 60_000);
    if (name.startsWith("Row")) await it.direct.delete(old.map(({ id }) => id));
    await expect(it.segments.create(rowsOf(ROWS))).resolves.toHaveLength(ROWS);
  });

  test("is unknown where another app has taken the name meanwhile", async () => {
    const it = faultyStore(
      onPost(1, async () => {
        await it.direct.create([{ name: "Row 1", description: "theirs" }]);
        return resetBefore();
      }),
    );
    const error = await failureOf(it.segments.create(rowsOf(3)));
    expect(outcomes(error)).toEqual(["1 unknown"]);
    expect(error.succeeded).toHaveLength(2);
  });

  test("stays unknown, and is not repeated, where the store cannot be listed", async () => {
    const it = faultyStore((method, time, act) =>
      method === "GET"
        ? Promise.resolve(new Response("", { status: 500 }))
        : onPost(1, resetBefore)(method, time, act),
    );
    const error = await failureOf(it.segments.create(rowsOf(2)));
    expect(outcomes(error)).toEqual(["0 unknown", "1 unknown"]);
    expect(it.wire.filter((method) => method === "POST")).toHaveLength(1);
  });

  test("is looked up in what can be read of a list that does not hold still", async () => {
    let page: string | undefined;
    const it = faultyStore(async (method, time, act) => {
      if (method !== "GET") return onPost(11, resetAfter)(method, time, act);
      // Each page is the first of two.
      page ??= (await (await act()).text()).replace(/"(per_page|total_pages)":\d+/g, (_, key) =>
        key === "per_page" ? '"per_page":110' : '"total_pages":2',
      );
      return new Response(page, { headers: { "content-type": "application/json" } });
    });
    await expect(it.segments.create(rowsOf(110))).resolves.toHaveLength(110);
    expect(it.wire.slice(11)).toEqual(["GET", "GET"]);
  });

  test("is unknown after five that all got lost", async () => {
    const it = faultyStore((method, _, act) => (method === "POST" ? resetBefore() : act()));
    const error = await failureOf(it.segments.create(rowsOf(2)));
    expect(outcomes(error)).toEqual(["0 unknown", "1 unknown"]);
    expect(it.wire.filter((method) => method === "POST")).toHaveLength(5);
  });

  test("with a row whose name is refused afterwards is unknown: the first try may have taken the name", async () => {
    const it = faultyStore(onPost(1, resetBefore), { outerSpaces: "refused" });
    const error = await failureOf(it.segments.create([{ name: "Row" }, { name: " spaced" }]));
    expect(outcomes(error)).toEqual(["1 unknown"]);
    expect(error.succeeded).toHaveLength(1);
  });

  test.each([
    ["the client does not retry", false as const],
    ["the time of the client is up", { maxElapsedMs: 1 }],
    ["the first look takes all the time of the client", { maxElapsedMs: 1500 }],
    ["there is one try", { attempts: 1 }],
  ])("is looked up once and not repeated where %s", async (_, retry) => {
    const lost = faultyStore(onPost(1, resetBefore), {}, retry);
    expect(outcomes(await failureOf(lost.segments.create(rowsOf(2))))).toEqual(["0 unknown", "1 unknown"]);
    expect(lost.wire).toEqual(["POST", "GET"]);
    const made = faultyStore(onPost(CLEAN + 1, resetAfter), {}, retry);
    await expect(made.segments.create(rowsOf(ROWS))).resolves.toHaveLength(ROWS);
    expect(made.wire).toEqual([...POSTS, "GET"]);
  });

  test("is not repeated once the time of the client is up", async () => {
    const it = faultyStore(
      (method, _, act) => (method === "POST" ? resetBefore() : act()),
      {},
      { maxElapsedMs: 6000 },
    );
    expect(outcomes(await failureOf(it.segments.create(rowsOf(1))))).toEqual(["0 unknown"]);
    // Looked up after 1.5, 4 and 8.5 seconds.
    expect(it.wire).toEqual(["POST", "GET", "POST", "GET", "POST", "GET"]);
  });

  test("does not adopt what belongs to another row", async () => {
    const it = faultyStore(onPost(2, resetBefore));
    const rows = [...rowsOf(10), { name: " Row 0", description: "No. 0" }];
    const created = await it.segments.create(rows);
    expect(created.map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
    expect(new Set(created.map(({ id }) => id)).size).toBe(11);
  });
});
