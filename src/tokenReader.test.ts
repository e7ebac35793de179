import { UsageError } from "./errors.js";
import { untyped } from "./testing/untyped.js";
import { tokenReader } from "./tokenReader.js";

const unusable: [string, unknown, string][] = [
  ["an empty string", "", "is empty"],
  ["a line feed at the end", "secret\n", "a line break"],
  ["a carriage return", "sec\rret", "a line break"],
  ["a space", "sec ret", "other than visible ASCII"],
  ["a tab", "sec\tret", "other than visible ASCII"],
  ["a NUL", "sec\0ret", "other than visible ASCII"],
  ["an umlaut", "secrät", "other than visible ASCII"],
  ["undefined", undefined, "is not a string"],
  ["null", null, "is not a string"],
  ["a number", 5318008, "is not a string"],
  ["an object", { token: "secret" }, "is not a string"],
];

test.each(unusable)("%s is refused at construction, without being shown", (_, token, reason) => {
  expect(() => tokenReader(untyped(token))).toThrow(UsageError);
  expect(() => tokenReader(untyped(token))).toThrow(reason);
  expect(() => tokenReader(untyped(token))).not.toThrow(/sec|5318008/);
});

test.each(unusable)("%s from a function rejects the call, without being shown", async (_, token, reason) => {
  const readToken = tokenReader(() => untyped(token));
  await expect(readToken()).rejects.toThrow(UsageError);
  await expect(readToken()).rejects.toThrow(reason);
  await expect(readToken()).rejects.not.toThrow(/sec|5318008/);
});

test("a string is what is read", async () => {
  await expect(tokenReader("t0ken!~")()).resolves.toBe("t0ken!~");
});

test("a function is asked each time, and may be async", async () => {
  const tokens = ["one", "two"];
  const readToken = tokenReader(() => Promise.resolve(tokens.shift() ?? ""));
  await expect(readToken()).resolves.toBe("one");
  await expect(readToken()).resolves.toBe("two");
});

test("a function's own error passes through, thrown or rejected", async () => {
  const error = new Error("vault is sealed");
  const throwing = tokenReader(() => {
    throw error;
  });
  await expect(throwing()).rejects.toBe(error);
  await expect(tokenReader(() => Promise.reject(error))()).rejects.toBe(error);
});
