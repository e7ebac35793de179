import { preferredStatus } from "./exchange.js";

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
