import type { Permit } from "./limiter.js";
import { finish, rateLimitAnswer, setUpLimits } from "../doubles/limits.js";

const turn = () => new Promise((resolve) => setImmediate(resolve));

test("no more are under way than there are places; each release lets one in, in order", async () => {
  const { limiter } = setUpLimits({ mostInFlight: 2 });
  const granted: number[] = [];
  const permits: Permit[] = [];
  for (const name of [1, 2, 3, 4, 5]) {
    void limiter.acquire().then((permit) => {
      granted.push(name);
      permits.push(permit);
    });
  }
  await turn();
  expect(granted).toEqual([1, 2]);
  permits[1]?.release();
  await turn();
  expect(granted).toEqual([1, 2, 3]);
  permits[0]?.release();
  permits[2]?.release();
  await turn();
  expect(granted).toEqual([1, 2, 3, 4, 5]);
});

test("a spent quota holds everybody until the window is over", async () => {
  const { limiter, clock } = setUpLimits();
  finish(
    await limiter.acquire(),
    rateLimitAnswer(200, { left: 0, quota: 150, windowMs: 30_000, resetMs: 12_000 }),
  );
  await limiter.acquire();
  expect(clock.now()).toBe(12_025);
});

test("a spent quota that a 429 tells of holds for the longer of reset and retry-after", async () => {
  const { limiter, clock } = setUpLimits();
  finish(await limiter.acquire(), rateLimitAnswer(429, { resetMs: 1000, retryAfterMs: 5000 }));
  await limiter.acquire();
  expect(clock.now()).toBe(5000);
});

test("a 429 with nothing but a time to wait holds for that time", async () => {
  const { limiter, clock } = setUpLimits();
  finish(await limiter.acquire(), rateLimitAnswer(429, { retryAfterMs: 7000 }));
  await limiter.acquire();
  expect(clock.now()).toBe(7025);
});

test("too many at once: a short pause, then a place or two less", async () => {
  const { limiter, clock } = setUpLimits();
  await clock.sleep(1);
  const permits = await Promise.all(Array.from({ length: 10 }, () => limiter.acquire()));
  const refused = rateLimitAnswer(429, { left: 100, quota: 150, windowMs: 30_000, resetMs: 12_000 });
  for (const permit of permits) finish(permit, refused);
  let granted = 0;
  for (let asked = 0; asked < 10; asked += 1) void limiter.acquire().then(() => (granted += 1));
  await clock.sleep(200);
  await turn();
  expect(granted).toBe(8);
});

test("shed load: nobody goes for half a second, then half as many", async () => {
  const { limiter, clock } = setUpLimits();
  const permits = await Promise.all(Array.from({ length: 10 }, () => limiter.acquire()));
  for (const permit of permits) finish(permit, rateLimitAnswer(429));
  const times: number[] = [];
  for (let asked = 0; asked < 10; asked += 1) void limiter.acquire().then(() => times.push(clock.now()));
  await clock.sleep(2000);
  expect(times).toEqual([500, 500, 500, 500, 500]);
});

test("platform load with only 429s sends ever less", async () => {
  const { limiter, clock } = setUpLimits();
  let sent = 0;
  const sending = Array.from({ length: 10 }, async () => {
    while (clock.now() < 60_000) {
      const permit = await limiter.acquire();
      sent += 1;
      await clock.sleep(10);
      finish(permit, rateLimitAnswer(429));
    }
  });
  await Promise.all(sending);
  expect(sent).toBeLessThan(40);
});

test("whoever asks for no reserve passes those who wait for one", async () => {
  const { limits } = setUpLimits();
  finish(
    await limits.acquire(0),
    rateLimitAnswer(200, { left: 50, quota: 150, windowMs: 30_000, resetMs: 12_000 }),
  );
  const order: string[] = [];
  const modest = limits.acquire(60).then(() => order.push("modest"));
  const plain = limits.acquire(0).then(() => order.push("plain"));
  await Promise.all([modest, plain]);
  expect(order).toEqual(["plain", "modest"]);
});

test("a reserve of the whole quota or more still lets requests through", async () => {
  const { limiter, clock } = setUpLimits({ reserve: Number.MAX_SAFE_INTEGER });
  finish(
    await limiter.acquire(),
    rateLimitAnswer(200, { left: 10, quota: 10, windowMs: 1000, resetMs: 1000 }),
  );
  finish(
    await limiter.acquire(),
    rateLimitAnswer(200, { left: 9, quota: 10, windowMs: 1000, resetMs: 1000 }),
  );
  await limiter.acquire();
  expect(clock.now()).toBeLessThan(5000);
});

test("an answer that tells when the window ends, but not what is left, holds nobody", async () => {
  const { limiter, clock } = setUpLimits();
  finish(await limiter.acquire(), rateLimitAnswer(200, { quota: 150, windowMs: 30_000, resetMs: 12_000 }));
  await limiter.acquire();
  expect(clock.now()).toBe(0);
});

test("limits are idle only when nothing is under way or remembered", async () => {
  const { limits, clock } = setUpLimits();
  expect(limits.isIdle()).toBe(true);
  const permit = await limits.acquire(0);
  expect(limits.isIdle()).toBe(false);
  finish(permit, rateLimitAnswer(200, { left: 50, quota: 150, windowMs: 30_000, resetMs: 12_000 }));
  expect(limits.isIdle()).toBe(false);
  await clock.sleep(12_025);
  expect(limits.isIdle()).toBe(true);
});
