import { answerOf } from "../doubles/calls.js";
import { callOf } from "../doubles/calls.js";
import { chunk, settleBatch } from "./settleBatch.js";
import { matchRows } from "./matchRows.js";
import { openRun } from "./ledger.js";
import type { Segment, SegmentCreate } from "./context.js";
import { fakeContext, jsonOf } from "../doubles/fakeContext.js";

const rows = [{ name: "a" }, { name: "b" }, { name: "c" }, { name: "d" }];
const call = callOf({ operationId: "createSegments", method: "POST" });

/** Judges an answer to a POST of the rows, and says what became of each. */
function judged(status: number, body: unknown, inDoubt: readonly string[] = [], accepted = 0) {
  const context = fakeContext(() => answerOf(500));
  const run = openRun<SegmentCreate, Segment>({
    context,
    operationId: "createSegments",
    kind: "create",
    inputs: rows,
    options: {},
    maxItems: 10,
    parts: () => ({}),
    match: (inputs, found, isComplete) => matchRows(inputs, found, ({ name }) => name, isComplete),
  });
  run.accepted = accepted;
  for (const item of run.items) item.mayHaveRun = inDoubt.includes(item.input.name);
  const answer = typeof body === "string" ? answerOf(status, body) : jsonOf(status, body);
  const again = settleBatch(run, run.items, call, answer);
  const namesOf = (outcome: string | undefined) =>
    run.items.filter((item) => item.outcome === outcome).map(({ input }) => input.name);
  return {
    created: run.items.map(({ output }) => output?.name ?? "").join(""),
    refused: namesOf("refused").join(""),
    doubtful: run.items.filter((item) => item.outcome !== "succeeded" && item.mayHaveRun).length,
    again: again.map((group) => group.map(({ input }) => input.name).join("")),
    stops: run.stop !== undefined,
    most: run.maxItems,
  };
}

const shown = (...names: string[]) => names.map((name) => ({ id: `id of ${name}`, name }));
const nothing = { created: "", refused: "", doubtful: 0, again: [], stops: false, most: 10 };

test("rows are matched by name, whatever their order", () => {
  const data = shown("d", "b", "a", "c");
  expect(judged(201, { data, errors: [] })).toEqual({ ...nothing, created: "abcd" });
});

test("a success that does not show a row leaves that row in doubt", () => {
  expect(judged(201, { data: shown("a", "b", "c") })).toEqual({ ...nothing, created: "abc", doubtful: 1 });
  expect(judged(201, { meta: {} })).toEqual({ ...nothing, doubtful: 4 });
});

test("a partial success refuses what it names and asks again for what it does not", () => {
  const errors = [{ status: 422, title: "No", errors: { "1.name": "taken" } }];
  const body = { data: shown("a"), errors, meta: { total: 4, success: 1, failed: 3 } };
  const expected = { ...nothing, created: "a", refused: "b", again: ["cd"] };
  expect(judged(201, body)).toEqual(expected);
  expect(judged(422, body)).toEqual(expected);
});

test("a partial success with an error for each missing row refuses them all", () => {
  const body = {
    data: shown("a", "b", "c"),
    errors: [{ status: 409, title: "In use" }],
    meta: { failed: 1 },
  };
  expect(judged(409, body)).toEqual({ ...nothing, created: "abc", refused: "d" });
});

test("a partial success whose rows cannot be told apart leaves the others in doubt", () => {
  const errors = [{ status: 409, title: "In use", errors: { "3.name": "taken" } }];
  const expected = { ...nothing, created: "a", refused: "d", doubtful: 2, again: ["bc"] };
  expect(judged(207, { data: shown("a", "x", "y"), errors })).toEqual(expected);
});

test("errors without places that differ prove no more than the weakest of them", () => {
  const errors = [400, 409, 409, 409].map((status) => ({ status, errors: { description: "x" } }));
  const body = { data: [], errors, meta: { failed: 4 } };
  expect(judged(207, body, ["a"])).toMatchObject({ refused: "bcd", doubtful: 1, again: [] });
});

test("a refusal without places splits the rows, one with places does not", () => {
  expect(judged(400, "Bad request")).toEqual({ ...nothing, again: ["ab", "cd"] });
  expect(judged(422, { title: "No", errors: { "2.name": "x" } })).toEqual({
    ...nothing,
    refused: "c",
    again: ["abd"],
  });
});

test("a 409 without places is left to a list, in doubt only if its counts say that some were created", () => {
  const errors = [{ status: 409, title: "In use", errors: {} }];
  const meta = { total: 4, success: 0, failed: 4 };
  expect(judged(409, { data: [], errors, meta })).toEqual(nothing);
  expect(judged(409, { data: [], errors, meta: { ...meta, success: 3 } }).doubtful).toBe(4);
  expect(judged(409, { title: "In use" }, ["a", "c"])).toEqual({ ...nothing, doubtful: 2 });
});

test("after doubt only what is wrong with a field other than the name is refused", () => {
  expect(judged(422, { title: "No" }, ["a", "c"])).toEqual({ ...nothing, doubtful: 2, again: ["ab", "cd"] });
  const taken = { title: "In use", errors: { "1.name": "in use" } };
  expect(judged(409, taken, ["a", "c"])).toEqual({ ...nothing, refused: "b", doubtful: 2, again: ["acd"] });
  const names = { "0.name": "bad", "1.name": "bad" };
  expect(judged(422, { title: "No", errors: names }, ["a"]).refused).toBe("b");
  expect(judged(409, { title: "In use", errors: names }, ["a"]).refused).toBe("b");
  const others = { "0.description": "bad", "1.description": "bad" };
  expect(judged(422, { title: "No", errors: others }, ["a"]).refused).toBe("ab");
  expect(judged(403, "no", ["a"]).refused).toBe("bcd");
});

test("a row that is written and refused, or failed in the server, is in doubt", () => {
  const errors = [{ status: 422, errors: { "0.name": "odd" } }];
  expect(judged(201, { data: shown("a", "b", "c", "d"), errors })).toMatchObject({
    doubtful: 1,
    created: "bcd",
  });
  const broken = [{ status: 500, errors: { "0": "oops" } }];
  expect(judged(207, { data: shown("b", "c", "d"), errors: broken })).toMatchObject({
    doubtful: 1,
    refused: "",
  });
});

test("an error that names no row, of a failure in the server, leaves all rows that are not shown in doubt", () => {
  const errors = [{ status: 409 }, { status: 503 }];
  expect(judged(207, { data: shown("a"), errors })).toMatchObject({
    created: "a",
    doubtful: 3,
    again: ["bcd"],
  });
});

test("a partial success without its rows leaves those in doubt that it does not name", () => {
  const errors = [{ status: 422, errors: { "1.name": "taken" } }];
  const expected = { ...nothing, refused: "b", again: ["acd"] };
  expect(judged(207, { errors })).toEqual({ ...expected, doubtful: 3 });
  expect(judged(207, { data: [], errors })).toEqual(expected);
});

test.each([
  ["500", 500, "<html>"],
  ["501", 501, "{}"],
  ["507", 507, '{"title":"Full"}'],
  ["524", 524, ""],
  ["408", 408, ""],
  ["a 409 that is cut off", 409, '{"data":[{"id"'],
  ["an empty 422", 422, ""],
])("%s leaves all in doubt", (_, status, body) => {
  expect(judged(status, body)).toEqual({ ...nothing, doubtful: 4 });
});

test.each([
  [401, true],
  [403, true],
  [404, false],
  [429, false],
])("%i refuses all rows; stops the call: %s", (status, stops) => {
  expect(judged(status, "text")).toEqual({ ...nothing, refused: "abcd", stops });
});

test("a suspended store stops the call", () => {
  expect(judged(503, { title: "The store is suspended." })).toEqual({ ...nothing, doubtful: 4, stops: true });
});

test.each([
  ["At most 3 items", ["abc", "d"], 3],
  ["4 rows are more than 2", ["ab", "cd"], 2],
  ["Too large", ["ab", "cd"], 2],
  ["At most 0 items, 4 were sent", ["ab", "cd"], 2],
  ["Status 413: no more than 50", ["ab", "cd"], 2],
  ["The body exceeds 1 MB", ["ab", "cd"], 2],
  ["More than 3kB", ["ab", "cd"], 2],
  ["3 bytes too many", ["ab", "cd"], 2],
  ["Limit 1.5", ["ab", "cd"], 2],
  [undefined, ["ab", "cd"], 2],
])("a 413 that says %j cuts the rows, and those to come", (title, again, most) => {
  expect(judged(413, { title })).toEqual({ ...nothing, again, most });
});

test("a 413 without a maximum cuts only its own rows if as many were accepted before", () => {
  expect(judged(413, {}, [], 4)).toEqual({ ...nothing, again: ["ab", "cd"] });
  expect(judged(413, {}, [], 3)).toEqual({ ...nothing, again: ["ab", "cd"], most: 2 });
});

test("a list is cut into parts of a size, or into halves", () => {
  expect(chunk([1, 2, 3], 2)).toEqual([[1, 2], [3]]);
  expect(chunk([1, 2, 3, 4, 5])).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
  expect(chunk([])).toEqual([]);
});
