import { describeWithRedis } from "./doubles/describeWithRedis.js";
import { redisClients } from "./doubles/redisClients.js";
import { sharedLoad, type SharedLoad } from "./doubles/sharedLoad.js";
import { connectionOf } from "./redis/connectionOf.js";
import { startRedis, type RedisServer } from "./redis/startRedis.js";

const LIMITERS = 4;
const SOME = 50;
/** Ten of the store, and two for each process that does not know of them. */
const MOST = 10 + 2 * LIMITERS;

/** Makes Redis go away in the middle, and come back. */
const outages: Readonly<Record<string, (server: RedisServer, load: SharedLoad) => Promise<void>>> = {
  "is frozen": async (server, load) => {
    server.signal("SIGSTOP");
    await load.noticed("away", LIMITERS);
    await load.answered(4 * SOME);
    load.noteChange();
    server.signal("SIGCONT");
    await load.noticed("back", LIMITERS);
  },
  "is restarted, empty": async (server, load) => {
    await server.kill();
    await load.noticed("away", LIMITERS);
    await load.answered(4 * SOME);
    load.noteChange();
    await server.start();
    await load.noticed("back", LIMITERS);
  },
  "is flushed": async (server, load) => {
    await flush(server.port);
    await load.lost();
    await load.answered(4 * SOME);
  },
  "is stopped for good": async (server, load) => {
    await server.kill();
    await load.noticed("away", LIMITERS);
    await load.answered(4 * SOME);
  },
};

describeWithRedis("when Redis goes away in the middle", () => {
  let server: RedisServer;

  beforeEach(async () => {
    server = await startRedis();
  });
  afterEach(() => server.kill());

  describe.each([
    ["ioredis", redisClients["ioredis 6"]] as const,
    ["node-redis", redisClients["node-redis 6"]] as const,
  ])("%s", (_, connect) => {
    test.each(Object.entries(outages))("and %s, no request is lost, doubled or left", async (_, happen) => {
      const load = sharedLoad(() => connect(server.port), { limiters: LIMITERS, callers: 12 });
      await load.answered(SOME);
      load.noteChange();
      await happen(server, load);
      const { asked, answers } = await load.end();
      expect(answers).toBe(asked);
      expect(load.most().since).toBeLessThanOrEqual(10);
      expect(load.most().all).toBeLessThanOrEqual(MOST);
    });
  });
});

async function flush(port: number): Promise<void> {
  const { redis, close } = redisClients["ioredis 6"](port);
  await connectionOf(redis)?.eval("redis.call('FLUSHALL')", [], []);
  close();
}
