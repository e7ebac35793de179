import { readFileSync } from "node:fs";
import { cases, CODE, COMPILES, REFUSED, UNSENT } from "./cases.js";
import { generators } from "./generators.js";
import { readable } from "./recorder.js";
import { GUIDE, withSection } from "./section.js";
import { guideWith, readMeasured } from "./stored.js";

const { spec, safe } = readMeasured();
const every = generators.map(({ name }) => [name, safe[name] ?? {}] as const);

test("the guide says what is stored, and nothing by hand", () => {
  expect(readFileSync(GUIDE, "utf8")).toBe(guideWith({ spec, safe }));
  expect(() => withSection("# No such heading\n", "")).toThrow('needs the heading "Measured" once');
});

test.each(every)("%s: its client of the safe edition is safe", (_, outcomes) => {
  expect(outcomes).toMatchObject({
    [CODE]: COMPILES,
    "no filter": REFUSED,
    "profiles, no filter": REFUSED,
    "empty list": REFUSED,
    "one id": "DELETE /segments?id:in=A",
    "two ids": "DELETE /segments?id:in=A,B",
    "profiles, two ids": "DELETE /segments/S/shopper-profiles?id:in=A,B",
    "list, two ids": "GET /segments?id:in=A,B",
  });
});

test("a validator stops an empty text and the segment `..`; no generator has one by default", () => {
  const stopping = (cell: string) =>
    every.filter(([, outcomes]) => outcomes[cell] === UNSENT).map(([name]) => name);
  expect(stopping("empty text")).toEqual(["hey-api, validator: zod"]);
  expect(stopping("segment ..")).toEqual(["hey-api, validator: zod"]);
});

test("both tables are whole", () => {
  for (const outcomes of [...Object.values(spec), ...Object.values(safe)])
    expect(Object.keys(outcomes)).toEqual([CODE, ...cases.map(({ name }) => name)]);
  expect(Object.keys(spec)).toEqual(Object.keys(safe));
});

test("a request is shown decoded, with short ids", () => {
  const id = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
  expect(readable(`DELETE /v3/segments?id%3Ain=${id}%2C${id}`)).toBe("DELETE /segments?id:in=A,A");
  expect(readable("DELETE /v3/segments?id:in%5B%5D=")).toBe("DELETE /segments?id:in[]=");
});
