import { reportOf } from "../report.js";
import { thisMachine } from "../machine.js";
import { markdownTable, processesTable } from "./tables.js";

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

test("the table of processes has a line for each kind of limiter, and fractions of commands", () => {
  const names = ["lost", "refused", "in flight", "ratio", "ends apart", "commands", "CPU of Redis"];
  const figures = names.map((name) => ({ name, value: 1.74, unit: name === "ratio" ? "×" : "" }));
  const subjects = ["redisLimiter", "limiter of each process", "no limiter"];
  const report = (...others: string[]) =>
    reportOf(thisMachine(), 1, {
      processes: {
        title: "",
        rows: [...subjects, ...others].map((subject) => ({ subject, figures })),
        notes: [],
      },
    });
  const [head, , first, ...rest] = processesTable(report("rate-limiter-flexible + redis-semaphore")).split(
    "\n",
  );
  expect(head).toContain("| lost | refused | in flight |   time | ends apart | commands | CPU of Redis |");
  expect(first).toContain("|    2 |       2 |         2 | 1.74 × |          2 |      1.7 |            2 |");
  expect(rest).toHaveLength(3);
  expect(() => processesTable(report())).toThrow("no processes / rate-limiter-flexible");
});
