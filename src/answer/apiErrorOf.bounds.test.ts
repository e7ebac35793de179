import { callOf } from "../doubles/calls.js";
import { apiErrorOf } from "./apiErrorOf.js";
import { readAnswer } from "./readAnswer.js";
import { tokenRedactor } from "./redaction.js";

const call = callOf({ operationId: "createSegments", method: "POST" });

test("a token is hidden before anything is cut", async () => {
  const secret = "secret-token";
  for (const spelt of [secret, `\\u0073${secret.slice(1)}`]) {
    const text = `{"title":"${"x ".repeat(245)}${spelt}"}`;
    const answer = await readAnswer(new Response(text, { status: 400 }), call, 1, tokenRedactor(secret));
    expect(apiErrorOf(call, answer, 1).title).toMatch(/x \[redact/);
  }
});

test("a message is one bounded line, a body bounded", async () => {
  const errors = Object.fromEntries(
    Array.from({ length: 99 }, (_, i) => [`${i}.name`, "wrong\n".repeat(99)]),
  );
  const url = `${call.url}?id:in=${"a,".repeat(900)}`;
  const answer = await readAnswer(
    Response.json({ title: "T\u001b[31m\u2028\n".repeat(999), errors }, { status: 422 }),
    { ...call, url },
    1,
    tokenRedactor("a-token"),
  );
  const error = apiErrorOf({ ...call, url }, answer, 1);
  expect(error.message).toMatch(/^[^\p{Cc}\u2028]{1,600}$/u);
  expect(error.message).toContain("0.name: wrong wrong");
  expect(error.body.length).toBe(2000);
  expect(error.url).toBe(url);
});
