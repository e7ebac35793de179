import { ConflictError, ValidationError } from "../errors/index.js";
import { answerOf, callOf } from "../doubles/calls.js";
import { readRefusals } from "./readRefusals.js";
import { idOf, jsonOf } from "../doubles/fakeContext.js";

const call = callOf({ operationId: "updateSegments", method: "PUT" });
const inputs = [1, 2, 3].map((n) => ({ id: idOf(n) }));
const read = (status: number, body: unknown) => readRefusals(call, jsonOf(status, body), inputs);

test("a success without errors refuses nothing", () => {
  const none = { named: new Map(), blamed: [], failed: 0, succeeded: undefined, isWhole: false };
  expect(read(200, { data: [], errors: [], meta: { failed: 0 } })).toEqual(none);
  expect(read(200, { data: [], errors: [], meta: { success: 3 } })).toEqual({ ...none, succeeded: 3 });
  expect(readRefusals(call, answerOf(204), inputs)).toEqual(none);
});

test.each(["1.name", "[1].name", "/1/name", "1"])(
  "the key %j names its row, with its own messages",
  (key) => {
    const { named, blamed } = read(422, { title: "Invalid", errors: { [key]: "bad", "0.name": "odd" } });
    expect([...named.keys()].sort()).toEqual([0, 1]);
    expect(named.get(1)).toMatchObject({ status: 422, title: "Invalid", errors: { [key]: "bad" } });
    expect(named.get(1)?.errors).toEqual({ [key]: "bad" });
    expect(named.get(1)).toBeInstanceOf(ValidationError);
    expect(blamed).toEqual([]);
  },
);

const noRow = ["3.name", "name", "1a", "12", "name.1", "address[0].zip"];
test.each(noRow)("the key %j names no row, and the body stays as it came", (key) => {
  const body = { status: 422, title: "Invalid", detail: "See errors", errors: { [key]: "bad" } };
  const { named, blamed } = read(422, body);
  expect(named.size).toBe(0);
  expect(blamed).toHaveLength(1);
  expect(blamed[0]?.body).toBe(JSON.stringify(body));
});

test("a place may have several digits", () => {
  const answer = jsonOf(422, { title: "Invalid", errors: { "12.name": "bad" } });
  expect([...readRefusals(call, answer, Array(20).fill({})).named.keys()]).toEqual([12]);
});

test("the rows of an envelope have each its own status, in a success too", () => {
  const errors = [
    { status: 409, title: "In use", errors: { "2.name": "in use" } },
    { title: "Odd", errors: {} },
  ];
  const { named, blamed, failed } = read(200, { data: [], errors, meta: { failed: 2 } });
  expect(named.get(2)).toBeInstanceOf(ConflictError);
  expect(blamed).toMatchObject([{ status: 422, title: "Odd" }]);
  expect(failed).toBe(2);
});

test("a count of failures alone blames somebody", () => {
  expect(read(200, { data: [], meta: { failed: 1 } }).blamed).toHaveLength(1);
});

test.each([
  ["its path", { title: "Locked", errors: { [`${idOf(2).toUpperCase()}.id`]: "locked" } }],
  ["its message", { title: "Locked", errors: { ids: `${idOf(2)} is locked` } }],
  ["its title", { title: `Segment ${idOf(2)} is locked`, errors: {} }],
])("an error names its item by the id in %s", (_, error) => {
  const { named, blamed } = read(422, { data: [], errors: [{ status: 422, ...error }], meta: {} });
  expect([...named.keys()]).toEqual([1]);
  expect(blamed).toEqual([]);
});

test("an error that holds two ids, or one that was not sent, names none", () => {
  const errors = [{ title: `${idOf(1)} is no parent of ${idOf(2)}` }, { title: `${idOf(9)} is locked` }];
  expect(read(422, { data: [], errors, meta: {} })).toMatchObject({ named: new Map(), blamed: errors });
});

test.each<[boolean, number, unknown]>([
  [true, 422, { title: "No", errors: { "0.name": "bad" } }],
  [true, 422, "No"],
  [true, 400, "<html>"],
  [false, 200, { title: "No", errors: { "0.name": "bad" } }],
  [false, 422, { data: [], errors: [{ title: "No" }] }],
  [false, 422, "<html>"],
  [false, 422, '{"data":[],"err'],
])("the request was refused as a whole: %s, by %i with %j", (isWhole, status, body) => {
  const answer = typeof body === "string" ? answerOf(status, body) : jsonOf(status, body);
  expect(readRefusals(call, answer, inputs).isWhole).toBe(isWhole);
});

test("half a JSON names no item, because it may show one that succeeded", () => {
  const answer = answerOf(422, `{"data":[{"id":"${idOf(1)}","name":"a"}],"errors":[{"ti`);
  const { named, blamed } = readRefusals(call, answer, inputs);
  expect(named.size).toBe(0);
  expect(blamed).toHaveLength(1);
});
