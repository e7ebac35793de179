import { Redis } from "ioredis";
import { createSegmentsClient } from "../../src/createSegmentsClient.js";
import { redisLimiter } from "../../src/redisLimiter.js";
import { systemClock } from "../../src/time/systemClock.js";
import { isJsonObject } from "../spec/json.js";
import { createFaultyFetch } from "./faultyFetch.js";
import type { Accounts } from "./accountsOf.js";
import { stormClient, type StormCall } from "./stormClient.js";
import { FAULTY_SHARE } from "./virtualWorld.js";

/** One process of a storm: makes the calls that its parent sends, through a Redis that it shares with others. */
const [seed, redisPort, baseUrl = "", storeHash = "", accessToken = ""] = process.argv.slice(2);
const TIMEOUT_MS = 1000;

const redis = new Redis(Number(redisPort), "127.0.0.1");
const limiter = redisLimiter({ redis, storeHash });
const stall = { ms: TIMEOUT_MS + 100, moreMs: 400 };
const faulty = createFaultyFetch(fetch, systemClock, FAULTY_SHARE, Number(seed), undefined, stall);
const { segments } = createSegmentsClient({
  ...{ storeHash, accessToken, baseUrl, limiter, timeoutMs: TIMEOUT_MS },
  fetch: (url, init) => faulty.fetch(new Request(url, init)),
});
const client = stormClient(segments);

process.on("message", (message) => {
  void answer(message).then((result) => process.send?.(result));
});
process.once("disconnect", () => {
  void limiter.close().then(() => redis.quit());
});

async function answer(message: unknown): Promise<object> {
  if (!isCall(message)) throw new TypeError("A message of the storm is no call.");
  const result = await perform(message);
  await faulty.settled();
  return { result, hits: [...faulty.hits.keys()] };
}

async function perform(call: StormCall): Promise<unknown> {
  if (call.name === "list") return client.list();
  if (call.name === "create") return plain(await client.create(call.input));
  if (call.name === "update") return plain(await client.update(call.input));
  return plain(await client.delete(call.input));
}

// An error does not travel between processes.
function plain<Input, Output>({ succeeded, failed }: Accounts<Input, Output>): Accounts<Input, Output> {
  return { succeeded, failed: failed.map(({ index, input, outcome }) => ({ index, input, outcome })) };
}

// The parent runs the same code.
function isCall(message: unknown): message is StormCall {
  return isJsonObject(message) && ["create", "list", "update", "delete"].includes(String(message.name));
}
