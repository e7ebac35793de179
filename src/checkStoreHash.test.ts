import { checkStoreHash } from "./checkStoreHash.js";
import { UsageError } from "./errors.js";

test("letters and digits pass", () => {
  expect(checkStoreHash("abc123XYZ")).toBe("abc123XYZ");
});

test.each([undefined, null, 7, ["abc"], {}])("%j is refused for its type", (value) => {
  expect(() => checkStoreHash(value)).toThrow(UsageError);
  expect(() => checkStoreHash(value)).toThrow("`storeHash` is not a string");
});

test.each(["", "..", "a/b", "a?b", "a#b", "a%2eb", "a b", "abc\n", "store_hash", "ä", "@evil.example"])(
  "%j is refused for its characters",
  (value) => {
    expect(() => checkStoreHash(value)).toThrow(UsageError);
    expect(() => checkStoreHash(value)).toThrow("letters and digits");
  },
);

test("the message does not show the value, which may be a token", () => {
  expect(() => checkStoreHash("secret-token")).not.toThrow("secret");
});
