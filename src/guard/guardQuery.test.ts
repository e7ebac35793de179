import { UsageError } from "../errors/base.js";
import { guardQuery } from "./guardQuery.js";
import { operations, type OperationId } from "../operations.js";
import { a, b } from "../doubles/ids.js";

const judge = (id: OperationId, query: string) => () => {
  guardQuery(operations[id], new URLSearchParams(query));
};
const deletions = [
  ["deleteSegments", "delete every segment of the store"],
  ["removeShopperProfilesFromSegment", "empty the segment"],
] as const;
const filtered = ["listSegments", "deleteSegments", "removeShopperProfilesFromSegment"] as const;

test.each(filtered)("%s takes uuids in one id:in, however the comma is written", (id) => {
  expect(judge(id, `id:in=${a}`)).not.toThrow();
  expect(judge(id, `id:in=${a},${b}`)).not.toThrow();
  expect(judge(id, `id%3Ain=${a}%2C${b}`)).not.toThrow();
});

test("listSegments takes no filter, and any other key", () => {
  expect(judge("listSegments", "")).not.toThrow();
  expect(judge("listSegments", "page=2&limit=250&name=x")).not.toThrow();
});

describe.each(deletions)("%s", (id, effect) => {
  test.each([
    "",
    "id:in",
    "id:in=",
    "id:in[]=",
    "id:in=,",
    `id_in=${a}`,
    `id:in[]=${a}`,
    `ID:IN=${a}`,
    `id%253Ain=${a}`,
  ])("with %j is refused, saying what would have happened", (query) => {
    expect(judge(id, query)).toThrow(UsageError);
    expect(judge(id, query)).toThrow(effect);
  });

  test.each([`id:in=${a}&id:in[]=${b}`, `x=&id:in=${a}`])("with a second key in %j is refused", (query) => {
    expect(judge(id, query)).toThrow("to DELETE nothing else");
  });
});

describe.each(filtered)("%s", (id) => {
  test.each([`id:in=${a}&id:in=${b}`, `id:in=${a}&id:in=`, `id:in=&id%3Ain=${a}`])(
    "with %j is refused",
    (query) => {
      expect(judge(id, query)).toThrow(UsageError);
    },
  );

  test.each([
    "undefined",
    "null",
    "1",
    "..",
    "*",
    "[object Object]",
    `${a}x`,
    `${a};${b}`,
    `${a}%00`,
    `${a}+`,
  ])("with %j as only id is refused", (value) => {
    expect(judge(id, `id:in=${value}`)).toThrow("(item 1 of `id:in` is not a uuid)");
  });

  test.each([`${a},`, `${a},,${b}`, `${a}, ${b}`, `${a},undefined,`])(
    "with %j is refused, counting the items",
    (value) => {
      expect(judge(id, `id:in=${value}`)).toThrow("(item 2 of `id:in` is not a uuid)");
    },
  );

  test("does not show the value of an id, which may be a token", () => {
    expect(judge(id, "id:in=secret")).not.toThrow("secret");
  });
});

test.each(["createSegments", "updateSegments"] as const)("%s takes no query", (id) => {
  expect(judge(id, "")).not.toThrow();
  expect(judge(id, `id:in=${a}`)).toThrow("to POST and PUT no query");
  expect(judge(id, "_method=DELETE")).toThrow("would be misread");
});
