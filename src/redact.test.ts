import { inspect } from "node:util";
import { redact } from "./redact.js";
import { hiding } from "./withoutToken.js";

const token = "s3cret";
const redacted = (error: unknown) => redact(error, hiding(token));

test("name, message, code and causes of an error stay, in a copy", () => {
  const error = new TypeError("fetch failed", {
    cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }),
  });
  const copy = redacted(error);
  expect(copy).toBeInstanceOf(Error);
  expect(copy).not.toBe(error);
  expect(copy).toMatchObject({
    name: "TypeError",
    message: "fetch failed",
    stack: error.stack,
    cause: { name: "Error", message: "read ECONNRESET", code: "ECONNRESET" },
  });
});

test("the first of several errors stands for their cause", () => {
  const copy = redacted(new AggregateError([new Error("refused by ::1"), new Error("refused")]));
  expect(copy).toMatchObject({ name: "AggregateError", cause: { message: "refused by ::1" } });
});

test("no more than four causes are kept, so that a circle of them has an end", () => {
  const error = new Error("again");
  error.cause = error;
  let copy: unknown = redacted(error);
  let depth = 0;
  for (; copy instanceof Error; copy = copy.cause) depth += 1;
  expect(depth).toBe(5);
});

test.each([
  ["its message", new Error(`bad header ${token}`)],
  ["its cause's message", new Error("no", { cause: new Error(token) })],
  ["a string", `no ${token}`],
  ["an aggregated error", new AggregateError([new Error(token)])],
  ["a DOMException", new DOMException(token)],
  ["its code", Object.assign(new Error("no"), { code: token })],
  ["a property", Object.assign(new Error("no"), { config: { headers: { "X-Auth-Token": token } } })],
  ["a hidden property", Object.defineProperty(new Error("no"), "raw", { value: token })],
  ["a cause that is a string", new Error("no", { cause: token })],
  [
    "a Request",
    Object.assign(new Error("no"), {
      request: new Request("https://api.example", { headers: { "X-Auth-Token": token } }),
    }),
  ],
])("a token in %s is not shown", (_, error) => {
  const shown = redacted(error);
  expect(inspect(shown, { showHidden: true, depth: Infinity })).not.toContain(token);
  expect(JSON.stringify({ shown })).not.toContain(token);
});

test.each([undefined, null, 7])("%s stays what it is", (error) => {
  expect(redacted(error)).toBe(error);
});

test("an error without a cause gets none", () => {
  expect(redacted(new Error("no"))).not.toHaveProperty("cause");
});
