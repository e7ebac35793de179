import { createVirtualClock } from "./createVirtualClock.js";

test("sleepers wake in the order of their times, at their times", async () => {
  const clock = createVirtualClock(0);
  const woken: string[] = [];
  const sleep = async (name: string, ms: number) => {
    await clock.sleep(ms);
    woken.push(`${name} at ${clock.now()}`);
  };
  await Promise.all([sleep("late", 60_000), sleep("soon", 10), sleep("again", 10)]);
  expect(woken).toEqual(["soon at 10", "again at 10", "late at 60000"]);
});

test("an aborted sleep ends at once and moves no time", async () => {
  const clock = createVirtualClock(0);
  const controller = new AbortController();
  const sleeping = clock.sleep(1000, controller.signal);
  controller.abort();
  await sleeping;
  expect(clock.now()).toBe(0);
  await clock.sleep(1000, AbortSignal.abort());
  expect(clock.now()).toBe(0);
});

test("work that is under way is not overtaken", async () => {
  const clock = createVirtualClock(0);
  const timeout = clock.sleep(1000).then(() => "timeout");
  const work = new Response("text").text();
  expect(await Promise.race([timeout, work])).toBe("text");
});
