import { contradictionsOf } from "./contradictionsOf.js";

test("rows are not told apart", () => {
  expect(
    contradictionsOf([
      "/data/0/name must be string",
      "/data/17/name must be string",
      "/meta/pagination/total must be integer",
      "the body must have required property 'meta'",
    ]),
  ).toEqual([
    "data[].name must be string",
    "meta.pagination.total must be integer",
    "the body must have required property 'meta'",
  ]);
});
