import { FlagError, readFlags } from "./flags.js";

const options = { only: { type: "string", default: "" }, quiet: { type: "boolean" } } as const;
const read = (...args: string[]) => readFlags(options, undefined, args);

test("flags have their values and defaults", () => {
  expect(read("--quiet")).toEqual({ asksForHelp: false, flags: { only: "", quiet: true }, operand: "" });
});

test("--help may stand anywhere, and asks for no operand", () => {
  expect(read("--only", "a", "--help")).toMatchObject({ asksForHelp: true, flags: { only: "a" } });
  expect(readFlags({}, "TAG", ["--help"])).toMatchObject({ asksForHelp: true });
});

test.each([
  [["--onyl"], "Unknown option '--onyl'; the nearest is --only."],
  [["--nope"], "Unknown option '--nope'"],
  [["--help", "--nope"], "Unknown option '--nope'"],
  [["--only"], "'--only <value>' argument missing"],
  [["stray"], "Unexpected argument 'stray'"],
])("%j is refused", (args, reason) => {
  expect(() => read(...args)).toThrow(FlagError);
  expect(() => read(...args)).toThrow(reason);
});

test("an operand is needed once", () => {
  expect(readFlags({}, "TAG", ["v1.0.0"])).toMatchObject({ operand: "v1.0.0" });
  expect(() => readFlags({}, "TAG", [])).toThrow(new FlagError("TAG is missing."));
  expect(() => readFlags({}, "TAG", ["v1.0.0", "stray"])).toThrow(
    new FlagError("Unexpected argument 'stray'."),
  );
});
