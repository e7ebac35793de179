import { sentValueCells, shownByValues } from "./sentValues.js";
import { judgedExchangeOf } from "./testing/judgedExchangeOf.js";

const ID = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
const OTHER = "9c858901-8a57-4791-81fe-4c455b099bc9";
const THIRD = "11111111-2222-4333-8444-555555555555";

type Write = "createSegments" | "updateSegments";

function kindsShownBy(write: Write, requestBody: unknown, status: number): string[] {
  return shownByValues(judgedExchangeOf(write, { status, requestBody })).map(
    ({ key, isAsserted }) => `${key} ${isAsserted ? "asserted" : "observed"}`,
  );
}

const create = (kind: string, state: string) => `value createSegments ${kind}: sent ${state}`;
const update = (kind: string, state: string) => `value updateSegments ${kind}: sent ${state}`;
const named = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `n${index}` }));

test.each<[Write, unknown, number, string[]]>([
  [
    "createSegments",
    [null, ...named(2)],
    400,
    [create("a wrong row first", "asserted"), create("no description", "observed")],
  ],
  [
    "createSegments",
    [{ name: "a", description: "b" }, { name: 7 }, { name: "c", description: "d" }],
    400,
    [create("a wrong row between others", "asserted")],
  ],
  [
    "createSegments",
    [...named(2), {}],
    400,
    [create("a wrong row last", "asserted"), create("no description", "observed")],
  ],
  ["createSegments", [{}, { name: "a", description: "b" }, {}], 400, []],
  [
    "createSegments",
    named(11),
    413,
    [create("more than ten rows", "asserted"), create("no description", "observed")],
  ],
  ["createSegments", named(10), 201, [create("ten rows", "asserted"), create("no description", "asserted")]],
  [
    "createSegments",
    [{ name: "a", description: "Created again: the name of a deleted segment" }],
    409,
    [create("one row", "observed"), create("the name of a deleted segment", "asserted")],
  ],
  [
    "updateSegments",
    [
      { id: ID, name: "a" },
      { id: "loyal", name: "b" },
      { id: OTHER, description: "c" },
    ],
    200,
    [
      update("a wrong row between others", "asserted"),
      update("a name alone", "asserted"),
      update("a description alone", "asserted"),
    ],
  ],
  [
    "updateSegments",
    [{ id: THIRD, name: "a", description: "b" }],
    200,
    [update("one row", "asserted"), update("both fields", "asserted")],
  ],
  ["updateSegments", { id: THIRD }, 400, []],
])("%s of %j, answered %d", (write, body, status, kinds) => {
  expect(kindsShownBy(write, body, status)).toEqual(kinds);
});

test("reads are sent no bodies", () => {
  expect(sentValueCells("listSegments")).toEqual([]);
  expect(shownByValues(judgedExchangeOf("listSegments", { status: 200, requestBody: "[]" }))).toEqual([]);
});
