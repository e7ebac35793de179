import { NO_FILTERS, type Filters } from "./address.js";
import { matches } from "./checkElements.js";

const check = {
  operation: "listSegments",
  results: [
    { target: "prism", status: "skip" },
    { target: "store", status: "fail" },
  ],
  text: "listsegments.filter.one answers exactly the segments named in `id:in`.",
};

test.each<[Partial<Filters>, boolean]>([
  [{}, true],
  [{ status: "fail" }, true],
  [{ status: "pass" }, false],
  [{ target: "store", status: "fail" }, true],
  [{ target: "prism", status: "fail" }, false],
  [{ target: "live" }, false],
  [{ operation: "listSegments" }, true],
  [{ operation: "createSegments" }, false],
  [{ text: " Segments NAMED " }, true],
  [{ text: "profiles" }, false],
])("%j", (filters, isShown) => {
  expect(matches(check, { ...NO_FILTERS, ...filters })).toBe(isShown);
});
