import { UsageError } from "../errors/base.js";
import { untyped } from "../doubles/untyped.js";
import { isToken, tokenReader } from "./tokenReader.js";

const unusable: [string, unknown][] = [
  ["an empty string", ""],
  ["a line feed at the end", "secret\n"],
  ["a carriage return", "sec\rret"],
  ["a space", "sec ret"],
  ["a tab", "sec\tret"],
  ["a NUL", "sec\0ret"],
  ["an umlaut", "secrät"],
  ["undefined", undefined],
  ["null", null],
  ["a number", 5318008],
  ["an object", { token: "secret" }],
];

test.each(unusable)("%s is no token", (_, token) => {
  expect(isToken(token)).toBe(false);
});

test.each(unusable)("%s from a function rejects the call, without being shown", async (_, token) => {
  const readToken = tokenReader(() => untyped(token));
  await expect(readToken()).rejects.toThrow(UsageError);
  await expect(readToken()).rejects.toThrow("The result of `accessToken` must be a string of visible ASCII");
  await expect(readToken()).rejects.not.toThrow(/sec|5318008/);
});

test("a string is what is read, at once", () => {
  expect(tokenReader("t0ken!~")()).toBe("t0ken!~");
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
