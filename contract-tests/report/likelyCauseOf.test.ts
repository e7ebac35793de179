import { likelyCauseOf } from "./likelyCauseOf.js";
import { exchangeOf, failedResult } from "./testing/failedResult.js";

const pageOf = (...data: object[]) => JSON.stringify({ data, meta: {} });
const NAME = "contract-0123456789abcdef-alone";
const ours = { id: "a", name: NAME };

describe("the server takes any token", () => {
  const cause = "the server takes any token";
  const list = failedResult("listSegments.authentication.wrong-token", "status 200");
  const create = failedResult("createSegments.authentication.wrong-token", "status 201");
  const remove = "deleteSegments.authentication.wrong-token";

  test("if every operation serves a wrong token", () => {
    expect(likelyCauseOf([list, create])).toBe(cause);
    expect(likelyCauseOf([list, create, failedResult(remove, "", undefined, "skip")])).toBe(cause);
  });

  test.each([
    ["one operation alone does", [list]],
    ["one refuses it", [list, create, failedResult(remove, "", undefined, "pass")]],
    ["one refuses it with a wrong status", [list, create, failedResult(remove, "status 418")]],
    [
      "only a missing token is served",
      [list, failedResult("createSegments.authentication.no-token", "status 201")],
    ],
    ["it is a known deviation", [list, { ...create, status: "skip" as const, reason: "known deviation" }]],
  ])("but not if %s", (_, results) => {
    expect(likelyCauseOf(results)).toBeUndefined();
  });
});

describe("the server keeps nothing that is written", () => {
  const cause = "the server keeps nothing that is written";
  const read = (body: string) => exchangeOf(["GET", "?page=1&limit=250"], body);
  const storedOf = (...names: readonly string[]) => {
    const result = failedResult("createSegments.stored", "[]");
    const expected = `segments named ${JSON.stringify(names)}`;
    return {
      ...result,
      violations: (result.violations ?? []).map((violation) => ({ ...violation, expected })),
    };
  };
  const four = storedOf("a", "b", "c", "d");

  test("if no row of several is in the list", () => {
    expect(likelyCauseOf([four])).toBe(cause);
  });

  test.each([
    ["one row is missing", [storedOf("a")]],
    ["a check has seen one", [four, failedResult("listSegments.filter.one", "", undefined, "pass")]],
    ["an answer shows one", [four, failedResult("listSegments.pages.full", "", read(pageOf(ours)))]],
  ])("but not if %s", (_, results) => {
    expect(likelyCauseOf(results)).toBeUndefined();
  });
});

describe("every answer is the same example", () => {
  const cause = "every answer is the same example";
  const example = pageOf({ id: "x" });
  const seen = (...exchanges: ReturnType<typeof exchangeOf>[]) =>
    exchanges.map((exchange) => failedResult("listSegments.ids.malformed", "", exchange));
  const past = exchangeOf(["GET", "?page=100000"], example);
  const malformed = exchangeOf(["GET", "?id:in=loyal"], example);
  const create = exchangeOf(["POST", "", [{ name: NAME }]], example);
  const another = [{ name: `${NAME} 2` }];

  test("if different lists have the same rows, and a create that it did not send", () => {
    expect(likelyCauseOf(seen(past, malformed, create))).toBe(cause);
    const created = pageOf({ id: "y" });
    const creates = [
      exchangeOf(["POST", "", [{ name: NAME }]], created),
      exchangeOf(["POST", "", another], created),
    ];
    expect(likelyCauseOf(seen(past, malformed, ...creates))).toBe(cause);
  });

  test.each([
    ["no create is seen", seen(past, malformed)],
    [
      "a create is answered with its rows",
      seen(past, malformed, exchangeOf(["POST", "", [ours]], pageOf(ours))),
    ],
    [
      "creates are answered with different rows",
      seen(past, malformed, create, exchangeOf(["POST", "", another], pageOf({ id: "z" }))),
    ],
    [
      "one create has other rows than the lists",
      seen(past, malformed, exchangeOf(["POST", "", another], pageOf({ id: "z" }))),
    ],
    ["the lists differ", seen(past, exchangeOf(["GET", "?id:in=loyal"], pageOf({ id: "z" })), create)],
    [
      "the same list was read twice",
      seen(past, exchangeOf(["GET", "?page=100000&limit=1"], example), create),
    ],
    [
      "the lists are empty",
      seen(exchangeOf(["GET", "?page=9"], pageOf()), exchangeOf(["GET", "?page=8"], pageOf()), create),
    ],
    ["a list is truncated", seen(past, malformed, create, exchangeOf(["GET", ""], example.slice(0, -1)))],
  ])("but not if %s", (_, results) => {
    expect(likelyCauseOf(results)).toBeUndefined();
  });
});
