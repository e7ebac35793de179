import { assembleRedisLimiter } from "./assembleRedisLimiter.js";
import { virtualEnvironment } from "../doubles/calls.js";
import { fakeRedis, granting, type Run } from "../doubles/fakeRedis.js";
import { finish } from "../doubles/limits.js";
import { setUpRedisLimiter } from "../doubles/setUpRedisLimiter.js";

const LATENCY_MS = 100;

/** A Redis that is away, and from some time on answers slowly. */
function setUpAway(processes: number) {
  let isAway = true;
  const answer = async (run: Run, sleep: (ms: number) => Promise<void>) => {
    if (isAway) throw new Error("LOADING Redis is loading the dataset in memory");
    await sleep(LATENCY_MS);
    return granting(run);
  };
  const back = () => {
    isAway = false;
  };
  return { ...setUpRedisLimiter(answer, { processes }), back };
}

test("a limiter with a short call now and then comes back", async () => {
  const { limiter, events, environment, back } = setUpAway(4);
  finish(await limiter.acquire());
  await environment.sleep(5000);
  back();
  const permit = await limiter.acquire();
  await environment.sleep(3 * LATENCY_MS);
  finish(permit);
  await limiter.close();
  expect(events).toMatchObject([{ away: {} }, { back: {} }]);
});

test("a limiter comes back though its calls go on, and counts them before it asks for more", async () => {
  const { limiter, runs, events, environment, back } = setUpAway(1);
  const awayCalls = async (ms: number) => {
    while (events.length < 2) {
      const permit = await limiter.acquire();
      await environment.sleep(ms);
      finish(permit);
    }
  };
  const calls = Array.from({ length: 12 }, (_, index) => awayCalls(30 + index));
  await environment.sleep(1500);
  back();
  await Promise.all(calls);
  await limiter.close();
  expect(events).toMatchObject([{ away: {} }, { back: {} }]);
  const sent = runs.filter(({ action }) => action !== "release");
  const [all, rest, more] = sent.slice(sent.findIndex(({ action }) => action === "renew"));
  expect([all?.args[0], rest?.args[0], more?.action]).toEqual(["1", "0", "acquire"]);
  expect(all?.args.filter((id) => rest?.args.includes(id))).toEqual([]);
});

test("a place that is given back while a limiter comes back is free", async () => {
  const { limiter, runs, environment, back } = setUpAway(4);
  const permits = await Promise.all([limiter.acquire(), limiter.acquire()]);
  back();
  const ids = () => runs.find(({ action }) => action === "renew")?.args.slice(1);
  while (!ids()) await environment.sleep(LATENCY_MS / 10);
  for (const permit of permits) finish(permit);
  await environment.sleep(3 * LATENCY_MS);
  const released = runs.filter(({ action }) => action === "release").map(({ args }) => args[0]);
  expect(released).toEqual(ids());
});

test("hooks of a class keep their object", async () => {
  class Log {
    readonly codes: string[] = [];
    onRedisAway({ code }: { readonly code: string }): void {
      this.codes.push(code);
    }
  }
  const hooks = new Log();
  const { redis } = fakeRedis(() => new Promise<never>(() => undefined));
  const limiter = assembleRedisLimiter({ redis, storeHash: "abc", hooks }, virtualEnvironment());
  finish(await limiter.acquire());
  expect(hooks.codes).toEqual(["TIMEOUT"]);
});
