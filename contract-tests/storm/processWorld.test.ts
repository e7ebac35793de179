import { describeWithRedis } from "../../src/doubles/describeWithRedis.js";
import { startRedis, type RedisServer } from "../../src/redis/startRedis.js";
import { processWorld } from "./processWorld.js";
import { runStorm } from "./runStorm.js";

describeWithRedis("a storm over four processes that share the limits through Redis", () => {
  let redis: RedisServer;

  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.kill());

  test("loses nothing, makes nothing twice, and leaves no process behind", async () => {
    const options = { processes: 4, rows: 60, redisPort: redis.port };
    const { broken, waitsLeft, counts, hits } = await runStorm(1, await processWorld(1, options));
    expect(broken).toEqual([]);
    expect(waitsLeft).toBe(0);
    // Without these counts the storm would prove nothing.
    expect(hits.size).toBeGreaterThan(0);
    expect(counts["create: succeeded"]).toBeGreaterThan(0);
    expect(counts["delete: succeeded"]).toBeGreaterThan(0);
  }, 120_000);
});
