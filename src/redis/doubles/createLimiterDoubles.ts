import { MAX_TICKETS } from "../rules.js";
import { createLimitsModel } from "./createLimitsModel.js";
import type { LimitsSettings, Observation, Run, Sight } from "./sight.js";

/** A limiter so far as the script knows it. */
export interface LimiterDouble {
  readonly name: string;
  readonly isNotified: boolean;
  /** False if the messages are lost that it waits for. */
  readonly hears: boolean;
  /** Calls that wait, the oldest first. */
  readonly waiting: Set<string>;
  /** Requests under way by the time of Redis at which they were sent. */
  readonly held: Map<string, number>;
}

/** A run and its effect in the model; both are undefined where Redis was emptied. */
export interface Event {
  readonly run: Run | undefined;
  readonly sight: Sight | undefined;
  /** Calls that waited, of limiters that live. */
  readonly waiting: ReadonlySet<string>;
}

/** Limiters that act on the answers of the model. */
export interface LimiterDoubles {
  readonly events: readonly Event[];
  /** Those that live. */
  readonly limiters: LimiterDouble[];
  readonly now: () => number;
  /** Lets time pass, and sets the clock of Redis by more than that. */
  readonly pass: (ms: number, setMs?: number) => void;
  /** When it asks, by its own clock. */
  readonly asksAt: (limiter: LimiterDouble) => number;
  readonly create: () => LimiterDouble;
  readonly call: (limiter: LimiterDouble, reserve: number) => void;
  readonly ask: (limiter: LimiterDouble, isLost?: boolean) => Sight;
  readonly release: (limiter: LimiterDouble, id: string, answer?: Omit<Observation, "sentAt">) => void;
  readonly observe: (limiter: LimiterDouble, id: string, answer: Omit<Observation, "sentAt">) => void;
  readonly renew: (limiter: LimiterDouble, ids: readonly string[], isReturn?: boolean) => void;
  readonly flush: () => void;
}

const MOST_ASKED = 10;

export function createLimiterDoubles(settings: LimitsSettings): LimiterDoubles {
  const model = createLimitsModel(settings);
  const events: Event[] = [];
  const limiters: LimiterDouble[] = [];
  /** The epochs that the limiters know, by name. */
  const epochs = new Map<string, string>();
  const askAt = new Map<string, number>();
  let now = 0;
  let aheadMs = 1e9;
  let names = 0;
  let calls = 0;

  function note(run: Run | undefined, sight: Sight | undefined): void {
    events.push({ run, sight, waiting: new Set(limiters.flatMap(({ waiting }) => [...waiting])) });
  }

  function run(limiter: LimiterDouble, action: Run["action"], args: Run["args"], seen?: Observation): Sight {
    const { name, isNotified } = limiter;
    const known = epochs.get(name) ?? "";
    const rest = { action, args, ...(seen && { observation: seen }) };
    const done: Run = { now: now + aheadMs, limiter: name, known, isNotified, ...rest };
    const sight = model.run(done);
    note(done, sight);
    if (known === "") epochs.set(name, sight.epoch);
    for (const other of limiters)
      if (other.hears && sight.published.includes(other.name)) askAt.set(other.name, now);
    return sight;
  }

  function renew(limiter: LimiterDouble, ids: readonly string[], isReturn = false): void {
    if (isReturn) epochs.delete(limiter.name);
    for (const id of ids) if (!limiter.held.has(id)) limiter.held.set(id, now + aheadMs);
    run(limiter, "renew", [isReturn ? 1 : 0, ...ids]);
  }

  function ask(limiter: LimiterDouble, isLost = false): Sight {
    const { waiting, held } = limiter;
    const sight = run(limiter, "acquire", [MAX_TICKETS, ...[...waiting].slice(0, MOST_ASKED)]);
    if (sight.reason === "lost") {
      renew(limiter, [...held.keys()], true);
      return ask(limiter, isLost);
    }
    if (isLost) return sight;
    for (const id of sight.ids) {
      waiting.delete(id);
      held.set(id, now + aheadMs);
    }
    askAt.set(limiter.name, now + sight.askInMs);
    return sight;
  }

  return {
    events,
    limiters,
    now: () => now,
    pass: (ms, setMs = 0) => {
      now += ms;
      aheadMs += setMs;
    },
    asksAt: ({ name, waiting }) => (waiting.size > 0 ? (askAt.get(name) ?? now) : Infinity),
    create: () => {
      names += 1;
      const kind = names % 3;
      const limiter: LimiterDouble = {
        ...{ name: `p${names}`, isNotified: kind > 0, hears: kind > 1 },
        ...{ waiting: new Set(), held: new Map() },
      };
      limiters.push(limiter);
      return limiter;
    },
    call: ({ name, waiting }, reserve) => {
      waiting.add(`${name}:${(calls += 1)}:${reserve}`);
    },
    ask,
    renew,
    release: (limiter, id, answer) => {
      const sentAt = limiter.held.get(id) ?? now;
      limiter.held.delete(id);
      run(limiter, "release", [id], answer && { ...answer, sentAt });
    },
    observe: (limiter, id, answer) => {
      run(limiter, "observe", [], { ...answer, sentAt: limiter.held.get(id) ?? now });
    },
    flush: () => {
      model.flush();
      note(undefined, undefined);
    },
  };
}
