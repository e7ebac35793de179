import { Redis } from "ioredis";
import { describeWithRedis } from "./doubles/describeWithRedis.js";
import { finish, rateLimitAnswer } from "./doubles/limits.js";
import { redisClients } from "./doubles/redisClients.js";
import { startRedis, type RedisServer } from "./redis/startRedis.js";
import { untyped } from "./doubles/untyped.js";
import type { Permit } from "./limits/limiter.js";
import { assembleRedisLimiter } from "./redis/assembleRedisLimiter.js";
import { redisLimiter, type RedisLimiter, type RedisLimiterOptions } from "./redisLimiter.js";
import { systemEnvironment } from "./time/systemEnvironment.js";

const clients = Object.entries(redisClients);

describeWithRedis("with Redis", () => {
  let server: RedisServer;
  const endings: (() => unknown)[] = [];
  let store = 0;

  beforeAll(async () => {
    server = await startRedis();
  });
  afterEach(async () => {
    for (const end of endings.splice(0)) await end();
    store += 1;
  });
  afterAll(() => server.kill());

  function limiterWith(
    connect: (typeof clients)[number][1],
    options: Partial<RedisLimiterOptions> = {},
  ): RedisLimiter {
    const { redis, close } = connect(server.port);
    const limiter = redisLimiter({ redis, storeHash: `store${store}`, ...options });
    endings.push(() => limiter.close(), close);
    return limiter;
  }

  const permitsOf = (limiter: RedisLimiter, count: number) =>
    Promise.all(Array.from({ length: count }, () => limiter.acquire()));

  describe.each(clients)("%s", (_, connect) => {
    test("two limiters share ten places, and one that waits is called", async () => {
      const [one, other] = [limiterWith(connect), limiterWith(connect)];
      const permits = await permitsOf(one, 10);
      const waits: string[] = [];
      const waiting = other.acquire(undefined, { onWait: (reason) => waits.push(reason) });
      const last = one.acquire(undefined, {
        onWait: (reason) => {
          waits.push(reason);
          if (permits[0]) finish(permits[0]);
        },
      });
      const first = await Promise.race([waiting, last]);
      finish(first);
      await Promise.all([waiting, last]);
      expect(waits).toEqual(["places", "places"]);
    });

    test("what one observes closes the gate of the other", async () => {
      const [one, other] = [limiterWith(connect), limiterWith(connect)];
      const permit = await one.acquire();
      finish(permit, rateLimitAnswer(200, { left: 0, quota: 100, windowMs: 30_000, resetMs: 20_000 }));
      await one.close();
      await expect(other.acquire(undefined, { maxWaitMs: 10_000 })).rejects.toThrow(
        /^The limits of the store let no request through for 2[01] s\.$/,
      );
    });

    test("a signal ends the wait, and the place goes to the next", async () => {
      const limiter = limiterWith(connect);
      const permits = await permitsOf(limiter, 10);
      const controller = new AbortController();
      const aborted = limiter.acquire(controller.signal, {
        onWait: () => {
          controller.abort("enough");
        },
      });
      await expect(aborted).rejects.toBe("enough");
      const next = limiter.acquire();
      if (permits[0]) finish(permits[0]);
      finish(await next);
    });
  });

  test("limiters whose user has no right to channels ask by themselves", async () => {
    const admin = new Redis(server.port);
    await admin.call("ACL", "SETUSER", "poor", "on", ">secret", "~*", "+@all", "resetchannels");
    admin.disconnect();
    const away: unknown[] = [];
    const [one, other] = ["one", "other"].map(() => {
      const redis = new Redis({ port: server.port, username: "poor", password: "secret" });
      const hooks = { onRedisAway: (event: unknown) => away.push(event) };
      const limiter = redisLimiter({ redis, storeHash: `store${store}`, hooks });
      endings.push(
        () => limiter.close(),
        () => {
          redis.disconnect();
        },
      );
      return limiter;
    });
    const permits = await permitsOf(one ?? untyped(undefined), 10);
    const waiting = other?.acquire(undefined, {
      onWait: () => {
        for (const permit of permits) finish(permit);
      },
    });
    finish((await waiting) ?? untyped(undefined));
    expect(away).toEqual([]);
  });

  test("the places of a process that died come back when its leases end", async () => {
    const [, connect] = clients[0] ?? untyped(undefined);
    const { redis, close } = connect(server.port);
    endings.push(close);
    // None of its timers runs any more.
    const dead = { ...systemEnvironment, after: () => () => undefined };
    await permitsOf(assembleRedisLimiter({ redis, storeHash: `store${store}`, leaseMs: 1000 }, dead), 10);
    const permits: Permit[] = await permitsOf(limiterWith(connect), 10);
    expect(permits).toHaveLength(10);
  });

  test("a limiter that is closed fails what waits and what comes, and what is under way goes on", async () => {
    const [, connect] = clients[0] ?? untyped(undefined);
    const limiter = limiterWith(connect);
    const permits = await permitsOf(limiter, 10);
    const waiting = limiter.acquire(undefined, { onWait: () => void limiter.close() });
    await expect(waiting).rejects.toThrow("closed while this request waited");
    await expect(limiter.acquire()).rejects.toThrow("after `close()`");
    for (const permit of permits) finish(permit);
    await limiter.close();
    await permitsOf(limiterWith(connect), 10);
  });
});

test.each([
  [
    { redis: {}, storeHash: "abc" },
    "`redis` must be a client of ioredis 5 or 6, of iovalkey, or of node-redis 5 or 6.",
  ],
  [{ storeHash: "abc" }, "`redis` must be a client of ioredis"],
  [{ redis: stub(), storeHash: "a/c" }, "`storeHash` must be the permanent id"],
  [{ redis: stub(), storeHash: "abc", prefix: "a{b}" }, "`prefix` must be a text of letters"],
  [
    { redis: stub(), storeHash: "abc", leaseMs: 10 },
    "`leaseMs` must be a whole number of milliseconds from 1000",
  ],
  [{ redis: stub(), storeHash: "abc", processes: 0 }, "`processes` must be a whole number above 0."],
  [{ redis: stub(), storeHash: "abc", proceses: 3 }, "There is no option `proceses`; there are redis, "],
  [{ redis: stub(), storeHash: "abc", hooks: { onAway: () => 1 } }, "There is no option `hooks.onAway`;"],
])("%j is refused", (options, message) => {
  expect(() => redisLimiter(untyped(options))).toThrow(message);
});

function stub() {
  const never = () => new Promise<never>(() => undefined);
  return { evalsha: never, eval: never, duplicate: () => undefined };
}
