import type { Feedback } from "../../limits/feedbackOf.js";

/** Settings of all runs of one history. */
export interface LimitsSettings {
  readonly places: number;
  readonly share: number;
  readonly leaseMs: number;
}

/** One run of the script. */
export interface Run {
  readonly now: number;
  readonly limiter: string;
  /** The epoch that the limiter knows. */
  readonly known: string;
  readonly isNotified: boolean;
  readonly action: "acquire" | "observe" | "release" | "renew";
  /** For `acquire` the most tickets, for `renew` 1 for a return, each followed by ids; for `release` the id. */
  readonly args: readonly (string | number)[];
  readonly observation?: Observation;
}

/** An answer to a request, as the script learns of it. */
export interface Observation extends Feedback {
  readonly sentAt: number;
  readonly random: number;
}

/** All that a run of the script shows, its stored state included. */
export interface Sight {
  readonly epoch: string;
  readonly now: number;
  readonly reason: string;
  readonly opensInMs: number;
  readonly askInMs: number;
  readonly ids: readonly string[];
  /** Limiters to which a message went. */
  readonly published: readonly string[];
  /** Places in use by the end of their lease. */
  readonly leases: Readonly<Record<string, number>>;
  readonly line: readonly string[];
  /** Limiters that were called by their deadline. */
  readonly called: Readonly<Record<string, number>>;
  readonly gate: GateSight | undefined;
}

/** The stored state of the gate, so far as it decides alone. */
export interface GateSight {
  readonly allowed: number;
  /** Undefined if it does not matter, because the gate is closed until the quota is full again. */
  readonly left: number | undefined;
  readonly pausedUntil: number;
  readonly endsAt: number;
  readonly warmUntil: number;
}

/** Of a Redis that has stored nothing. */
export const emptySight: Sight = {
  ...{ epoch: "", now: 0, reason: "", opensInMs: 0, askInMs: 0, ids: [] },
  ...{ published: [], leases: {}, line: [], called: {}, gate: undefined },
};

export function ownerOf(id: string): string {
  return id.split(":")[0] ?? "";
}

export function reserveOf(id: string): number {
  return Number(id.split(":")[2]);
}
