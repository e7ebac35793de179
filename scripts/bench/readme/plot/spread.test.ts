import { spread } from "./spread.js";

test("labels far apart stay where they are", () => {
  expect(spread([10, 50, 30], 15)).toEqual([10, 50, 30]);
});

test("a label that would cover another moves below it, and pushes the next", () => {
  expect(spread([20, 10, 22], 15)).toEqual([25, 10, 40]);
});
