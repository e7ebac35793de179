import { AbortError } from "../errors/index.js";
import { withLimit } from "./withLimit.js";
import type { Limiter } from "../limits/limiter.js";
import { answerOf, callOf } from "../doubles/calls.js";

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

test("leave is asked for, the answer is told, the place given back", async () => {
  const { limiter, log } = recording();
  const { signal } = new AbortController();
  const outcome = { answer: answerOf(200), ms: 70 };
  const send = withLimit(() => {
    log.push("send");
    return Promise.resolve(outcome);
  }, limiter);
  await expect(send(callOf({ signal }), 1)).resolves.toBe(outcome);
  expect(log).toEqual([["acquire", signal], "send", ["observe", outcome.answer], "release"]);
});

test("a failure is told as no answer, and passes", async () => {
  const { limiter, log } = recording();
  const outcome = { error: new Error("no"), ms: 70 };
  await expect(withLimit(() => Promise.resolve(outcome), limiter)(callOf(), 1)).resolves.toBe(outcome);
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
