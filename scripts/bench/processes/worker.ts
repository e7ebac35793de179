import { once } from "node:events";
import { createSegmentsClient } from "../../../src/index.js";
import { pooled } from "../pooled.js";
import { limiters } from "./limiters.js";

const [subject = "", ...numbers] = process.argv.slice(2);
const [storePort = 0, redisPort = 0, count = 0, reads = 0, atOnce = 0, quota = 0, other = 0] =
  numbers.map(Number);
const create = limiters[subject];
if (!create) throw new Error(`There is no limiter "${subject}".`);
const made = await Promise.all(Array.from({ length: count }, () => create(redisPort, { quota, other })));
const origin = `http://127.0.0.1:${storePort}`;
const options = {
  storeHash: "bench",
  accessToken: "a-token-of-the-bench",
  baseUrl: `${origin}/stores/bench/v3`,
};
// Loads what the first request needs.
await (await fetch(origin)).text();

const started = once(process, "message");
process.send?.("ready");
await started;
const results = await Promise.all(
  made.map(async ({ limiter }) => {
    const client = createSegmentsClient({ ...options, limiter });
    const through = await pooled(reads, atOnce, async () => (await client.GET("/segments")).response.ok);
    return { through, endedAt: Date.now() };
  }),
);
process.send?.(results);
await Promise.all(made.map(({ close }) => close()));
process.disconnect();
