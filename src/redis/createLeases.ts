import { feedbackOf, type Feedback } from "../limits/feedbackOf.js";
import type { Permit } from "../limits/limiter.js";
import { LEASE_MARGIN_MS } from "../limits/rules.js";
import type { Environment } from "../time/systemEnvironment.js";
import type { Argument, Reply, ScriptRunner } from "./createScriptRunner.js";

/** The requests of this limiter that are under way, permitted by Redis or without it. */
export interface Leases {
  /** Counts a request; its permit reports to `local` and, if Redis is there, to Redis. */
  readonly hold: (id: string, local: Permit, timeoutMs: number | undefined, isShared: boolean) => Permit;
  /** True if nothing is under way. */
  readonly isEmpty: () => boolean;
  /** Renews all in Redis, as a limiter does that comes back. */
  readonly rejoin: () => Promise<void>;
  /** Adds those that Redis does not know of. */
  readonly shareRest: () => void;
}

export interface LeaseEvents {
  /** False while Redis is away: nothing is sent then. */
  readonly isShared: () => boolean;
  readonly onFailure: (error: unknown) => void;
  readonly onReply: (reply: Reply) => void;
  /** Redis has lost so many under live requests. */
  readonly onLost: (count: number) => void;
}

interface Held {
  readonly sentAt: number;
  readonly vanishesAt: number;
  readonly renewedAt: number;
  readonly isShared: boolean;
}

export function createLeases(
  { run, forget, timeOfRedis }: ScriptRunner,
  leaseMs: number,
  { now, after, random }: Environment,
  { isShared, onFailure, onReply, onLost }: LeaseEvents,
): Leases {
  const held = new Map<string, Held>();
  let cancel: (() => void) | undefined;

  const argsOf = ({ kind, endsInMs, windowMs, quota, left, pauseMs }: Feedback, { sentAt }: Held) => [
    ...[timeOfRedis(sentAt), kind, endsInMs, windowMs, quota, left, pauseMs, random()],
  ];

  /** Counts those that Redis has lost if it is to know of them. */
  function send(action: string, args: readonly Argument[], isKnown = false): void {
    if (!isShared()) return;
    run(action, args).then((reply) => {
      if (isKnown) reportLost(reply.ids.length);
      onReply(reply);
    }, onFailure);
  }

  function reportLost(count: number): void {
    if (count > 0) onLost(count);
  }

  function dropVanished(): void {
    for (const [id, { vanishesAt }] of held) if (vanishesAt <= now()) held.delete(id);
  }

  async function renew(ids: readonly string[], isReturn: boolean): Promise<void> {
    const reply = await run("renew", [isReturn ? 1 : 0, ...ids]);
    reportLost(reply.ids.filter((id) => held.get(id)?.isShared === true).length);
    for (const id of ids) {
      const lease = held.get(id);
      if (lease) held.set(id, { ...lease, renewedAt: now(), isShared: true });
      // Its release may have come before, and was not sent if Redis was away.
      else run("release", [id]).catch(onFailure);
    }
    if (!isReturn) onReply(reply);
  }

  function renewInTime(): void {
    const renewDue = () => {
      cancel = undefined;
      dropVanished();
      if (held.size === 0) return;
      renewInTime();
      const due = [...held.keys()].filter((id) => (held.get(id)?.renewedAt ?? 0) + leaseMs / 6 <= now());
      if (due.length > 0 && isShared()) renew(due, false).catch(onFailure);
    };
    cancel ??= after(leaseMs / 3, renewDue, true);
  }

  return {
    hold: (id, local, timeoutMs = Infinity, isFromRedis) => {
      const lease: Held = {
        sentAt: now(),
        vanishesAt: now() + timeoutMs + LEASE_MARGIN_MS,
        renewedAt: now(),
        isShared: isFromRedis,
      };
      held.set(id, lease);
      renewInTime();
      let feedback: Feedback | undefined;
      const observation = () => {
        const args = feedback ? argsOf(feedback, lease) : [];
        feedback = undefined;
        return args;
      };
      return {
        observe: (answer) => {
          local.observe(answer);
          feedback = feedbackOf(answer);
          // Most permits are released at once, which takes the observation along.
          queueMicrotask(() => {
            if (feedback) send("observe", observation());
          });
        },
        release: () => {
          local.release();
          const isKnown = held.get(id)?.isShared;
          held.delete(id);
          send("release", [id, ...observation()], isKnown);
          if (held.size > 0) return;
          cancel?.();
          cancel = undefined;
        },
      };
    },
    isEmpty: () => held.size === 0,
    rejoin: async () => {
      dropVanished();
      forget();
      await renew([...held.keys()], true);
    },
    shareRest: () => {
      const ids = [...held.keys()].filter((id) => held.get(id)?.isShared === false);
      if (ids.length > 0) renew(ids, false).catch(onFailure);
    },
  };
}
