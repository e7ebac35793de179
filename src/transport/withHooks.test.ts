import type { Hooks } from "../hooks.js";
import { answerOf, callOf, virtualEnvironment } from "../doubles/calls.js";
import { withHooks } from "./withHooks.js";

test("each try is told as it is sent and as it ends", async () => {
  const environment = virtualEnvironment();
  const onRequest = jest.fn();
  const onResponse = jest.fn();
  const headers = { "x-request-id": "f".repeat(32), "X-Rate-Limit-Requests-Left": "42" };
  const send = withHooks(
    async () => {
      expect(onRequest).toHaveBeenCalledTimes(1);
      await environment.sleep(70);
      return answerOf(404, "no", headers);
    },
    { onRequest, onResponse },
    environment,
  );
  await expect(send(callOf(), 2)).resolves.toMatchObject({ answer: { status: 404 }, ms: 70 });
  const sent = { operationId: "listSegments", method: "GET", url: callOf().url, attempt: 2 };
  expect(onRequest).toHaveBeenCalledWith(sent);
  expect(onResponse).toHaveBeenCalledWith({
    ...sent,
    status: 404,
    requestId: "f".repeat(32),
    quotaLeft: 42,
    error: undefined,
    ms: 70,
  });
});

test("a failure is told and passes", async () => {
  const failure = new Error("no");
  const onResponse = jest.fn();
  const send = withHooks(() => Promise.reject(failure), { onResponse }, virtualEnvironment());
  await expect(send(callOf(), 1)).resolves.toEqual({ error: failure, ms: 0 });
  expect(onResponse).toHaveBeenCalledWith(
    expect.objectContaining({ status: undefined, error: failure, ms: 0 }),
  );
});

test("a hook that throws or rejects breaks nothing", async () => {
  const hooks: Hooks = {
    onRequest: () => {
      throw new Error("thrown");
    },
    onResponse: () => Promise.reject(new Error("rejected")),
  };
  const answer = answerOf(200);
  await expect(
    withHooks(() => Promise.resolve(answer), hooks, virtualEnvironment())(callOf(), 1),
  ).resolves.toEqual({ answer, ms: 0 });
  await new Promise(setImmediate);
});
