import { getEventListeners } from "node:events";
import { finish, rateLimitAnswer, setUpLimits } from "../doubles/limits.js";

test("an aborted signal ends the wait with its reason, and one aborted before is refused at once", async () => {
  const { limiter } = setUpLimits({ mostInFlight: 1 });
  const held = await limiter.acquire();
  const controller = new AbortController();
  const waiting = limiter.acquire(controller.signal);
  const behind = limiter.acquire();
  const reason = new Error("enough");
  controller.abort(reason);
  await expect(waiting).rejects.toBe(reason);
  await expect(limiter.acquire(controller.signal)).rejects.toBe(reason);
  held.release();
  await behind;
});

test("when the last one in line has left, no timer is left", async () => {
  const { limiter, clock } = setUpLimits();
  finish(await limiter.acquire(), rateLimitAnswer(429, { retryAfterMs: 7000 }));
  const controller = new AbortController();
  const waiting = limiter.acquire(controller.signal);
  expect(clock.waiting()).toBe(1);
  controller.abort();
  await expect(waiting).rejects.toThrow();
  expect(clock.waiting()).toBe(0);
});

test("when one has left, the others in line still get through in time", async () => {
  const { limiter, clock } = setUpLimits();
  finish(await limiter.acquire(), rateLimitAnswer(429, { retryAfterMs: 7000 }));
  const controller = new AbortController();
  const waiting = limiter.acquire(controller.signal);
  const times: number[] = [];
  void limiter.acquire().then(() => times.push(clock.now()));
  controller.abort();
  await expect(waiting).rejects.toThrow();
  await clock.sleep(10_000);
  expect(times).toEqual([7025]);
});

test("6000 that wait with one signal have one listener, and none once they are through", async () => {
  const { limiter } = setUpLimits();
  const { signal } = new AbortController();
  const all = Promise.all(
    Array.from({ length: 6000 }, async () => {
      const permit = await limiter.acquire(signal);
      await Promise.resolve();
      permit.release();
    }),
  );
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  await all;
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});
