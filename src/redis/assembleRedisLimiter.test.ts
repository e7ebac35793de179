import { granting } from "../doubles/fakeRedis.js";
import { finish, rateLimitAnswer } from "../doubles/limits.js";
import { setUpRedisLimiter } from "../doubles/setUpRedisLimiter.js";
import { GateClosedError } from "../limits/GateClosedError.js";

const never = () => new Promise<never>(() => undefined);

test("a call that need not wait takes two commands, and an answer travels with the place", async () => {
  const { limiter, runs } = setUpRedisLimiter(granting);
  const permit = await limiter.acquire();
  finish(permit, rateLimitAnswer(200, { left: 7, quota: 100, windowMs: 30_000, resetMs: 1234 }));
  await limiter.close();
  const id = runs[0]?.args[1];
  expect(runs).toEqual([
    { action: "acquire", args: ["3", id] },
    { action: "release", args: [id, "1000000", "good", "1234", "30000", "100", "7", "0", "0.5"] },
  ]);
});

test("calls of one turn ask together, at most ten at once", async () => {
  const { limiter, runs } = setUpRedisLimiter(granting);
  const permits = await Promise.all(Array.from({ length: 25 }, () => limiter.acquire()));
  expect(runs.slice(0, 3).map(({ args }) => args.length - 1)).toEqual([10, 10, 5]);
  for (const permit of permits) finish(permit);
});

test("an answer without a release is sent by itself", async () => {
  const { limiter, actions } = setUpRedisLimiter(granting);
  const permit = await limiter.acquire();
  permit.observe(rateLimitAnswer(200));
  await limiter.close();
  permit.release();
  expect(actions()).toEqual(["acquire", "observe", "release"]);
});

test("calls that wait ask at the time that the script names, however many they are", async () => {
  let left = 20;
  const waits: [string, number | undefined][] = [];
  const { limiter, runs, elapsed } = setUpRedisLimiter(({ args }) =>
    (left -= 1) > 0 ? { reason: "places", askInMs: 50 } : { ids: args.slice(1) },
  );
  const onWait = (reason: string, waitMs: number | undefined) => waits.push([reason, waitMs]);
  const permits = await Promise.all(Array.from({ length: 8 }, () => limiter.acquire(undefined, { onWait })));
  expect(runs).toHaveLength(20);
  expect(elapsed()).toBe(19 * 50);
  expect(waits).toEqual(Array.from({ length: 8 }, () => ["places", undefined]));
  for (const permit of permits) finish(permit);
});

test("a gate that stays closed for longer than a call waits refuses it, also behind others", async () => {
  const { limiter, runs } = setUpRedisLimiter(({ action }) =>
    action === "acquire" ? { reason: "quota", opensInMs: 20_000, askInMs: 20_000 } : {},
  );
  const waits: unknown[] = [];
  const controller = new AbortController();
  const patient = Array.from({ length: 4 }, () =>
    limiter.acquire(controller.signal, { onWait: (reason, waitMs) => waits.push([reason, waitMs]) }),
  );
  const hasty = limiter.acquire(undefined, { maxWaitMs: 10_000 });
  await expect(hasty).rejects.toEqual(new GateClosedError(20_000));
  await expect(limiter.acquire(undefined, { maxWaitMs: 10_000 })).rejects.toBeInstanceOf(GateClosedError);
  expect(waits).toEqual(Array.from({ length: 4 }, () => ["quota", 20_000]));
  controller.abort("enough");
  expect((await Promise.allSettled(patient)).map(({ status }) => status)).toEqual(Array(4).fill("rejected"));
  await limiter.close();
  const asked = runs[0]?.args.slice(1) ?? [];
  const givenBack = runs.filter(({ action }) => action === "release").map(({ args }) => args[0]);
  expect(new Set(givenBack)).toEqual(new Set([asked[0], asked[1], asked[2], asked[4]]));
});

test("a grant that comes after the abort is given back at once", async () => {
  let grant: (() => void) | undefined;
  const { limiter, runs } = setUpRedisLimiter(async (run) => {
    if (run.action === "acquire") await new Promise<void>((resolve) => (grant = resolve));
    return granting(run);
  });
  const controller = new AbortController();
  const waiting = limiter.acquire(controller.signal);
  await Promise.resolve();
  controller.abort("enough");
  await expect(waiting).rejects.toBe("enough");
  grant?.();
  await limiter.close();
  expect(runs.map(({ action, args }) => [action, args.at(-1)])).toEqual([
    ["acquire", runs[0]?.args[1]],
    ["release", runs[0]?.args[1]],
  ]);
});

test("the place of a live request is renewed every third of its lease, until the request has vanished", async () => {
  const { limiter, runs, environment } = setUpRedisLimiter(granting);
  const permit = await limiter.acquire();
  const vanished = await limiter.acquire(undefined, { timeoutMs: 1000 });
  await environment.sleep(5100);
  expect(runs.filter(({ action }) => action === "renew").map(({ args }) => args.length - 1)).toEqual([
    2, 2, 2,
  ]);
  await environment.sleep(5100);
  expect(runs.at(-1)?.args).toHaveLength(2);
  finish(permit);
  vanished.release();
  const sent = runs.length;
  await environment.sleep(60_000);
  expect(runs).toHaveLength(sent);
});

test("places that Redis has lost are reported", async () => {
  const { limiter, events, environment } = setUpRedisLimiter((run) =>
    run.action === "renew" ? { ids: run.args.slice(1) } : granting(run),
  );
  const permits = await Promise.all([limiter.acquire(), limiter.acquire()]);
  await environment.sleep(2000);
  expect(events).toEqual([{ lost: { leases: 2 } }]);
  for (const permit of permits) finish(permit);
});

test("a Redis that does not answer costs no call two seconds, and never the limit", async () => {
  const { limiter, events, elapsed, environment } = setUpRedisLimiter(never);
  const permits = await Promise.all([limiter.acquire(), limiter.acquire()]);
  expect(elapsed()).toBeLessThan(2000);
  expect(events).toEqual([{ away: { code: "TIMEOUT" } }]);
  let granted = 0;
  const waiting = [limiter.acquire(), limiter.acquire()].map((permit) =>
    permit.finally(() => (granted += 1)),
  );
  await environment.sleep(10_000);
  expect(granted).toBe(0);
  for (const permit of permits) finish(permit);
  for (const permit of await Promise.all(waiting)) finish(permit);
});

test.each([
  [Object.assign(new Error("connect ECONNREFUSED 10.9.8.7:6379"), { code: "ECONNREFUSED" }), "ECONNREFUSED"],
  [new Error("READONLY You can't write against a read only replica at 10.9.8.7."), "READONLY"],
  [new Error("MOVED 3999 10.9.8.7:6381"), "MOVED"],
  [new Error("Connection is closed."), "CLOSED"],
  [new Error("wrong password s3cret for 10.9.8.7"), "ERROR"],
])("of %s nothing but a code is shown", async (error, code) => {
  const { limiter, events } = setUpRedisLimiter(() => Promise.reject(error));
  finish(await limiter.acquire());
  expect(events).toEqual([{ away: { code } }]);
});

test("a limiter that comes back counts its own requests before it asks for new ones", async () => {
  let isAway = true;
  const { limiter, runs, events, environment } = setUpRedisLimiter((run) =>
    isAway ? never() : granting(run),
  );
  const first = await Promise.all([limiter.acquire(), limiter.acquire()]);
  const third = limiter.acquire();
  isAway = false;
  await environment.sleep(1100);
  // The first try is still unanswered, and was sent to the old connection.
  expect(runs.map(({ action }) => action)).toEqual(["acquire", "observe", "renew", "acquire"]);
  expect(runs[2]?.args).toEqual(["1", ...(runs[0]?.args.slice(1) ?? [])]);
  expect(events).toEqual([{ away: { code: "TIMEOUT" } }, { back: { awayMs: 1000 } }]);
  for (const permit of [...first, await third]) finish(permit);
});

test("a limiter that Redis has forgotten counts its own requests, and asks again", async () => {
  let epoch = "one";
  const { limiter, actions } = setUpRedisLimiter((run) => {
    if (epoch === "two" && run.action === "acquire" && !actions().includes("renew"))
      return { epoch, reason: "lost" };
    return { epoch, ...granting(run) };
  });
  const permits = [await limiter.acquire()];
  epoch = "two";
  permits.push(await limiter.acquire());
  expect(actions()).toEqual(["acquire", "acquire", "renew", "acquire"]);
  for (const permit of permits) finish(permit);
});

test("a hook of a wait that throws affects no call", async () => {
  let left = 5;
  const { limiter, events } = setUpRedisLimiter(({ args }) =>
    (left -= 1) > 0 ? { reason: "places", askInMs: 50 } : { ids: args.slice(1) },
  );
  const onWait = () => {
    throw new Error("of the hook");
  };
  const permits = await Promise.all([limiter.acquire(undefined, { onWait }), limiter.acquire()]);
  expect(events).toEqual([]);
  for (const permit of permits) finish(permit);
});

test("`close()` waits for what is given back because of an answer", async () => {
  const { limiter, elapsed } = setUpRedisLimiter(async (run, sleep) => {
    await sleep(100);
    return granting(run);
  });
  const waiting = limiter.acquire();
  await Promise.resolve();
  const closed = limiter.close();
  await expect(waiting).rejects.toThrow("closed");
  await closed;
  expect(elapsed()).toBe(200);
});
