import { barsOf } from "./bars.js";

test("the longest bar fills the width, the others stand to it as their costs do", () => {
  const widths = [
    ...barsOf([
      { name: "this client", ratio: 1.2 },
      { name: "openapi-fetch", ratio: 1 },
      { name: "got", ratio: 2 },
    ]).matchAll(/class="(.*?)".* width="(.*?)"/g),
  ].map(([, kind, width]) => [kind, Number(width)]);
  expect(widths).toEqual([
    ["bar ours", 114],
    ["bar", 95],
    ["bar", 190],
  ]);
});
