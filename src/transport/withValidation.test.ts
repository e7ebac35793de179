import type { RedactableAnswer, Call, SendCall } from "../call.js";
import { ResponseError } from "../errors/index.js";
import type { ViolationEvent } from "../hooks.js";
import { resolveOptions, type SegmentsClientOptions } from "../options/resolveOptions.js";
import { withValidation } from "./withValidation.js";

const call: Call = {
  operationId: "listSegments",
  method: "GET",
  url: "https://api.bigcommerce.com/stores/abc/v3/segments",
  headers: {},
  body: undefined,
  signal: undefined,
  timeoutMs: 1000,
};
const pagination = { total: 1, count: 1, per_page: 50, current_page: 1, total_pages: 1 };
const segment = {
  id: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  name: "Loyal",
  description: null,
  created_at: "2024-01-01T00:00:00Z",
  updated_at: "2024-01-01T00:00:00.000Z",
};
const page = { data: [segment], meta: { pagination } };

function answering(body: unknown, status = 200): SendCall {
  const text = JSON.stringify(body);
  const answer: RedactableAnswer = {
    response: new Response(text, { status }),
    status,
    text,
    rateLimit: undefined,
    redact: String,
    requestId: undefined,
  };
  return () => Promise.resolve(answer);
}

const settings = (options: Partial<SegmentsClientOptions>) =>
  resolveOptions({ storeHash: "abc", accessToken: "token", ...options });

test.each([
  ["a page with a null description", page, 200],
  ["properties that no document names", { ...page, more: 1, data: [{ ...segment, colour: "red" }] }, 200],
  ["an error, whatever it is", { nonsense: true }, 422],
])("%s is let through", async (_what, body, status) => {
  const send = withValidation(answering(body, status), settings({ validateResponses: "throw" }));
  expect((await send(call, 1)).status).toBe(status);
});

test("a success against the spec is thrown, with what is wrong with it", async () => {
  const body = { ...page, data: [{ ...segment, id: "1" }] };
  const send = withValidation(answering(body), settings({ validateResponses: "throw" }));
  const error: unknown = await send(call, 1).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ResponseError);
  expect(String(error)).toContain("/data/0/id must match format");
});

test("or told to the hook, and answered as it came", async () => {
  const events: ViolationEvent[] = [];
  const hooks = { onViolation: (event: ViolationEvent) => events.push(event) };
  const send = withValidation(answering({ data: [] }), settings({ validateResponses: "report", hooks }));
  expect((await send(call, 2)).text).toBe('{"data":[]}');
  expect(events).toMatchObject([
    {
      operationId: "listSegments",
      status: 200,
      attempt: 2,
      violations: ["the body must have required property 'meta'"],
    },
  ]);
});

test("without being asked nothing is judged", () => {
  const send = answering({});
  expect(withValidation(send, settings({}))).toBe(send);
});

test("the error counts the tries of the answer, or else that of the call", async () => {
  const attemptsOf = async (attempts: number | undefined) => {
    const answer = await answering({})(call, 1);
    const send = withValidation(
      () => Promise.resolve({ ...answer, attempts }),
      settings({ validateResponses: "throw" }),
    );
    return send(call, 2).catch((error: unknown) => (error instanceof ResponseError ? error.attempts : error));
  };
  expect(await attemptsOf(3)).toBe(3);
  expect(await attemptsOf(undefined)).toBe(2);
});
