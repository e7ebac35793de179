import { curlOf, preferredStatus, reportRedactor } from "./exchange.js";

const request = (prefer?: string) => ({
  method: "GET",
  url: "http://127.0.0.1/",
  headers: prefer === undefined ? {} : { prefer },
  body: undefined,
});
const mock = { capabilities: ["answersByPrefer"] } as const;

test.each([
  ["code=503", 503],
  ["code=422, example=partialSuccess", 422],
  ["code=5030", undefined],
  ["example=one", undefined],
  [undefined, undefined],
])("Prefer: %s asks for %s", (prefer, status) => {
  expect(preferredStatus(request(prefer), mock)).toBe(status);
});

test("a target that does not answer as it is asked is not asked", () => {
  expect(preferredStatus(request("code=503"), { capabilities: [] })).toBeUndefined();
});

describe("near misses of the token", () => {
  const TOKEN = "secret0token";
  const redactor = reportRedactor(TOKEN);

  test.each([
    [TOKEN, "'\"$BIGCOMMERCE_ACCESS_TOKEN\"'"],
    ["secret0toke", "'\"${BIGCOMMERCE_ACCESS_TOKEN%?}\"'"],
    ["secret0tokenn", "'\"$BIGCOMMERCE_ACCESS_TOKEN\"'n"],
    ["SECRET0TOKEN", "'\"${BIGCOMMERCE_ACCESS_TOKEN^^}\"'"],
    ["Bearer secret0token", "Bearer '\"$BIGCOMMERCE_ACCESS_TOKEN\"'"],
  ])("%s is written for a shell", (sent, shown) => {
    const headers = { "x-auth-token": sent };
    const curl = curlOf({ method: "GET", url: "http://a", headers, body: undefined }, redactor);
    expect(curl).toBe(`curl -i -X GET 'http://a' -H 'x-auth-token: ${shown}'`);
  });

  test.each([
    "secret0toke",
    "SECRET0TOKE",
    "secret0tokem",
    "http://a?t=secret%30toke",
    '"secret0\\u0074oke"',
  ])("%s is hidden", (text) => {
    expect(redactor.text(text)).not.toMatch(/secret/i);
  });

  test("a token of a few letters hides no word", () => {
    expect(reportRedactor("t").text("The status")).toBe("The status");
  });
});
