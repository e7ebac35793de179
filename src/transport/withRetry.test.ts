import type { RedactableAnswer, Call, SendAttempt } from "../call.js";
import { AbortError, ConnectionError } from "../errors/index.js";
import type { RetryEvent } from "../hooks.js";
import { withRetry } from "./withRetry.js";
import { answerOf, callOf, virtualEnvironment } from "../doubles/calls.js";

type Made = RedactableAnswer | Error | ((call: Call) => Promise<RedactableAnswer>);

function setUp(tries: Made[], retry: { attempts: number; maxElapsedMs: number } | false, tryMs = 0) {
  const environment = virtualEnvironment();
  const start = environment.now();
  const sent: { at: number; attempt: number; timeoutMs: number }[] = [];
  const retries: [number, number][] = [];
  const one: SendAttempt = async (call, attempt) => {
    sent.push({ at: environment.now() - start, attempt, timeoutMs: call.timeoutMs });
    await environment.sleep(tryMs);
    const next = tries.shift() ?? answerOf(200);
    if (next instanceof Error) return { error: next, ms: tryMs };
    return { answer: typeof next === "function" ? await next(call) : next, ms: tryMs };
  };
  const onRetry = ({ attempt, waitMs }: RetryEvent) => retries.push([attempt, waitMs]);
  const send = withRetry(one, retry, environment, { onRetry });
  return { send, sent, retries, environment };
}

const five = { attempts: 5, maxElapsedMs: 120_000 };
const unreached = (method = "GET") =>
  new ConnectionError({ ...callOf({ method }), attempts: 2, notSent: true });
const lost = () => new ConnectionError({ ...callOf(), attempts: 1 });

test("what fails is sent again until it succeeds, and the answer says how often", async () => {
  const { send, sent, retries } = setUp([answerOf(502), lost()], five);
  await expect(send(callOf(), 1)).resolves.toMatchObject({ status: 200, attempts: 3 });
  expect(sent).toMatchObject([
    { at: 0, attempt: 1 },
    { at: 500, attempt: 2 },
    { at: 1500, attempt: 3 },
  ]);
  expect(retries).toEqual([
    [1, 500],
    [2, 1000],
  ]);
});

test("the last of all tries stands", async () => {
  const { send, sent } = setUp(
    Array.from({ length: 9 }, () => answerOf(503)),
    five,
  );
  await expect(send(callOf(), 1)).resolves.toMatchObject({ status: 503, attempts: 5 });
  expect(sent).toHaveLength(5);
  const failing = setUp([lost(), lost(), lost()], { ...five, attempts: 2 });
  await expect(failing.send(callOf(), 1)).rejects.toBeInstanceOf(ConnectionError);
  expect(failing.sent).toHaveLength(2);
});

test("switched off, it sends once", async () => {
  const { send, sent } = setUp([answerOf(429)], false);
  await expect(send(callOf(), 1)).resolves.toMatchObject({ status: 429, attempts: 1 });
  expect(sent).toHaveLength(1);
});

test("a wait that would end too late is not begun", async () => {
  const { send, sent } = setUp([answerOf(429, "", { "X-Retry-After": "120" })], five);
  await expect(send(callOf(), 1)).resolves.toMatchObject({ status: 429, attempts: 1 });
  expect(sent).toHaveLength(1);
});

test("the time of tries counts, and the last gets what is left of it", async () => {
  const { send, sent } = setUp(
    Array.from({ length: 9 }, () => answerOf(503)),
    { attempts: 9, maxElapsedMs: 10_000 },
    4000,
  );
  await expect(send(callOf({ timeoutMs: 5000 }), 1)).resolves.toMatchObject({ status: 503, attempts: 3 });
  expect(sent).toMatchObject([
    { at: 0, timeoutMs: 5000 },
    { at: 4500, timeoutMs: 5000 },
    { at: 9500, timeoutMs: 500 },
  ]);
  const short = setUp([answerOf(503)], { attempts: 9, maxElapsedMs: 6000 }, 4000);
  await short.send(callOf({ timeoutMs: 5000 }), 1);
  expect(short.sent[1]).toMatchObject({ at: 4500, timeoutMs: 1500 });
});

test("an abort ends the wait, with its reason", async () => {
  const controller = new AbortController();
  const { send, sent, environment } = setUp([answerOf(429, "", { "X-Retry-After": "60" })], five);
  const start = environment.now();
  void environment.sleep(1000).then(() => {
    controller.abort("enough");
  });
  const error: unknown = await send(callOf({ signal: controller.signal }), 1).catch(
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(AbortError);
  expect(error).toMatchObject({ attempts: 1, cause: "enough" });
  expect(environment.now() - start).toBe(1000);
  expect(sent).toHaveLength(1);
});

test("an abort during the last moment of a try ends the wait before it begins", async () => {
  const controller = new AbortController();
  const { send, environment } = setUp(
    [
      () => {
        controller.abort();
        return Promise.resolve(answerOf(502));
      },
    ],
    five,
  );
  const start = environment.now();
  await expect(send(callOf({ signal: controller.signal }), 1)).rejects.toBeInstanceOf(AbortError);
  expect(environment.now()).toBe(start);
});

test("an answer says whether an earlier try may have been carried out", async () => {
  const shed = () => answerOf(429, "", { "X-Retry-After": "1" });
  const afterOf = async (...tries: Made[]) => (await setUp(tries, five).send(callOf(), 1)).afterDoubt;
  expect(await afterOf(answerOf(200))).toBe(false);
  expect(await afterOf(shed(), answerOf(200))).toBe(false);
  expect(await afterOf(answerOf(502), shed(), answerOf(200))).toBe(true);
  expect(await afterOf(lost(), answerOf(422))).toBe(true);
  expect(await afterOf(unreached(), answerOf(422))).toBe(false);
});

test("what never reached the server is repeated for every method, and the error says so", async () => {
  const call = callOf({ method: "POST", operationId: "createSegments" });
  const { send, sent } = setUp([unreached("POST"), unreached("POST")], { ...five, attempts: 2 });
  await expect(send(call, 1)).rejects.toMatchObject({ notSent: true, retryable: true });
  expect(sent).toHaveLength(2);
  const after = setUp([lost(), unreached()], { ...five, attempts: 2 });
  await expect(after.send(callOf(), 1)).rejects.toMatchObject({ notSent: false, attempts: 2 });
});

test("every answer to a repeated DELETE stands", async () => {
  const call = callOf({ method: "DELETE", operationId: "deleteSegments" });
  const partial = '{"data":[],"errors":[{"title":"Locked"}],"meta":{"failed":1}}';
  for (const [status, text] of [
    [200, partial],
    [401, "no"],
    [404, "gone"],
    [409, "in use"],
    [422, "bad"],
  ] as const) {
    const answer = await setUp([lost(), answerOf(status, text)], five).send(call, 1);
    expect(answer).toMatchObject({ status, text, attempts: 2 });
  }
});
