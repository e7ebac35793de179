import { RunImpossible, baseUrlOf, readLiveSettings, type Environment } from "./environment.js";

const TOKEN = "live0token0live0token";
const store = { BIGCOMMERCE_STORE_HASH: "abc123", BIGCOMMERCE_ACCESS_TOKEN: TOKEN };

function complaint(environment: Environment): string {
  try {
    readLiveSettings(environment);
  } catch (error) {
    if (error instanceof RunImpossible) return error.message;
  }
  throw new Error("The environment was accepted.");
}

test("hash and token are enough", () => {
  const settings = readLiveSettings(store);
  expect(settings).toEqual({
    origin: "https://api.bigcommerce.com",
    path: "/stores/abc123/v3",
    storeHash: "abc123",
    accessToken: TOKEN,
    allowsWrites: true,
    without: [],
    deviations: undefined,
  });
  expect(baseUrlOf(settings)).toBe("https://api.bigcommerce.com/stores/abc123/v3");
});

test("a variable that is empty counts as not set", () => {
  const empty = { BIGCOMMERCE_API_URL: "", CONTRACT_ALLOW: "", CONTRACT_DEVIATIONS: "" };
  expect(readLiveSettings({ ...store, ...empty })).toEqual(readLiveSettings(store));
});

test("each missing variable is named, and no other", () => {
  expect(complaint({ BIGCOMMERCE_ACCESS_TOKEN: TOKEN })).toMatch(/^BIGCOMMERCE_STORE_HASH is missing: .+$/);
  expect(complaint({ BIGCOMMERCE_STORE_HASH: "abc" })).toMatch(/^BIGCOMMERCE_ACCESS_TOKEN is missing: .+$/);
  expect(complaint({}).split("\n")).toHaveLength(2);
});

test.each(["..", "abc/def", "abc 123", "abc\n"])("the hash %j is refused and not shown", (hash) => {
  const message = complaint({ ...store, BIGCOMMERCE_STORE_HASH: hash });
  expect(message).toContain("BIGCOMMERCE_STORE_HASH is not made of letters and digits");
  expect(message.split("\n")).toHaveLength(1);
});

test.each([`${TOKEN}\n`, `${TOKEN} ${TOKEN}`, `${TOKEN}é`])(
  "a token that no header can carry is not shown",
  (token) => {
    const message = complaint({ ...store, BIGCOMMERCE_ACCESS_TOKEN: token });
    expect(message).toContain("BIGCOMMERCE_ACCESS_TOKEN holds");
    expect(message).not.toContain(TOKEN);
  },
);

test.each([
  ["http://127.0.0.1:4010", "http://127.0.0.1:4010"],
  ["http://localhost:4010/", "http://localhost:4010"],
  ["http://[::1]:4010", "http://[::1]:4010"],
  ["https://api.example.com:443", "https://api.example.com"],
])("%s is an origin", (url, origin) => {
  expect(readLiveSettings({ ...store, BIGCOMMERCE_API_URL: url }).origin).toBe(origin);
});

test.each([
  ["api.bigcommerce.com", "is not a URL"],
  ["ftp://api.bigcommerce.com", "has the protocol ftp:"],
  ["http://api.bigcommerce.com", "unencrypted"],
  ["http://127.0.0.1.example.com", "unencrypted"],
  ["https://user:secret0word@api.bigcommerce.com", "holds credentials"],
  ["https://api.bigcommerce.com/stores/abc", "holds more than an origin"],
  ["https://api.bigcommerce.com?a=1", "holds more than an origin"],
  ["https://api.bigcommerce.com/#", "holds more than an origin"],
])("%s is refused", (url, reason) => {
  const message = complaint({ ...store, BIGCOMMERCE_API_URL: url });
  expect(message).toContain(`BIGCOMMERCE_API_URL ${reason.startsWith("un") ? "is http:" : reason}`);
  expect(message).toContain(reason);
  expect(message).not.toContain("secret0word");
});

test.each([
  ["read", false],
  ["read,write", true],
  ["read, write", true],
])("CONTRACT_ALLOW=%s", (allow, allowsWrites) => {
  expect(readLiveSettings({ ...store, CONTRACT_ALLOW: allow }).allowsWrites).toBe(allowsWrites);
});

test.each(["write", "reads", "none", "toString"])("CONTRACT_ALLOW=%s is refused", (allow) => {
  expect(complaint({ ...store, CONTRACT_ALLOW: allow })).toContain("CONTRACT_ALLOW takes `read`");
});

describe("a whole URL", () => {
  const read = (url: string, allowsHttp = false) =>
    readLiveSettings({ BIGCOMMERCE_ACCESS_TOKEN: TOKEN }, { url, allowsHttp });

  test.each([
    ["http://127.0.0.1:4010/stores/abc/v3", "http://127.0.0.1:4010", "/stores/abc/v3"],
    ["http://127.0.0.1:4010/", "http://127.0.0.1:4010", ""],
    ["https://gateway.example.com/a/b//", "https://gateway.example.com", "/a/b"],
  ])("%s has any path, and no known hash", (url, origin, path) => {
    expect(read(url)).toMatchObject({ origin, path, storeHash: undefined });
  });

  test.each([
    ["http://emulator:4010", "--allow-http allows it"],
    ["https://a:b@emulator", "holds credentials"],
    ["http://127.0.0.1/v3/segments", "ends with /segments"],
    ["http://127.0.0.1/v3?a=1", "holds a query"],
    ["http://127.0.0.1/stores/a-b/v3", "whose hash is not made of letters and digits"],
    ["127.0.0.1:4010", "is not a URL"],
  ])("%s is refused: %s", (url, reason) => {
    expect(() => read(url)).toThrow(reason);
    expect(() => read(url)).toThrow(/^--url /);
  });

  test("plain http: to another machine is allowed on request, to the vendor never", () => {
    expect(read("http://emulator:4010", true).origin).toBe("http://emulator:4010");
    for (const host of ["api.bigcommerce.com", "API.BigCommerce.com.", "bigcommerce.com"])
      expect(() => read(`http://${host}/stores/abc/v3`, true)).toThrow("never may to the vendor");
  });
});

test("a flag makes a run read-only, whatever the variable says", () => {
  const allowed = { ...store, CONTRACT_ALLOW: "read,write" };
  expect(readLiveSettings(allowed, { isReadOnly: true }).allowsWrites).toBe(false);
});
