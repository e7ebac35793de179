import { getEventListeners } from "node:events";
import type { SendCall } from "../call.js";
import { AbortError, TimeoutError } from "../errors/index.js";
import { answerOf, callOf, virtualEnvironment } from "../doubles/calls.js";
import { withTimeout } from "./withTimeout.js";

const never: SendCall = () => new Promise(() => undefined);

test("an answer in time passes, and no timer is left", async () => {
  const environment = virtualEnvironment();
  const start = environment.now();
  const answer = answerOf(200);
  await expect(withTimeout(() => Promise.resolve(answer), environment)(callOf(), 1)).resolves.toBe(answer);
  await environment.sleep(0);
  expect(environment.now()).toBe(start);
});

test("a try that takes too long ends, even if the step does not listen", async () => {
  const environment = virtualEnvironment();
  const start = environment.now();
  const error: unknown = await withTimeout(never, environment)(callOf({ timeoutMs: 1234 }), 2).catch(
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toMatchObject({ operationId: "listSegments", attempts: 2, retryable: true });
  expect(environment.now() - start).toBe(1234);
});

test("the step is told by its signal, for a timeout and for an abort", async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const listening: SendCall = ({ signal }) => {
    signals.push(signal);
    return new Promise((_, reject) => {
      signal?.addEventListener("abort", () => {
        reject(new Error("stopped"));
      });
    });
  };
  const send = withTimeout(listening, virtualEnvironment());
  await expect(send(callOf(), 1)).rejects.toBeInstanceOf(TimeoutError);
  const controller = new AbortController();
  const aborted = send(callOf({ signal: controller.signal }), 1);
  controller.abort("enough");
  await expect(aborted).rejects.toMatchObject({ name: "AbortError", attempts: 1, cause: "enough" });
  expect(signals.map((signal) => signal?.aborted)).toEqual([true, true]);
});

test("an abort that came before sends nothing", async () => {
  const send = jest.fn(never);
  const call = callOf({ signal: AbortSignal.abort("enough") });
  const error: unknown = await withTimeout(send, virtualEnvironment())(call, 1).catch(
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(AbortError);
  expect(error).toMatchObject({ attempts: 0, cause: "enough" });
  expect(send).not.toHaveBeenCalled();
});

test("a failure of the step passes unchanged, and no listener is left", async () => {
  const { signal } = new AbortController();
  const failure = new Error("no");
  const send = withTimeout(() => Promise.reject(failure), virtualEnvironment());
  await expect(send(callOf({ signal }), 1)).rejects.toBe(failure);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

test("one signal shared by many tries gets one listener", () => {
  const { signal } = new AbortController();
  const send = withTimeout(never, { ...virtualEnvironment(), after: () => () => undefined });
  for (let n = 0; n < 6000; n += 1) void send(callOf({ signal }), 1);
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
});
