import { createGate, type Gate } from "../../limits/createGate.js";
import { CALL_MS, POLL_MS, SAFETY_MS } from "../rules.js";
import { gateSightOf } from "./gateSightOf.js";
import { emptySight, ownerOf, reserveOf, type LimitsSettings, type Run, type Sight } from "./sight.js";

/** The limits of a store as the rules say: the gate of the process limiter, with leases, a line and calls. */
export interface LimitsModel {
  readonly run: (run: Run) => Sight;
  /** Forgets all, as a Redis that is emptied. */
  readonly flush: () => void;
}

type Answer = Pick<Sight, "reason" | "opensInMs" | "askInMs" | "ids">;

const nothing: Answer = { reason: "", opensInMs: 0, askInMs: 0, ids: [] };

/** Nothing asks more often than one that gets no messages. */
const atLeast = (askInMs: number) => Math.ceil(Math.max(POLL_MS, askInMs));

export function createLimitsModel({ places, share, leaseMs }: LimitsSettings): LimitsModel {
  let random = 0;
  let gate: Gate;
  let epoch: string;
  let line: string[];
  let leases: Map<string, number>;
  let called: Map<string, number>;
  let warmUntil: number;
  let published: string[] = [];
  let last: number;
  let sight: Pick<Sight, "published" | "leases" | "line" | "called" | "gate">;
  /** Time that never goes back; the clock of Redis is behind it by so much. */
  let at = 0;
  let backMs: number;

  function flush(): void {
    gate = createGate(places, () => random);
    epoch = "";
    line = [];
    leases = new Map();
    called = new Map();
    warmUntil = -Infinity;
    last = -Infinity;
    backMs = 0;
    sight = emptySight;
  }

  const heldBy = (owner: string) => [...leases.keys()].filter((id) => ownerOf(id) === owner).length;

  function drop(owner: string): void {
    line = line.filter((id) => ownerOf(id) !== owner);
  }

  function forget(action: string, limiter: string): void {
    for (const [id, endsAt] of leases) if (endsAt <= at) leases.delete(id);
    // One that asks is alive.
    if (action === "acquire") called.delete(limiter);
    for (const [owner, deadline] of called) {
      if (deadline > at) continue;
      called.delete(owner);
      drop(owner);
    }
  }

  /** Walks along the line, then the others that are asked for, and finds out who has a place now. */
  function serve(asked: readonly string[], asker?: string): Set<string> {
    const turns: string[] = [];
    const newcomers = asked.filter((id) => !line.includes(id) && !leases.has(id));
    const given = new Set<string>();
    for (const id of [...line, ...newcomers]) {
      const owner = ownerOf(id);
      const has = heldBy(owner) + turns.filter((other) => ownerOf(other) === owner).length;
      const isTurn = gate.isOpen(at, leases.size + turns.length, reserveOf(id));
      // After a return others may have more under way than Redis knows.
      if (!isTurn || (at < warmUntil && has >= share)) continue;
      if (owner === asker && !asked.includes(id)) given.add(id);
      else turns.push(id);
    }
    const granted = new Set(turns.filter((id) => asked.includes(id)));
    for (const id of granted) leases.set(id, at + leaseMs);
    line = line.filter((id) => !granted.has(id) && !given.has(id));
    const others = new Set(turns.filter((id) => !granted.has(id)).map(ownerOf));
    for (const owner of others) {
      if (called.has(owner)) continue;
      called.set(owner, at + CALL_MS);
      published.push(owner);
    }
    return granted;
  }

  function waitOf(first: string, isNotified: boolean): Answer {
    const reason = gate.whyClosed(at, leases.size);
    const opensAt = gate.opensAt(at, leases.size);
    if (opensAt > at) {
      // Those in front ask when the gate opens, and the others are called then.
      const askInMs = opensAt - at + (line.indexOf(first) < places ? 0 : SAFETY_MS);
      return { ...nothing, reason, opensInMs: Math.ceil(opensAt - at), askInMs: atLeast(askInMs) };
    }
    const changes = [...leases.values(), gate.opensAt(at, leases.size, reserveOf(first)), warmUntil].filter(
      (time) => time > at,
    );
    const askAt = Math.min(at + (isNotified ? SAFETY_MS : POLL_MS), ...changes);
    return { ...nothing, reason, askInMs: atLeast(askAt - at) };
  }

  function acquire(maxTickets: number, asked: readonly string[], { limiter, isNotified }: Run): Answer {
    const before = new Set(leases.keys());
    const granted = serve(asked, limiter);
    const waiting = asked.filter((id) => !leases.has(id));
    const newcomers = waiting.filter((id) => !line.includes(id));
    line.push(...newcomers.slice(0, Math.max(0, maxTickets - waiting.length + newcomers.length)));
    const ids = asked.filter((id) => granted.has(id) || before.has(id));
    const first = waiting.find((id) => line.includes(id));
    return { ...(first === undefined ? nothing : waitOf(first, isNotified)), ids };
  }

  function observe({ now, observation }: Run): void {
    if (!observation) return;
    random = observation.random;
    // No request was sent in the future.
    gate.observe(Math.min(observation.sentAt, now) + backMs, at, observation, leases.size);
  }

  function renew(isReturn: boolean, ids: readonly string[], limiter: string): Answer {
    const lost = ids.filter((id) => !leases.has(id));
    if (isReturn) {
      warmUntil = at + leaseMs;
      for (const id of leases.keys()) if (ownerOf(id) === limiter) leases.delete(id);
      drop(limiter);
    }
    for (const id of ids) leases.set(id, at + leaseMs);
    line = line.filter((id) => !ids.includes(id));
    serve([]);
    return { ...nothing, ids: lost };
  }

  function release(id: string): Answer {
    const hadPlace = leases.delete(id);
    line = line.filter((other) => other !== id);
    serve([]);
    return { ...nothing, ids: hadPlace ? [] : [id] };
  }

  function answerTo(run: Run): Answer {
    const { action, args, limiter } = run;
    if (action === "acquire") return acquire(Number(args[0]), args.slice(1).map(String), run);
    if (action === "renew") return renew(args[0] === 1, args.slice(1).map(String), limiter);
    observe(run);
    return action === "release" ? release(String(args[0])) : nothing;
  }

  flush();
  return {
    flush,
    run: (run) => {
      const { action, limiter, known, now } = run;
      const its = epoch === "" ? `${limiter}@${now}` : epoch;
      if (action === "acquire" && known !== "" && known !== its)
        return { ...nothing, ...sight, epoch: its, now, reason: "lost", published: [] };
      epoch = its;
      backMs += Math.max(0, last - now);
      last = now;
      at = now + backMs;
      published = [];
      forget(action, limiter);
      const answer = answerTo(run);
      const byRedis = (times: ReadonlyMap<string, number>) =>
        Object.fromEntries([...times].map(([key, time]) => [key, time - backMs]));
      sight = {
        published,
        line: [...line],
        leases: byRedis(leases),
        called: byRedis(called),
        gate: gateSightOf(gate, at, backMs, warmUntil),
      };
      return { ...answer, ...sight, epoch, now };
    },
  };
}
