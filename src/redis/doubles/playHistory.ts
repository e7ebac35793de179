import { CALL_MS } from "../rules.js";
import {
  createLimiterDoubles,
  type Event,
  type LimiterDouble,
  type LimiterDoubles,
} from "./createLimiterDoubles.js";
import type { HistorySettings, Step } from "./drawnSteps.js";
import { ownerOf, reserveOf, type LimitsSettings } from "./sight.js";

/** The acts of the limiters of a history, and what went wrong. */
export interface History {
  readonly events: readonly Event[];
  readonly broken: readonly string[];
}

const REQUEST_MS = 100;
const CLOCK_MS = [-30_000, -1000, -20, 20, 1000, 30_000];
const WAIT_MS = [250, 1000, 2000, 5000, 12_000];
/** More do not ask in turn before time passes. */
const MOST_ROUNDS = 20;
/** No pause or window that is drawn lasts so long. */
const MOST_MS = 120_000;

/** Plays drawn steps with the model; then all that live go on until nothing waits. */
export function playHistory(settings: HistorySettings, steps: readonly Step[]): History {
  const doubles = createLimiterDoubles(settings);
  const broken: string[] = [];
  const late: (readonly [LimiterDouble, string])[] = [];
  for (let count = 0; count < settings.limiters; count += 1) doubles.create();
  for (const step of steps) play(doubles, step, late, broken);
  outlive(settings, doubles, broken);
  return { events: doubles.events, broken };
}

function play(
  doubles: LimiterDoubles,
  step: Step,
  late: (readonly [LimiterDouble, string])[],
  broken: string[],
): void {
  const { limiters, pass, call, ask, release, observe, renew, create, flush } = doubles;
  const { kind, ms, by, pick, reserve, isLost, answer } = step;
  const limiter = limiters[by % limiters.length] ?? create();
  const { waiting, held } = limiter;
  const [waits, holds] = [picked(waiting, pick), picked(held.keys(), pick)];
  if (kind !== "called") pass(kind === "wait" ? (WAIT_MS[pick % WAIT_MS.length] ?? ms) : ms);
  if (kind === "call") for (let count = 0; count <= pick % 4; count += 1) call(limiter, reserve);
  if (kind === "call" || (kind === "ask" && waiting.size > 0)) ask(limiter, isLost);
  if (kind === "finish" && holds) release(limiter, holds, isLost ? undefined : answer);
  if (kind === "answer" && holds) observe(limiter, holds, answer);
  if (kind === "called") askThoseCalled(doubles, broken);
  if (kind === "abort" && waits) {
    if (pick === 3) {
      // The ticket is given back before it is asked for.
      release(limiter, waits);
      ask(limiter, true);
    }
    waiting.delete(waits);
    if (isLost) late.push([limiter, waits]);
    else release(limiter, waits);
  }
  if (kind === "late") for (const [owner, id] of late.splice(0)) release(owner, id);
  if (kind === "renew" && holds) renew(limiter, [...held.keys()].slice(isLost ? 1 : 0));
  if (kind === "return") {
    const unshared = Array.from(
      { length: pick % 3 },
      (_, at) => `${limiter.name}:away${doubles.events.length + at}:0`,
    );
    renew(limiter, [...held.keys(), ...unshared], true);
  }
  if (kind === "die" && pick < 3) {
    limiters.splice(limiters.indexOf(limiter), 1);
    create();
  }
  if (kind === "flush" && pick < 3) flush();
  if (kind === "clock") pass(0, CLOCK_MS[pick % CLOCK_MS.length]);
}

function picked(ids: Iterable<string>, pick: number): string | undefined {
  const all = [...ids];
  return all[pick % Math.max(1, all.length)];
}

/** Lets those ask to which the last run has sent a message: it must have been for something. */
function askThoseCalled({ events, limiters, ask }: LimiterDoubles, broken: string[]): void {
  const last = events.at(-1)?.sight;
  for (const name of last?.published ?? []) {
    const limiter = limiters.find((other) => other.name === name);
    if (!limiter || limiter.waiting.size === 0) continue;
    const { ids, now } = ask(limiter);
    // Those that leave less to others may have been faster, and what it has given up is nothing.
    const isPlain = last?.line.every(
      (id) => ownerOf(id) !== name || (limiter.waiting.has(id) && reserveOf(id) === 0),
    );
    if (ids.length === 0 && isPlain && now === last?.now) broken.push(`${name} was called for nothing`);
  }
}

/** All that live ask when called or in time, and end their requests. */
function settle(doubles: LimiterDoubles, broken: string[]): void {
  const { limiters, now, pass, asksAt, ask, release } = doubles;
  const most = now() + MOST_MS;
  const endsAt = new Map<string, number>();
  let rounds = 0;
  for (;;) {
    for (const { held } of limiters)
      for (const id of held.keys()) endsAt.set(id, endsAt.get(id) ?? now() + REQUEST_MS);
    const ends = ({ held }: LimiterDouble) => [...held.keys()].map((id) => endsAt.get(id) ?? 0);
    const due = Math.min(...limiters.flatMap((limiter) => [asksAt(limiter), ...ends(limiter)]));
    if (due === Infinity) return;
    if (due > most) return void broken.push("a call waits for ever");
    rounds = due > now() ? 0 : rounds + 1;
    if (rounds > MOST_ROUNDS) return void broken.push("asks without end");
    pass(Math.max(0, due - now()));
    for (const limiter of limiters) {
      if (asksAt(limiter) <= now()) ask(limiter);
      for (const id of [...limiter.held.keys()])
        if ((endsAt.get(id) ?? Infinity) <= now()) release(limiter, id);
    }
  }
}

/** Nothing may be left of the dead if one that lives goes on. */
function outlive({ leaseMs }: LimitsSettings, doubles: LimiterDoubles, broken: string[]): void {
  const { limiters, events, pass, call, ask, renew } = doubles;
  const [survivor] = limiters;
  if (!survivor) return;
  for (const limiter of limiters) {
    renew(limiter, [...limiter.held.keys()]);
    if (limiter.waiting.size > 0) ask(limiter);
  }
  settle(doubles, broken);
  const remains = () => [
    ...(events.at(-1)?.sight?.line ?? []),
    ...Object.keys(events.at(-1)?.sight?.leases ?? {}),
  ];
  pass(leaseMs);
  for (let tries = 0; tries < 20 && (tries === 0 || remains().length > 0); tries += 1) {
    pass(CALL_MS);
    call(survivor, 0);
    ask(survivor);
    settle(doubles, broken);
  }
  if (remains().length > 0) broken.push(`left of the dead: ${remains().join()}`);
}
