import { markdownTable } from "./tables.js";

test("a table is as wide as its cells, and its figures stand to the right", () => {
  expect(
    markdownTable(
      ["", "one call"],
      [
        ["this client", "1.15 ×"],
        ["ky", "–"],
      ],
    ),
  ).toBe(
    [
      "|             | one call |",
      "| ----------- | -------: |",
      "| this client |   1.15 × |",
      "| ky          |        – |",
    ].join("\n"),
  );
});
