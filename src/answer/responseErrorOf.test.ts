import { readAnswer } from "./readAnswer.js";
import { tokenRedactor } from "./redaction.js";
import { responseErrorOf } from "./responseErrorOf.js";

const token = 'tok"en/1';
const call = {
  operationId: "createSegments",
  method: "POST",
  url: "https://api.bigcommerce.com/stores/abc/v3/segments",
  signal: undefined,
} as const;

test("a success against the documents is a ResponseError without the token", async () => {
  const answer = await readAnswer(
    Response.json({ x: token }, { headers: { "x-request-id": "r" } }),
    call,
    1,
    tokenRedactor(token),
  );
  const error = responseErrorOf(call, answer, 1, "has no data");
  expect(error).toMatchObject({
    name: "ResponseError",
    status: 200,
    requestId: "r",
    retryable: false,
    body: '{"x":"[redacted]"}',
  });
  expect(error.message).toContain('answered 200, but the answer has no data: {"x":"[redacted]"}; it may');
});
