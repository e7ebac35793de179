import type { IoredisClient } from "../redis/connectionOf.js";

/** One run of the script: its action and the arguments of that. */
export interface Run {
  readonly action: string;
  readonly args: readonly string[];
}

/** The answer to a run; leave out what does not matter. */
export interface FakeReply {
  readonly epoch?: string;
  readonly reason?: string;
  readonly opensInMs?: number;
  readonly askInMs?: number;
  readonly ids?: readonly string[];
}

export interface FakeRedis {
  readonly redis: IoredisClient;
  readonly runs: readonly Run[];
}

/** A client of Redis whose script a test answers; it gets no messages. */
export function fakeRedis(answer: (run: Run) => FakeReply | Promise<FakeReply>): FakeRedis {
  const runs: Run[] = [];
  const evalsha = async (_hash: string, keyCount: number, ...words: string[]) => {
    const [action = "", , , , , , , , ...args] = words.slice(keyCount);
    const run = { action, args };
    runs.push(run);
    const { epoch = "one", reason = "", opensInMs = 0, askInMs = 0, ids = [] } = await answer(run);
    return [epoch, 1_000_000, reason, opensInMs, askInMs, ...ids];
  };
  const redis = { evalsha, eval: evalsha, duplicate: () => undefined };
  return { redis, runs };
}

/** Grants all that is asked for. */
export function granting({ action, args }: Run): FakeReply {
  return action === "acquire" ? { ids: args.slice(1) } : {};
}
