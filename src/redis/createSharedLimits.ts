import { UsageError } from "../errors/base.js";
import type { StoreLimits } from "../limits/createStoreLimits.js";
import { GateClosedError } from "../limits/GateClosedError.js";
import type { AcquireOptions, Limiter, Permit, QueueReason } from "../limits/limiter.js";
import { onAbort } from "../time/onAbort.js";
import type { Environment } from "../time/systemEnvironment.js";
import type { Leases } from "./createLeases.js";
import type { Reply, ScriptRunner } from "./createScriptRunner.js";
import type { WakeUps } from "./createWakeUps.js";
import { MAX_TICKETS } from "./rules.js";
import { waitingCall, type WaitingCall } from "./waitingCall.js";

/** The calls of one limiter that wait, and how they are permitted. */
export interface SharedLimits {
  readonly acquire: Limiter["acquire"];
  /** Asks Redis for those that wait. */
  readonly ask: () => void;
  /** Lets them wait for the limits of this process. */
  readonly leaveRedis: () => void;
  /** Lets them wait for Redis again. */
  readonly returnToRedis: () => void;
  readonly isEmpty: () => boolean;
  readonly close: () => Promise<void>;
}

export interface SharedLimitsParts {
  readonly limiter: string;
  readonly places: number;
  readonly reserve: number;
  readonly runner: ScriptRunner;
  readonly leases: Leases;
  /** Those of this process. */
  readonly limits: StoreLimits;
  readonly wakeUps: WakeUps;
  readonly environment: Environment;
  readonly onFailure: (error: unknown) => void;
  readonly onLost: () => Promise<void>;
}

export function createSharedLimits(parts: SharedLimitsParts): SharedLimits {
  const { limiter, places, reserve, runner, leases, limits, wakeUps, onFailure, onLost } = parts;
  const { now, after } = parts.environment;
  const waiting = new Map<string, WaitingCall>();
  /** They end waits for the limits of this process. */
  const locals = new Map<string, AbortController>();
  let asked = 0;
  /** Those in the line of Redis, and those whose request is on its way there. */
  let tickets = new Set<string>();
  let wanted: readonly string[] = [];
  let isAway = false;
  let isAsking = false;
  let mustAsk = false;
  let isClosed = false;
  let gate: { readonly reason: QueueReason; readonly opensAt: number } = { reason: "places", opensAt: 0 };
  let cancelAsk: (() => void) | undefined;

  function giveBack(id: string): void {
    runner.run("release", [id]).catch(onFailure);
  }

  function ask(): void {
    mustAsk = true;
    if (isAsking) return;
    isAsking = true;
    // Calls of one turn ask together.
    queueMicrotask(() => void askWhileNeeded());
  }

  async function askWhileNeeded(): Promise<void> {
    while (mustAsk && !isAway && waiting.size > 0) {
      mustAsk = false;
      cancelAsk?.();
      wanted = [...waiting.keys()].slice(0, places);
      try {
        const reply = await runner.run("acquire", [MAX_TICKETS, ...wanted]);
        if (reply.reason === "lost") {
          await onLost();
          mustAsk = true;
        } else take(reply);
      } catch (error) {
        onFailure(error);
      }
      wanted = [];
    }
    isAsking = false;
    if (waiting.size === 0) wakeUps.rest();
  }

  function take({ ids, reason, opensInMs, askInMs }: Reply): void {
    const granted = new Map(ids.map((id) => [id, waiting.get(id)]));
    for (const [id, call] of granted)
      call?.grant(leases.hold(id, limits.join(call.timeoutMs), call.timeoutMs, true));
    if (reason !== undefined && reason !== "lost") {
      gate = { reason, opensAt: now() + opensInMs };
      for (const call of waiting.values()) refuseOrReport(call);
    }
    // Those that left meanwhile have a place or a ticket.
    for (const id of wanted) if (!granted.get(id) && !waiting.has(id)) giveBack(id);
    tickets = new Set(wanted.filter((id) => waiting.has(id)).slice(0, MAX_TICKETS));
    if (waiting.size === 0) return;
    if (waiting.size > tickets.size && tickets.size < MAX_TICKETS) mustAsk = true;
    else if (waiting.size > 0) cancelAsk = after(askInMs, ask);
    wakeUps.need();
  }

  function refuseOrReport({ maxWaitMs, fail, reportWait }: WaitingCall): void {
    const closedMs = gate.opensAt - now();
    if (closedMs > maxWaitMs) fail(new GateClosedError(closedMs));
    else reportWait(gate.reason, gate.reason === "places" ? undefined : Math.max(0, closedMs));
  }

  function waitForProcess(id: string, call: WaitingCall): void {
    const { maxWaitMs, timeoutMs, reportWait, grant, fail } = call;
    const local = new AbortController();
    locals.set(id, local);
    const { signal } = local;
    limits.acquire(reserve, signal, { maxWaitMs, timeoutMs, onWait: reportWait }).then(
      (permit) => {
        if (signal.aborted) permit.release();
        else grant(leases.hold(id, permit, timeoutMs, false));
      },
      (error: unknown) => {
        if (!signal.aborted && error instanceof Error) fail(error);
      },
    );
  }

  function acquire(signal?: AbortSignal, options: AcquireOptions = {}): Promise<Permit> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) throw signal.reason;
      if (isClosed) throw new UsageError("The limiter is closed: it was asked for a permit after `close()`.");
      const id = `${limiter}:${(asked += 1)}:${reserve}`;
      const leave = () => {
        unlisten();
        waiting.delete(id);
        locals.get(id)?.abort();
        locals.delete(id);
        if (waiting.size > 0) return;
        cancelAsk?.();
        if (!isAsking) wakeUps.rest();
      };
      const call = waitingCall(options, leave, resolve, reject);
      const unlisten = onAbort(signal, () => {
        leave();
        // While it is on its way, the answer shows what there is to give back.
        if (tickets.delete(id) && !wanted.includes(id)) {
          giveBack(id);
          if (waiting.size > tickets.size) ask();
        }
        // Rejects with the reason of the signal.
        resolve(acquire(signal));
      });
      waiting.set(id, call);
      if (isAway) waitForProcess(id, call);
      else if (tickets.size < MAX_TICKETS) ask();
      else refuseOrReport(call);
    });
  }

  return {
    acquire,
    ask,
    isEmpty: () => waiting.size === 0,
    leaveRedis: () => {
      isAway = true;
      tickets.clear();
      cancelAsk?.();
      for (const [id, call] of waiting) waitForProcess(id, call);
    },
    returnToRedis: () => {
      isAway = false;
      tickets.clear();
      for (const local of locals.values()) local.abort();
      locals.clear();
      if (waiting.size > 0) ask();
    },
    close: async () => {
      isClosed = true;
      for (const call of [...waiting.values()])
        call.fail(new UsageError("The limiter was closed while this request waited for its permit."));
      wakeUps.close();
      if (isAway) return;
      for (const id of tickets) if (!wanted.includes(id)) giveBack(id);
      await runner.idle();
    },
  };
}
