import { inspect } from "node:util";
import { UsageError } from "./errors.js";
import { settle } from "./options.js";
import { fakeFetch } from "./testing/fakeFetch.js";
import { untyped } from "./testing/untyped.js";

const required = { storeHash: "abc", accessToken: "s3cret" };

test("defaults are production and the global fetch of the moment", async () => {
  const { baseUrl, fetch } = settle(required);
  expect(baseUrl).toBe("https://api.bigcommerce.com/stores/abc/v3");
  const original = globalThis.fetch;
  const { fetch: replacement, requests } = fakeFetch();
  globalThis.fetch = (request) => replacement(new Request(request));
  try {
    await fetch(new Request("https://api.example"));
  } finally {
    globalThis.fetch = original;
  }
  expect(requests).toHaveLength(1);
});

test("an option that is present but undefined takes its default", () => {
  expect(settle({ ...required, baseUrl: undefined, fetch: undefined }).baseUrl).toContain("/abc/");
});

test("the token is no property of the settings", () => {
  expect(inspect(settle(required), { showHidden: true, depth: Infinity })).not.toContain("s3cret");
});

test.each([undefined, null, "abc", 7])("%j instead of options is refused", (options) => {
  expect(() => settle(untyped(options))).toThrow(UsageError);
});

test.each(["baseURL", "token", "timeout", "toString", "__proto__x"])(
  "an unknown option %s is named",
  (name) => {
    const options = untyped({ ...required, [name]: "secret" });
    expect(() => settle(options)).toThrow(UsageError);
    expect(() => settle(options)).toThrow(`no option \`${name}\``);
    expect(() => settle(options)).not.toThrow("secret");
  },
);

test.each(["storeHash", "accessToken"])("a missing %s is refused", (name) => {
  const options = untyped({ ...required, [name]: undefined });
  expect(() => settle(options)).toThrow(UsageError);
  expect(() => settle(options)).toThrow(name);
});

test.each([null, "fetch", {}])("%j is refused as fetch", (fetch) => {
  expect(() => settle(untyped({ ...required, fetch }))).toThrow("`fetch` is not a function");
});
