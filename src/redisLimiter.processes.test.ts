import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { describeWithRedis } from "./doubles/describeWithRedis.js";
import { redisClients } from "./doubles/redisClients.js";
import { startRedis, type RedisServer } from "./redis/startRedis.js";
import { redisLimiter } from "./redisLimiter.js";

describeWithRedis("with processes of their own", () => {
  let server: RedisServer;
  let child: ChildProcess | undefined;

  beforeAll(async () => {
    server = await startRedis();
  });
  afterEach(() => child?.kill("SIGKILL"));
  afterAll(() => server.kill());

  function start(task: "holds" | "passes"): ChildProcess {
    const execArgv = ["--import", "tsx"];
    return (child = fork("src/doubles/redisProcess.ts", [String(server.port), task], { execArgv }));
  }

  test("the ten places of a process that is killed go to the others", async () => {
    const holder = start("holds");
    await once(holder, "message");
    const { redis, close } = redisClients["ioredis 6"](server.port);
    const limiter = redisLimiter({ redis, storeHash: "abc" });
    let waits = 0;
    const onWait = () => {
      waits += 1;
      if (waits === 10) holder.kill("SIGKILL");
    };
    const waiting = Array.from({ length: 10 }, () => limiter.acquire(undefined, { onWait }));
    expect(await Promise.all(waiting)).toHaveLength(10);
    await limiter.close();
    close();
  });

  test("a process with nothing left to do ends by itself", async () => {
    const ended = await once(start("passes"), "exit");
    expect(ended).toEqual([0, null]);
  });
});
