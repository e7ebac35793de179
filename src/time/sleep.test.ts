import { getEventListeners } from "node:events";
import { sleep } from "./sleep.js";
import { virtualEnvironment } from "../doubles/calls.js";

test("a wait ends after its time, and leaves no listener", async () => {
  const environment = virtualEnvironment();
  const start = environment.now();
  const { signal } = new AbortController();
  const asleep = sleep(environment, 1000, signal);
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  await asleep;
  expect(environment.now() - start).toBe(1000);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

test("an abort ends a wait at once, without an error, and its timer", async () => {
  const cancel = jest.fn();
  const controller = new AbortController();
  const asleep = sleep({ after: () => cancel }, 1000, controller.signal);
  controller.abort();
  await asleep;
  expect(cancel).toHaveBeenCalledTimes(1);
});

test("with a signal that is aborted already no time passes", async () => {
  const environment = virtualEnvironment();
  const start = environment.now();
  await sleep(environment, 1000, AbortSignal.abort());
  expect(environment.now()).toBe(start);
});
