import { linesOf } from "./lines.js";

test("what stays level is drawn level, and the axis reaches what grows", () => {
  const level = { label: "level", points: [10, 100, 1000].map((size) => ({ size, ratio: 1 })) };
  expect(linesOf([level])).toContain('points="510,66 580,66 650,66"');
  const growing = { label: "a & b", points: [1, 1000].map((size, index) => ({ size, ratio: 1 + index })) };
  const drawn = linesOf([level, growing]);
  expect(drawn).toContain('points="510,150 580,150 650,150"');
  expect(drawn).toContain('points="440,150 650,66"');
  expect(drawn).toContain("a &amp; b");
});
