import { argsIn, configArgs } from "./configArgs.js";

const options = {
  only: { type: "string" },
  quiet: { type: "boolean" },
  without: { type: "string", multiple: true },
} as const;
const read = (text: string) => argsIn(text, "mine.yaml", options);

test("keys are flags", () => {
  expect(read("only: listSegments.\nquiet: true\nwithout: [state, rate-limits]\n")).toEqual([
    "--only=listSegments.",
    "--quiet",
    "--without=state",
    "--without=rate-limits",
  ]);
  expect(read("quiet: false\nwithout: state")).toEqual(["--without=state"]);
  expect(read("# nothing\n")).toEqual([]);
});

test.each([
  ["only: a\n\nonyl: b\n", 'mine.yaml:3: "onyl" is no key; the nearest is only.'],
  ["only: a\nquiet: yes\n", "mine.yaml:2: quiet is true or false."],
  ["only: [a, b]", "mine.yaml:1: only takes one value."],
  ["only: 5", "mine.yaml:1: only takes text."],
  ["without: [state, { a: b }]", "mine.yaml:1: without takes text."],
  ["- only", "mine.yaml:1: it holds no `key: value`."],
  ["only: a\nonly: b", "mine.yaml:2: it is no YAML"],
])("%j is refused with its line", (text, message) => {
  expect(() => read(text)).toThrow(message);
});

test("a file that is named must be there, and the usual one need not", () => {
  expect(() => configArgs("/nowhere/mine.yaml", options)).toThrow(
    "/nowhere/mine.yaml cannot be read: Error: ENOENT",
  );
  expect(configArgs(undefined, options)).toEqual([]);
});
