import { budget, judgeSizes } from "./sizes.js";

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

test("sizes equal to the budget are allowed, and each is shown with its budget", () => {
  const shown = judgeSizes(budget).split(", ");
  expect(shown).toEqual(
    Object.entries(budget).map(([name, most]) => `${name} ${kilobytes(most)} of ${kilobytes(most)} kB`),
  );
});

test.each(Object.entries(budget))("one byte over the budget of %s is refused", (name, most) => {
  expect(() => judgeSizes({ ...budget, [name]: most + 1 })).toThrow(`over budget: ${name} `);
});

test("a size that could not be measured is refused", () => {
  expect(() => judgeSizes({ ...budget, client: NaN })).toThrow("client NaN of");
});

test("every size over its budget is named, and no other", () => {
  const judge = () => judgeSizes({ ...budget, packed: Infinity, testing: Infinity });
  expect(judge).toThrow(/^over budget: packed [^,]+, testing [^,]+$/);
});
