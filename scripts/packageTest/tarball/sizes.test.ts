import { budget, judgeSizes } from "./sizes.js";

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

test("sizes at the budget are within it, and each is told with what it may be", () => {
  const told = judgeSizes(budget).split(", ");
  expect(told).toEqual(
    Object.entries(budget).map(([name, most]) => `${name} ${kilobytes(most)} of ${kilobytes(most)} kB`),
  );
});

test.each(Object.entries(budget))("one byte more than the budget of %s allows is too much", (name, most) => {
  expect(() => judgeSizes({ ...budget, [name]: most + 1 })).toThrow(`beyond the budget: ${name} `);
});

test("a size that could not be measured is beyond the budget", () => {
  expect(() => judgeSizes({ ...budget, client: NaN })).toThrow("client NaN of");
});

test("all that is beyond the budget is named, and nothing else", () => {
  const judge = () => judgeSizes({ ...budget, packed: Infinity, testing: Infinity });
  expect(judge).toThrow(/^beyond the budget: packed [^,]+, testing [^,]+$/);
});
