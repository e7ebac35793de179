import { createVirtualClock } from "../time/createVirtualClock.js";
import { createCountedClock } from "../time/createCountedClock.js";
import { finish, rateLimitAnswer } from "../doubles/limits.js";
import { GateClosedError } from "./GateClosedError.js";
import { createStoreLimits } from "./createStoreLimits.js";

/**
 * Sets up limits of two places on a platform such as Workers: a request in `cancelled` no longer runs its timers, and no
 * timer runs something of another request.
 */
function setUp(pollMs: number | undefined = 25) {
  const clock = createCountedClock(createVirtualClock(0));
  const cancelled = new Set<string>();
  let context = "";
  const broken: string[] = [];
  const within = <Result>(name: string, run: () => Result): Result => {
    const outer = context;
    context = name;
    try {
      return run();
    } finally {
      context = outer;
    }
  };
  const after = (ms: number, run: () => void) => {
    const own = context;
    return clock.after(own === "late" ? 3000 : ms, () => {
      if (!cancelled.has(own)) within(own, run);
    });
  };
  const limits = createStoreLimits({ now: clock.now, after, random: () => 1, pollMs }, 2);
  const acquire = (name: string, signal?: AbortSignal, options = {}) =>
    within(name, () =>
      limits.acquire(0, signal, { timeoutMs: 1000, ...options }).then((permit) => {
        if (context !== "" && context !== name) broken.push(name);
        return permit;
      }),
    );
  return { clock, limits, acquire, cancelled, broken, within };
}

test("every waiter is woken by its own timer, first come first served", async () => {
  const { clock, acquire, broken, within } = setUp();
  const order: number[] = [];
  const visitors = Array.from({ length: 20 }, async (_, visitor) => {
    const permit = await acquire(`${visitor}`);
    order.push(visitor);
    await clock.sleep(100);
    within(`${visitor}`, () => {
      finish(permit, rateLimitAnswer(200));
    });
  });
  await Promise.all(visitors);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).toHaveLength(20);
  expect(broken).toEqual([]);
  expect(clock.now()).toBeLessThan(10 * 150);
  expect(clock.waiting()).toBe(0);
});

test("the place of a holder that vanished comes back", async () => {
  const { clock, acquire, limits } = setUp();
  await acquire("a");
  await acquire("b");
  const permit = await acquire("c");
  expect(clock.now()).toBeGreaterThanOrEqual(6000);
  expect(clock.now()).toBeLessThan(6100);
  expect(limits.isIdle()).toBe(false);
  finish(permit);
  expect(limits.isIdle()).toBe(true);
});

test("a waiter that vanished does not stop those behind it", async () => {
  const { clock, acquire, cancelled } = setUp();
  const permits = [await acquire("a"), await acquire("b")];
  void acquire("gone");
  const next = acquire("next");
  cancelled.add("gone");
  await clock.sleep(100);
  for (const permit of permits) finish(permit);
  await next;
  expect(clock.now()).toBeLessThan(2200);
});

test("a waiter that was late for long is in line again", async () => {
  const { clock, acquire } = setUp();
  const permits = [await acquire("a"), await acquire("b")];
  const late = acquire("late");
  for (const permit of permits) finish(permit);
  const next = acquire("next");
  await next;
  expect(clock.now()).toBeLessThan(2200);
  finish(await late);
  expect(clock.now()).toBe(3000);
});

test("an abort and a gate that stays closed end a poll", async () => {
  const { clock, acquire } = setUp();
  const controller = new AbortController();
  const permits = [await acquire("a"), await acquire("b")];
  const waiting = acquire("c", controller.signal);
  controller.abort("enough");
  await expect(waiting).rejects.toBe("enough");
  for (const permit of permits) finish(permit, rateLimitAnswer(429, { left: 0, resetMs: 60_000 }));
  await expect(acquire("d", undefined, { maxWaitMs: 1000 })).rejects.toBeInstanceOf(GateClosedError);
  expect(clock.waiting()).toBe(0);
});
