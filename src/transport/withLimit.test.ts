import { AbortError, RateLimitError } from "../errors/index.js";
import { withLimit as withLimitOf } from "./withLimit.js";
import type { Limiter } from "../limits/limiter.js";
import { answerOf, callOf, virtualEnvironment } from "../doubles/calls.js";
import type { SendAttempt } from "../call.js";
import { GateClosedError } from "../limits/GateClosedError.js";
import type { Hooks, WaitEvent } from "../hooks.js";

function withLimit(send: SendAttempt, limiter: Limiter, hooks: Hooks = {}) {
  return withLimitOf(send, limiter, hooks, virtualEnvironment());
}

function recording() {
  const log: unknown[] = [];
  const limiter: Limiter = {
    acquire: (signal) => {
      log.push(["acquire", signal]);
      return Promise.resolve({
        observe: (answer) => log.push(["observe", answer]),
        release: () => log.push("release"),
      });
    },
  };
  return { limiter, log };
}

test("permission is asked for, the answer is reported, the place given back", async () => {
  const { limiter, log } = recording();
  const { signal } = new AbortController();
  const outcome = { answer: answerOf(200), ms: 70 };
  const send = withLimit(() => {
    log.push("send");
    return Promise.resolve(outcome);
  }, limiter);
  await expect(send(callOf({ signal }), 1)).resolves.toEqual({ ...outcome, queuedMs: 0 });
  expect(log).toEqual([["acquire", signal], "send", ["observe", outcome.answer], "release"]);
});

test("a failure is reported as no answer, and passes", async () => {
  const { limiter, log } = recording();
  const outcome = { error: new Error("no"), ms: 70 };
  await expect(withLimit(() => Promise.resolve(outcome), limiter)(callOf(), 1)).resolves.toEqual({
    ...outcome,
    queuedMs: 0,
  });
  expect(log).toEqual([["acquire", undefined], ["observe", undefined], "release"]);
});

test("an abort in the queue is an AbortError that says how many tries were sent", async () => {
  const signal = AbortSignal.abort("enough");
  const send = jest.fn();
  const limiter: Limiter = { acquire: () => Promise.reject(new Error(String(signal.reason))) };
  const error: unknown = await withLimit(send, limiter)(callOf({ signal }), 3).catch(
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(AbortError);
  expect(error).toMatchObject({ attempts: 2, cause: "enough" });
  expect(send).not.toHaveBeenCalled();
});

test("a failure of the limiter itself passes unchanged", async () => {
  const failure = new Error("redis is gone");
  const limiter: Limiter = { acquire: () => Promise.reject(failure) };
  const { signal } = new AbortController();
  await expect(withLimit(jest.fn(), limiter)(callOf({ signal }), 1)).rejects.toBe(failure);
});

test("so it does where the call has no signal", async () => {
  const failure = new Error("redis is gone");
  const limiter: Limiter = { acquire: () => Promise.reject(failure) };
  await expect(withLimit(jest.fn(), limiter)(callOf(), 1)).rejects.toBe(failure);
});

test("a limiter whose permits throw costs neither the answer nor the place", async () => {
  const release = jest.fn(() => {
    throw new Error("release");
  });
  const observe = () => {
    throw new Error("observe");
  };
  const limiter: Limiter = { acquire: () => Promise.resolve({ observe, release }) };
  const outcome = { answer: answerOf(200), ms: 70 };
  await expect(withLimit(() => Promise.resolve(outcome), limiter)(callOf(), 1)).resolves.toMatchObject(
    outcome,
  );
  expect(release).toHaveBeenCalledTimes(1);
});

test("a gate that stays closed is a RateLimitError that says for how long, and that nothing was sent", async () => {
  const limiter: Limiter = { acquire: () => Promise.reject(new GateClosedError(3_600_000)) };
  const error: unknown = await withLimit(jest.fn(), limiter)(callOf(), 1).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({ attempts: 0, status: 429, rateLimit: { resetMs: 3_600_000 } });
  expect(String(error)).toContain("was not sent: the limits of the store let no request through for 3600 s");
});

test("the hook is notified of a wait, and the limiter of how long the call would wait", async () => {
  const events: WaitEvent[] = [];
  const acquire = jest.fn<ReturnType<Limiter["acquire"]>, Parameters<Limiter["acquire"]>>((_, options) => {
    options?.onWait?.("quota", 12_000);
    return Promise.resolve({ observe: () => undefined, release: () => undefined });
  });
  const send = withLimit(
    () => Promise.resolve({ ms: 1 }),
    { acquire },
    { onWait: (event) => events.push(event) },
  );
  await send(callOf({ maxWaitMs: 120_000 }), 2);
  expect(events).toMatchObject([
    { operationId: "listSegments", attempt: 2, reason: "quota", waitMs: 12_000 },
  ]);
  expect(acquire.mock.calls[0]?.[1]).toMatchObject({ maxWaitMs: 120_000 });
});
