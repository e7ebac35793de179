import { inspect } from "node:util";
import { apiErrorOf } from "./apiErrorOf.js";
import { readAnswer } from "./readAnswer.js";
import { tokenRedactor } from "./redaction.js";
import {
  ApiError,
  AuthenticationError,
  CallError,
  ConflictError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  SegmentsError,
  ServerError,
  ValidationError,
} from "../errors/index.js";

const token = 'tok"en/1';
const call = {
  operationId: "createSegments",
  method: "POST",
  url: "https://api.bigcommerce.com/stores/abc/v3/segments",
  signal: undefined,
} as const;
const answered = async (
  status: number,
  body?: unknown,
  init: ResponseInit = {},
  method: string = call.method,
) => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const answer = await readAnswer(
    new Response(text, { status, ...init }),
    { ...call, method },
    1,
    tokenRedactor(token),
  );
  return apiErrorOf({ ...call, method }, answer, 3);
};

test.each<[number, typeof ApiError]>([
  [302, ApiError],
  [400, ValidationError],
  [401, AuthenticationError],
  [403, PermissionError],
  [404, NotFoundError],
  [409, ConflictError],
  [413, ApiError],
  [422, ValidationError],
  [429, RateLimitError],
  [500, ServerError],
  [599, ServerError],
])("%i has its class", async (status, expected) => {
  const error = await answered(status);
  expect(error.constructor).toBe(expected);
  expect(error.name).toBe(expected.name);
  expect(error.stack).toMatch(new RegExp(`^${expected.name}: createSegments was answered ${status}`));
  for (const base of [ApiError, CallError, SegmentsError, Error]) expect(error).toBeInstanceOf(base);
});

test("all that the answer says is data", async () => {
  const body = { status: 422, title: "Invalid", type: "/codes", errors: { "0.name": "is too long" } };
  const headers = { "x-request-id": "abc", "x-retry-after": "2" };
  const error = await answered(422, body, { headers });
  expect(error).toMatchObject({
    operationId: "createSegments",
    method: "POST",
    url: call.url,
    status: 422,
    title: "Invalid",
    type: "/codes",
    errors: { "0.name": "is too long" },
    requestId: "abc",
    rateLimit: { retryAfterMs: 2000 },
    attempts: 3,
    retryable: false,
    body: JSON.stringify(body),
  });
  expect(error.message).toBe(
    `createSegments was answered 422; Invalid; 0.name: is too long; correct what \`errors\` names (POST ${call.url}, tries: 3)`,
  );
  expect(error).not.toHaveProperty("cause");
});

test("JSON and inspect show every field", async () => {
  const error = await answered(
    429,
    { title: "Slow", errors: { a: "b" } },
    { headers: { "x-retry-after": "2" } },
  );
  const fields = Object.fromEntries(Object.entries(error));
  expect(Object.keys(fields)).toEqual(
    expect.arrayContaining([
      "operationId",
      "method",
      "url",
      "status",
      "title",
      "type",
      "errors",
      "requestId",
      "rateLimit",
      "attempts",
      "retryable",
      "body",
    ]),
  );
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: "RateLimitError",
    message: error.message,
    ...JSON.parse(JSON.stringify(fields)),
  });
  for (const key of Object.keys(fields)) expect(inspect(error)).toContain(`${key}: `);
});

test.each([
  [429, "POST", "Slow", true],
  [500, "GET", "x", true],
  [502, "PUT", "x", true],
  [503, "DELETE", "x", true],
  [504, "GET", "x", true],
  [500, "POST", "x", false],
  [501, "GET", "x", false],
  [505, "GET", "x", false],
  [409, "GET", "x", false],
  [503, "GET", "The store is suspended for now", false],
])("%i to a %s with %j is retryable: %s", async (status, method, title, retryable) => {
  expect((await answered(status, { title }, {}, method)).retryable).toBe(retryable);
});

test.each<[number, unknown, ResponseInit, string]>([
  [401, "X-Auth-Token header is required", {}, "check `accessToken`"],
  [403, "", {}, "store_v2_customers"],
  [404, "", {}, "check `storeHash`"],
  [409, "", {}, "use a name that no segment"],
  [413, { title: "Max 10" }, {}, "; Max 10; send fewer"],
  [302, "", {}, "redirects are not followed"],
  [418, "", {}, "see `body`"],
  [429, "", {}, "repeat it later and send less"],
  [500, "", {}, "may have succeeded"],
  [
    404,
    "The route is not found, check the URL",
    {},
    "check `baseUrl` and `storeHash`: there is no such route",
  ],
  [422, { title: "The store is full" }, {}, "see `title` and `body`"],
  [503, { title: "The store is suspended" }, {}, "ask the owner"],
])("the message of %i %j says what to do", async (status, body, init, words) => {
  expect((await answered(status, body, init)).message).toContain(words);
});

test("a token that the server echoes is shown nowhere, however it is spelt", async () => {
  const body = {
    title: `bad ${token}`,
    type: `/x?${encodeURIComponent(token)}`,
    errors: { [token]: `no ${token}` },
  };
  const error = await answered(401, body, { headers: { "x-request-id": token } });
  expect(error).toMatchObject({
    title: "bad [redacted]",
    type: "/x?[redacted]",
    errors: { "[redacted]": "no [redacted]" },
    requestId: "[redacted]",
  });
  expect(error.body).toContain("bad [redacted]");
  for (const shown of [JSON.stringify(error), inspect(error), String(error.stack)]) {
    expect(shown).not.toMatch(/tok.{0,4}en/);
  }
});

test("an answer that says nothing is an error all the same", async () => {
  expect(await answered(503, "null")).toMatchObject({ title: undefined, errors: {}, body: "null" });
  expect((await answered(500, "")).message).toMatch(/^createSegments was answered 500; /);
});

test("a body in plain text is the title", async () => {
  const text = "X-Auth-Token header is required";
  expect(await answered(401, text)).toMatchObject({ title: text, body: text });
  expect((await answered(401, text)).message).toContain(`was answered 401; ${text}; `);
});
