import { inspect } from "node:util";
import { redactError, tokenRedactor } from "./redaction.js";

const token = "s3cret0token";
const redacted = (error: unknown) => redactError(error, tokenRedactor(token).text);

test.each([
  ["itself", 'ab"c+d/secret'],
  ["JSON", 'ab\\"c+d/secret'],
  ["JSON that escapes slashes", 'ab\\"c+d\\/secret'],
  ["JSON in JSON", 'ab\\\\\\"c+d/secret'],
  ["JSON that escapes everything", escaped('ab"c+d/secret')],
  ["JSON that escapes some, in upper case", "ab\\u0022c\\u002Bd/secret"],
  ["a URL", "ab%22c%2Bd%2Fsecret"],
  ["a URL in lower case, that escapes some", "ab%22c%2bd/secret"],
  ["a URL that escapes everything", "%61%62%22%63%2b%64%2F%73%65%63%72%65%74"],
  ["a URL in a URL", "ab%2522c%252Bd%252Fsecret"],
  ["JSON in a URL", "ab%5C%22c%2Bd%5Cu002fsecret"],
  ["upper case", 'AB"C+D/SECRET'],
])("a token is hidden as %s spells it", (_, spelling) => {
  const { text } = tokenRedactor('ab"c+d/secret');
  expect(text(`a ${spelling} and "${spelling}"`)).toBe('a [redacted] and "[redacted]"');
});

test("JSON in which a token was hidden can still be parsed", () => {
  const spelt = "\\n\\u0061b\\u0022c+d/secret";
  const shown = tokenRedactor('ab"c+d/secret').text(`{"${spelt}":"${spelt}\\n"}`);
  expect(JSON.parse(shown)).toEqual({ "\n[redacted]": "\n[redacted]\n" });
});

test.each(
  ["back\\slash", "at the end\\", "\\\\\\\\\\\\\\\\", 'quoted\\"token'].map((token) =>
    token.replaceAll(" ", "-"),
  ),
)("the backslashes of %j are hidden too", (token) => {
  const { text } = tokenRedactor(token, "$TOKEN");
  const [json, url] = [JSON.stringify(token), encodeURIComponent(token)];
  expect(text(`${token} ${json} ${url} ${JSON.stringify(json)}`).replaceAll(/[\\"]/g, "")).toBe(
    "$TOKEN $TOKEN $TOKEN $TOKEN",
  );
});

test("a backslash of the token is hidden as JSON that escapes everything spells it", () => {
  const { text } = tokenRedactor("back\\slash\\");
  expect(text(`"${escaped("back\\slash\\")}"`)).toBe('"[redacted]"');
});

test("a long text of escapes is searched in one pass", () => {
  const { text } = tokenRedactor(`${"\\".repeat(40)}"secret`);
  const long = "\\".repeat(200_000) + "%5c%255c\\u005c".repeat(20_000);
  expect(text(long)).toBe(long);
});

test("a value shorter than 8 characters is hidden only if it is a whole header value", () => {
  const { text, header } = tokenRedactor("t");
  expect([text("status 201"), text("t"), header("status"), header("t")]).toEqual([
    "status 201",
    "t",
    "status",
    "[redacted]",
  ]);
  expect(tokenRedactor("12345678").text("0123456789")).toBe("0[redacted]9");
});

function escaped(text: string): string {
  return text.replaceAll(/./g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

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

test("several errors are kept", () => {
  const copy = redacted(new AggregateError([new Error("refused by ::1"), new Error("refused")]));
  expect(copy).toMatchObject({
    name: "AggregateError",
    errors: [{ message: "refused by ::1" }, { message: "refused" }],
  });
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
