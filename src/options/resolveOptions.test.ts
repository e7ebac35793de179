import { inspect } from "node:util";
import { UsageError } from "../errors/base.js";
import { resolveOptions } from "./resolveOptions.js";
import { untyped } from "../doubles/untyped.js";

const required = { storeHash: "abc", accessToken: "s3cret" };

const defaultSettings = {
  retry: { attempts: 5, maxElapsedMs: 120_000 },
  timeoutMs: 30_000,
  limiter: undefined,
  reserve: 0,
  validateResponses: "off",
  hooks: {},
};

test("the default base URL is production", () => {
  expect(resolveOptions(required).baseUrl).toBe("https://api.bigcommerce.com/stores/abc/v3");
});

test("an option that is present but undefined takes its default", () => {
  const options = {
    baseUrl: undefined,
    fetch: undefined,
    retry: undefined,
    batch: { items: undefined },
    hooks: undefined,
  };
  expect(resolveOptions({ ...required, ...options })).toMatchObject({
    ...defaultSettings,
    batch: { items: 10, ids: 40 },
  });
});

test("what is given takes the place of its default, part by part", () => {
  const options = { retry: { attempts: 2 }, batch: { ids: 7 }, timeoutMs: 5, reserve: 60 };
  expect(resolveOptions({ ...required, ...options })).toMatchObject({
    retry: { attempts: 2, maxElapsedMs: 120_000 },
    batch: { items: 10, ids: 7 },
    timeoutMs: 5,
    reserve: 60,
  });
  expect(resolveOptions({ ...required, retry: false }).retry).toBe(false);
});

test.each([
  ["`storeHash` must be the permanent id", { storeHash: "a/b" }],
  ["`storeHash` must be the permanent id", { storeHash: 7 }],
  ["`accessToken` must be a string of visible ASCII", { accessToken: "sec ret" }],
  ["`accessToken` must be a string of visible ASCII", { accessToken: "s3cret\n" }],
  ["`accessToken` must be a string of visible ASCII", { accessToken: "" }],
  ["`accessToken` must be a string of visible ASCII", { accessToken: { token: "s3cret" } }],
  ["`baseUrl` must be an https: URL", { baseUrl: "http://api.example" }],
  ["`baseUrl` must be an https: URL", { baseUrl: "s3cret" }],
  ["`retry` must be false or an object", { retry: true }],
  ["no option `retry.tries`; there are attempts, maxElapsedMs", { retry: { tries: 5 } }],
  ["`retry.attempts` must be a whole number", { retry: { attempts: 0 } }],
  ["`retry.attempts` must be a whole number", { retry: { attempts: 1.5 } }],
  ["`retry.maxElapsedMs` must be a number of milliseconds", { retry: { maxElapsedMs: Infinity } }],
  ["`timeoutMs` must be a number of milliseconds", { timeoutMs: 0 }],
  ["`timeoutMs` must be a number of milliseconds", { timeoutMs: Number.NaN }],
  ["`timeoutMs` must be a number of milliseconds", { timeoutMs: 2 ** 31 }],
  ["`timeoutMs` must be a number of milliseconds", { timeoutMs: "5s" }],
  ["`timeoutMs` must be a number of milliseconds", { timeoutMs: null }],
  ["`reserve` must be 0 or a whole number", { reserve: -1 }],
  ["`limiter` must be an object with a function `acquire`", { limiter: {} }],
  ["`limiter` must be an object with a function `acquire`", { limiter: () => 1 }],
  ["`batch` must be an object", { batch: 10 }],
  ["no option `batch.rows`; there are items, ids", { batch: { rows: 10 } }],
  ["`batch.items` must be a whole number", { batch: { items: 0 } }],
  ["`batch.ids` must be a whole number", { batch: { ids: "40" } }],
  ["`validateResponses` must be off or throw or report", { validateResponses: true }],
  ["`validateResponses` must be off or throw or report", { validateResponses: "on" }],
  ["`hooks` must be an object", { hooks: null }],
  ["no option `hooks.onError`", { hooks: { onError: () => undefined } }],
  ["`hooks.onRetry` must be a function", { hooks: { onRetry: 1 } }],
])("%s: %j", (words, options) => {
  const settling = () => resolveOptions(untyped({ ...required, ...options }));
  expect(settling).toThrow(UsageError);
  expect(settling).toThrow(words);
  expect(settling).not.toThrow(/s3cret|sec ret/);
});

test("a limiter of the caller's own is taken, 0 and false are values", () => {
  const limiter = { acquire: () => Promise.reject(new Error("no")) };
  const given = { limiter, reserve: 0, retry: false, validateResponses: "report" } as const;
  expect(resolveOptions({ ...required, ...given })).toMatchObject(given);
});

test("hooks that are exchanged later are not called", () => {
  const onRetry = jest.fn();
  const hooks = { onRetry };
  const settings = resolveOptions({ ...required, hooks });
  hooks.onRetry = untyped(1);
  settings.hooks.onRetry?.(untyped({}));
  expect(onRetry).toHaveBeenCalledTimes(1);
});

test("hooks may be an object of a class", () => {
  class Metrics {
    count = 0;
    onWait() {
      this.count += 1;
    }
  }
  const metrics = new Metrics();
  resolveOptions({ ...required, hooks: metrics }).hooks.onWait?.(untyped({}));
  expect(metrics.count).toBe(1);
});

test("the token is no property of the settings", () => {
  expect(inspect(resolveOptions(required), { showHidden: true, depth: Infinity })).not.toContain("s3cret");
});

test.each([undefined, null, "abc", 7])("%j instead of options is refused", (options) => {
  expect(() => resolveOptions(untyped(options))).toThrow(UsageError);
});

test.each(["baseURL", "token", "timeout", "toString", "__proto__x"])(
  "an unknown option %s is named",
  (name) => {
    const options = untyped({ ...required, [name]: "secret" });
    expect(() => resolveOptions(options)).toThrow(UsageError);
    expect(() => resolveOptions(options)).toThrow(`no option \`${name}\``);
    expect(() => resolveOptions(options)).not.toThrow("secret");
  },
);

test.each(["storeHash", "accessToken"])("a missing %s is refused", (name) => {
  const options = untyped({ ...required, [name]: undefined });
  expect(() => resolveOptions(options)).toThrow(UsageError);
  expect(() => resolveOptions(options)).toThrow(name);
});

test.each([null, "fetch", {}])("%j is refused as fetch", (fetch) => {
  expect(() => resolveOptions(untyped({ ...required, fetch }))).toThrow("`fetch` must be a function");
});
