import { round } from "./gateSightOf.js";
import type { GateSight } from "./sight.js";

/** Reads the state of the gate that the script has stored. */
export function gateSightFrom(state: Readonly<Record<string, string>>): GateSight {
  // Infinite numbers are stored as nothing.
  const timeOf = (name: string) => (state[name] ? round(Number(state[name])) : -Infinity);
  const [pausedUntil, endsAt] = [timeOf("pausedUntil"), timeOf("endsAt")];
  const left = state.left ? Number(state.left) : Infinity;
  return {
    allowed: round(Number(state.allowed)),
    left: pausedUntil >= endsAt ? undefined : left,
    pausedUntil,
    endsAt,
    warmUntil: timeOf("warmUntil"),
  };
}
