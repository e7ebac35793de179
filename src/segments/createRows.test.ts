import { AbortError, ConflictError, UsageError } from "../errors/index.js";
import { untyped } from "../doubles/untyped.js";
import { failureOf, faultyStore, onPost, outcomes, rowsOf } from "../doubles/faultyStore.js";

describe("a store that answers", () => {
  test("gets the rows in batches, and the segments come back in the order of the rows", async () => {
    const { segments, wire } = faultyStore(undefined, { rowOrder: "reversed" });
    const rows = rowsOf(25);
    const onProgress = jest.fn();

    const created = await segments.create(rows, { onProgress });

    expect(created.map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
    expect(wire).toEqual(["POST", "POST", "POST"]);
    expect(onProgress).toHaveBeenLastCalledWith({ done: 25, total: 25 });
  });

  test.each([true, false])("has one name in use: the others are created (atomic: %s)", async (atomic) => {
    const it = faultyStore(undefined, { atomic });
    await it.direct.create([{ name: "Row 3", description: "No. 3" }]);

    const error = await failureOf(it.segments.create(rowsOf(10)));

    expect(outcomes(error)).toEqual(["3 refused"]);
    expect(error.failed[0]?.error).toBeInstanceOf(ConflictError);
    expect(error.succeeded).toHaveLength(9);
    expect(it.wire).toEqual(atomic ? ["POST", "GET", "POST"] : ["POST"]);
  });

  test("has all names in use: a list tells that in few requests", async () => {
    const it = faultyStore();
    await it.direct.create(rowsOf(1000));
    const error = await failureOf(it.segments.create(rowsOf(1000)));
    expect(outcomes(error).filter((line) => line.endsWith("refused"))).toHaveLength(1000);
    expect(error.failed.every((item) => item.error instanceof ConflictError)).toBe(true);
    expect(it.wire.length).toBeLessThanOrEqual(110);
  });

  test("has one name in use that its list does not show yet: the row is refused in the end", async () => {
    const it = faultyStore(undefined, { listLagMs: 5000 });
    await it.direct.create([{ name: "Row 3" }]);
    const error = await failureOf(it.segments.create(rowsOf(10)));
    expect(outcomes(error)).toEqual(["3 refused"]);
    expect(error.succeeded).toHaveLength(9);
  });

  test.each(["flat", "bulk"] as const)(
    "names the bad row: the others go without it (%s)",
    async (invalidShape) => {
      const it = faultyStore(undefined, { outerSpaces: "refused", invalidShape });
      const rows = rowsOf(10).with(4, { name: " spaced", description: "" });
      const error = await failureOf(it.segments.create(rows));
      expect(outcomes(error)).toEqual(["4 refused"]);
      expect(it.wire).toEqual(["POST", "POST"]);
    },
  );

  test("names a smaller maximum: it holds for the rest of the call", async () => {
    const it = faultyStore(undefined, { mostRows: 4, latencyMs: 50 });
    await expect(it.segments.create(rowsOf(200))).resolves.toHaveLength(200);
    // Ten were on their way with 10 rows; then 50 with 4.
    expect(it.wire.length).toBeLessThanOrEqual(10 + 60);
  });
});

describe("a call that is stopped", () => {
  test("by 401 leaves the rest unsent", async () => {
    const unauthorized = () =>
      Promise.resolve(new Response("X-Auth-Token header is required", { status: 401 }));
    const it = faultyStore(onPost(1, unauthorized), { latencyMs: 50 });
    const error = await failureOf(it.segments.create(rowsOf(150)));
    expect(outcomes(error).filter((line) => line.endsWith("refused"))).toHaveLength(10);
    expect(outcomes(error).filter((line) => line.endsWith("notSent"))).toHaveLength(50);
    expect(error.succeeded).toHaveLength(90);
    expect(error.cause).toBe(error.failed[0]?.error);
  });

  test("by its signal calls unknown what was on its way", async () => {
    const stop = new AbortController();
    const it = faultyStore(
      onPost(1, (act) => {
        setImmediate(() => {
          stop.abort();
        });
        return act();
      }),
      { latencyMs: 10_000 },
    );
    const error = await failureOf(it.segments.create(rowsOf(150), { signal: stop.signal }));
    expect(outcomes(error).filter((line) => line.endsWith("unknown"))).toHaveLength(100);
    expect(outcomes(error).filter((line) => line.endsWith("notSent"))).toHaveLength(50);
    expect(error.cause).toBeInstanceOf(AbortError);
    expect(it.wire).not.toContain("GET");
  });

  test("before anything was sent has sent nothing", async () => {
    const it = faultyStore();
    const error = await failureOf(it.segments.create(rowsOf(2), { signal: AbortSignal.abort() }));
    expect(outcomes(error)).toEqual(["0 notSent", "1 notSent"]);
    expect(it.wire).toEqual([]);
  });
});

describe("rows that no store could take", () => {
  test.each([
    ["a missing name", [{ name: "a" }, {}], /rows\[1\]\.name/],
    ["an empty name", [{ name: "" }], /rows\[0\]\.name.*non-empty/],
    ["a wrong type", [{ name: "a", description: 7 }], /rows\[0\].*description/],
    ["an unknown field", [{ name: "a", id: "b" }], /no option `rows\[0\]\.id`/],
    ["undefined in the list", [{ name: "a" }, undefined], /rows\[1\]/],
    ["a text in place of a row", ["a"], /rows\[0\]/],
    ["undefined as name", [{ name: undefined }], /rows\[0\]\.name/],
    ["the same name twice", [{ name: "a" }, { name: "a" }], /rows\[1\].*has the name of/],
    ["no list", { name: "a" }, /`rows` must be an array/],
  ])("%s is refused before anything is sent", async (_, rows, message) => {
    const { segments, wire } = faultyStore();
    const call = segments.create(untyped(rows));
    await expect(call).rejects.toThrow(UsageError);
    await expect(call).rejects.toThrow(message);
    expect(wire).toEqual([]);
  });
});
