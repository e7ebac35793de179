import { checked, UnreachableError } from "./result.js";

const throwing = (thrown: unknown) => (): string => {
  throw thrown;
};

test.each([
  ["a check that returns", () => "12 kB", { verdict: "passed", detail: "12 kB" }],
  ["a check that returns later", () => Promise.resolve("12 kB"), { verdict: "passed", detail: "12 kB" }],
  ["a check that throws", throwing(new Error("one finding")), { verdict: "failed", detail: "one finding" }],
  ["a check that throws no error", throwing("one finding"), { verdict: "failed", detail: "one finding" }],
  [
    "a check that throws later",
    () => Promise.reject(new Error("one finding")),
    { verdict: "failed", detail: "one finding" },
  ],
  [
    "a check that lacks something from the registry",
    () => Promise.reject(new UnreachableError("no such version")),
    { verdict: "not run", detail: "no such version" },
  ],
])("%s has a verdict", async (name, check, expected) => {
  const { seconds, ...rest } = await checked(name, check);
  expect(rest).toEqual({ name, ...expected });
  expect(seconds).toBeGreaterThanOrEqual(0);
});
