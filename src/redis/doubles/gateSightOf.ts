import type { Gate } from "../../limits/createGate.js";
import type { GateSight } from "./sight.js";

const MOST = 1024;

/** Finds out by its decisions what a gate has stored; its times are ahead of those of Redis by `backMs`. */
export function gateSightOf(gate: Gate, at: number, backMs: number, warmUntil: number): GateSight {
  const paused = gate.opensAt(at, -Infinity);
  const endsAt = gate.refillsAt();
  const left = limitOf((underWay) => gate.opensAt(at, underWay) === paused);
  return {
    allowed: round(limitOf((count) => gate.hasPlace(count - 1))),
    left: paused >= endsAt ? undefined : round(left),
    pausedUntil: paused > 0 ? round(paused - backMs) : -Infinity,
    endsAt: round(endsAt - backMs),
    warmUntil: warmUntil - backMs,
  };
}

/** Bounds the numbers for which it is true; infinite above those that a store has. */
function limitOf(isTrue: (count: number) => boolean): number {
  let [least, most] = [-MOST, MOST];
  if (isTrue(most)) return Infinity;
  for (let step = 0; step < 40; step += 1) {
    const middle = (least + most) / 2;
    if (isTrue(middle)) least = middle;
    else most = middle;
  }
  return least;
}

/** Rounds what two ways of calculation make of one number, halves alike. */
export function round(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 1e4 + 0.01) / 1e4 + 0 : value;
}
