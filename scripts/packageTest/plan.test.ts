import { plan, runParts, type Part } from "./plan.js";
import type { Result } from "./result.js";

const resultOf = (name: string): Result => ({ name, verdict: "passed", seconds: 0, detail: "" });

/** Parts that end when they are told to, and what is going on among them. */
function parts(names: readonly string[]) {
  const running = new Map<string, () => void>();
  const started: string[] = [];
  const list = names.map((name): Part => ({
    name,
    run: async () => {
      started.push(name);
      await new Promise<void>((resolve) => running.set(name, resolve));
      running.delete(name);
      return [resultOf(`${name}: install`), resultOf(name)];
    },
  }));
  const end = async (name: string): Promise<void> => {
    running.get(name)?.();
    // What follows upon it happens before the next turn.
    await new Promise(setImmediate);
  };
  return { list, started, end };
}

test("no more parts run at once than are allowed, and the next begins when one ends", async () => {
  const { list, started, end } = parts(["a", "b", "c", "d"]);
  const results = runParts(list, 2);
  expect(started).toEqual(["a", "b"]);
  await end("b");
  expect(started).toEqual(["a", "b", "c"]);
  await end("c");
  expect(started).toEqual(["a", "b", "c", "d"]);
  await end("a");
  await end("d");
  expect(await results).toHaveLength(8);
});

test("results have the order of the parts, however these end", async () => {
  const { list, end } = parts(["a", "b", "c"]);
  const results = runParts(list, 3);
  for (const name of ["c", "a", "b"]) await end(name);
  expect((await results).map(({ name }) => name)).toEqual([
    ...["a: install", "a", "b: install", "b", "c: install", "c"],
  ]);
});

test("where fewer parts are there than may run at once, each runs once", async () => {
  const { list, started, end } = parts(["a"]);
  const results = runParts(list, 4);
  await end("a");
  expect(await results).toHaveLength(2);
  expect(started).toEqual(["a"]);
});

test("the package is judged by every judge, in every project, and its installation is timed alone", () => {
  const packed = { archive: "package.tgz", folder: ".", files: [] };
  const { alone, together } = plan(packed, ".", [{ name: "vitest", dependencies: {}, consumers: [] }]);
  expect(alone.map(({ name }) => name)).toEqual(["package: install in an empty folder"]);
  expect(together.map(({ name }) => name)).toEqual([
    "package: contents",
    "package: sizes",
    "package: public surface",
    "package: publint",
    "package: attw",
    "vitest",
  ]);
});
