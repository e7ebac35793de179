import { createHash } from "node:crypto";
import type { Connection } from "../connectionOf.js";
import { gateSightFrom } from "./gateSightFrom.js";
import type { LimitsSettings, Run, Sight } from "./sight.js";

/** Runs a script step by step on the clock of a history, keeps its messages, and shows what it has stored. */
const around = (script: string) => `
local real, published, at = redis, {}, 0
local redis = {}
function redis.call(name, ...)
  if name == "TIME" then return { tostring(math.floor(at / 1000)), tostring(at % 1000 * 1000 + 999) } end
  return real.call(name, ...)
end
function redis.pcall(_, channel)
  published[#published + 1] = channel
end
local function run(ARGV)${script}
end
local sights = {}
redis.call("DEL", unpack(KEYS))
for i, words in ipairs(cjson.decode(ARGV[1])) do
  if #words == 0 then
    redis.call("DEL", unpack(KEYS))
    sights[i] = false
  else
    at, published = tonumber(table.remove(words)), {}
    sights[i] = {
      run(words), published, redis.call("ZRANGE", KEYS[2], 0, -1, "WITHSCORES"), redis.call("ZRANGE", KEYS[3], 0, -1),
      redis.call("ZRANGE", KEYS[4], 0, -1, "WITHSCORES"), redis.call("HGETALL", KEYS[1]),
    }
  end
end
return cjson.encode(sights)`;

const CHANNEL = "call:";

/** Runs a history; undefined in place of a run empties Redis. */
export type RunAll = (
  settings: LimitsSettings,
  runs: readonly (Run | undefined)[],
) => Promise<(Sight | undefined)[]>;

/** Loads a script, and returns what runs histories with it. */
export async function runOnRedis(connection: Connection, script: string): Promise<RunAll> {
  const lua = around(script);
  const hash = createHash("sha1").update(lua).digest("hex");
  const keys = ["state", "leases", "line", "called"];
  await connection.eval(lua, keys, ["[]"]);
  return async (settings, runs) => {
    const words = runs.map((run) => (run ? wordsOf(settings, run) : []));
    const text = String(await connection.evalsha(hash, keys, [JSON.stringify(words)]));
    const answers: unknown = JSON.parse(text);
    return Array.isArray(answers) ? answers.map((answer) => (answer ? sightOf(answer) : undefined)) : [];
  };
}

function wordsOf({ places, share, leaseMs }: LimitsSettings, run: Run): string[] {
  const { now, limiter, known, isNotified, action, args, observation: seen } = run;
  const observation = seen
    ? [seen.sentAt, seen.kind, seen.endsInMs, seen.windowMs, seen.quota, seen.left, seen.pauseMs, seen.random]
    : [];
  const settings = [places, share, leaseMs, CHANNEL, isNotified ? 1 : 0];
  const words = [action, limiter, known, ...settings, ...args, ...observation, now];
  return words.map((word) => String(word ?? ""));
}

function sightOf(answer: unknown): Sight {
  const [reply = [], published = [], leases = [], line = [], called = [], state = []] = listsIn(answer);
  const [epoch = "", now, reason = "", opensInMs, askInMs, ...ids] = reply;
  return {
    epoch,
    now: Number(now),
    reason,
    opensInMs: Number(opensInMs),
    askInMs: Number(askInMs),
    ids,
    published: published.map((channel) => channel.slice(CHANNEL.length)),
    leases: timesIn(leases),
    line,
    called: timesIn(called),
    gate: state.length === 0 ? undefined : gateSightFrom(Object.fromEntries(pairsIn(state))),
  };
}

function listsIn(answer: unknown): string[][] {
  return Array.isArray(answer) ? answer.map((list) => (Array.isArray(list) ? list.map(String) : [])) : [];
}

function pairsIn(words: readonly string[]): [string, string][] {
  return words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ""]] : []));
}

function timesIn(words: readonly string[]): Record<string, number> {
  return Object.fromEntries(pairsIn(words).map(([key, time]) => [key, Number(time)]));
}
