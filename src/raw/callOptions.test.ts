import { UsageError } from "../errors/base.js";
import { readCallOptions, refuseOverrides } from "./callOptions.js";
import { a } from "../doubles/ids.js";
import { untyped } from "../doubles/untyped.js";

const { signal } = new AbortController();

test.each([{}, { signal: undefined, timeoutMs: undefined }, { signal: null, body: [] }])(
  "%j has neither",
  (init) => {
    expect(readCallOptions(init)).toEqual({ signal: undefined, timeoutMs: undefined, fetchOptions: {} });
  },
);

test("signal and timeout are read", () => {
  expect(readCallOptions({ signal, timeoutMs: 5, body: [] })).toEqual({
    signal,
    timeoutMs: 5,
    fetchOptions: {},
  });
});

test.each([
  ["`signal` must be an AbortSignal", { signal: new AbortController() }],
  ["`signal` must be an AbortSignal", { signal: 1 }],
  ["`timeoutMs` must be a number of milliseconds", { timeoutMs: "5" }],
  ["`timeoutMs` must be a number of milliseconds", { timeoutMs: null }],
])("%s", (words, init) => {
  expect(() => readCallOptions(untyped(init))).toThrow(UsageError);
  expect(() => readCallOptions(untyped(init))).toThrow(words);
});

const refusing = (init: unknown) => () => {
  refuseOverrides(untyped(init));
};

test.each(["fetch", "baseUrl", "querySerializer", "pathSerializer", "Request"])(
  "%s is refused by name",
  (name) => {
    expect(refusing({ [name]: "" })).toThrow(UsageError);
    expect(refusing({ [name]: null })).toThrow(`\`${name}\``);
    expect(refusing({ [name]: () => "" })).toThrow(`\`${name}\``);
  },
);

test.each(["fetch", "baseUrl", "querySerializer", "pathSerializer", "Request"])(
  "%s: undefined is fine",
  (name) => {
    expect(refusing({ [name]: undefined })).not.toThrow();
  },
);

test.each([
  ["an object", { "X-Auth-Token": "secret" }],
  ["an object in lower case", { "x-auth-token": "secret" }],
  [
    "pairs",
    [
      ["Accept", "*/*"],
      ["X-AUTH-TOKEN", "secret"],
    ],
  ],
  ["what fetch would refuse and show", { "X-Auth-Token": "sec\nret" }],
])("the token header is refused in %s", (_, headers) => {
  for (const init of [{ headers }, { params: { header: headers } }]) {
    expect(refusing(init)).toThrow(UsageError);
    expect(refusing(init)).toThrow("X-Auth-Token");
    expect(refusing(init)).not.toThrow(/sec/);
  }
});

test("an empty id:in is refused, undefined and a full one are not", () => {
  expect(refusing({ params: { query: { "id:in": [] } } })).toThrow("sent as no filter");
  expect(refusing({ params: { query: { "id:in": undefined } } })).not.toThrow();
  expect(refusing({ params: { query: { "id:in": [a] } } })).not.toThrow();
});

test.each([
  ["other options", { body: [], parseAs: "text", signal: undefined, headers: { "X-Request-Id": "1" } }],
  ["odd headers", { headers: [1, "ab", []], params: null }],
])("%s pass", (_, init) => {
  expect(refusing(init)).not.toThrow();
});

const harmless = {
  cache: "no-store",
  next: { revalidate: 5 },
  keepalive: true,
  priority: "low",
  dispatcher: {},
};

test("options of fetch that do no harm are read", () => {
  expect(refusing(harmless)).not.toThrow();
  expect(readCallOptions({ ...harmless, agent: undefined, body: [] }).fetchOptions).toEqual(harmless);
});

test.each([
  "redirect",
  "mode",
  "credentials",
  "method",
  "integrity",
  "referrer",
  "duplex",
  "cf",
  "timeoutMS",
])("%s is refused by name, and dropped by no call", (name) => {
  expect(refusing({ [name]: "secret" })).toThrow(UsageError);
  expect(refusing({ [name]: "secret" })).toThrow(`\`${name}\` is no option of a call`);
  expect(refusing({ [name]: "secret" })).not.toThrow("secret");
  expect(refusing({ [name]: undefined })).not.toThrow();
});
