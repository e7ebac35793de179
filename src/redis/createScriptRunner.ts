import { createHash } from "node:crypto";
import type { QueueReason } from "../limits/limiter.js";
import type { Environment } from "../time/systemEnvironment.js";
import type { Connection } from "./connectionOf.js";
import { limitsScript } from "./limitsScript.js";
import { RedisFailure } from "./RedisFailure.js";
import { REPLY_MS, STATE_MS } from "./rules.js";

/** An answer of the script. */
export interface Reply {
  /** `lost`: Redis has forgotten what the limiter knows. */
  readonly reason: QueueReason | "lost" | undefined;
  readonly opensInMs: number;
  readonly askInMs: number;
  /** Granted, or those whose lease was not there. */
  readonly ids: readonly string[];
  /** True if the state is another than the limiter knew. */
  readonly isOther: boolean;
}

/** An argument of the script; undefined for one that is not known. */
export type Argument = string | number | undefined;

/** Runs the script of the limits in the name of one limiter. */
export interface ScriptRunner {
  /** Rejects with a `RedisFailure`, at the latest after the time for a reply. */
  readonly run: (action: string, args?: readonly Argument[]) => Promise<Reply>;
  /** Resolves when nothing is waited for. */
  readonly idle: () => Promise<void>;
  /** Resolves when Redis answers, however late. */
  readonly ping: () => Promise<void>;
  /** Accepts the state of the next reply as the one that is known. */
  readonly forget: () => void;
  /** Converts a time of the environment to one of Redis. */
  readonly timeOfRedis: (at: number) => number;
}

export interface ScriptSettings {
  readonly limiter: string;
  readonly prefix: string;
  readonly places: number;
  readonly share: number;
  readonly leaseMs: number;
  readonly isNotified: () => boolean;
}

const hash = createHash("sha1").update(limitsScript).digest("hex");

export function createScriptRunner(
  connection: Connection,
  { limiter, prefix, places, share, leaseMs, isNotified }: ScriptSettings,
  { now, after }: Environment,
): ScriptRunner {
  const keys = ["state", "leases", "line", "called"].map((name) => `${prefix}:${name}`);
  const pending = new Set<Promise<void>>();
  let epoch = "";
  let ahead = 0;
  let repliedAt = -Infinity;

  async function send(action: string, args: readonly Argument[]): Promise<Reply> {
    // A state that was not used for so long may have come to its end.
    if (now() - repliedAt > STATE_MS / 2) epoch = "";
    const known = epoch;
    const settings = [places, share, leaseMs, channelOf(prefix, ""), isNotified() ? 1 : 0];
    const words = [action, limiter, known, ...settings, ...args].map((word) => String(word ?? ""));
    let answer: unknown;
    try {
      answer = await connection.evalsha(hash, keys, words);
    } catch (error) {
      const failure = RedisFailure.of(error);
      if (failure.code !== "NOSCRIPT") throw failure;
      answer = await connection.eval(limitsScript, keys, words);
    }
    if (!Array.isArray(answer)) throw new RedisFailure("UNREADABLE");
    const [its, time, reason, opensInMs, askInMs, ...ids] = answer.map(String);
    repliedAt = now();
    ahead = Number(time) - repliedAt;
    if (epoch === "") epoch = its ?? "";
    return {
      reason: isReason(reason) ? reason : undefined,
      opensInMs: Number(opensInMs),
      askInMs: Number(askInMs),
      ids,
      isOther: known !== "" && its !== known,
    };
  }

  return {
    run: (action, args = []) => {
      const running = new Promise<Reply>((resolve, reject) => {
        // In two steps: a process that was busy meanwhile reads its replies between them.
        let cancel = after(REPLY_MS / 2, () => {
          cancel = after(REPLY_MS / 2, () => {
            reject(new RedisFailure("TIMEOUT"));
          });
        });
        send(action, args)
          .then(resolve, reject)
          .finally(() => {
            cancel();
          });
      });
      const settled = running.then(forgetIt, forgetIt);
      pending.add(settled);
      function forgetIt(): void {
        pending.delete(settled);
      }
      return running;
    },
    idle: async () => {
      // An answer may show what else there is to give back.
      while (pending.size > 0) await Promise.all(pending);
    },
    ping: async () => {
      await send("observe", []);
    },
    forget: () => {
      epoch = "";
    },
    timeOfRedis: (at) => Math.round(at + ahead),
  };
}

/** The channel on which a limiter is called. */
export function channelOf(prefix: string, limiter: string): string {
  return `${prefix}:call:${limiter}`;
}

function isReason(value: unknown): value is Reply["reason"] {
  return value === "lost" || value === "quota" || value === "pause" || value === "places";
}
