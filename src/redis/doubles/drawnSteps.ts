import fc from "fast-check";
import type { LimitsSettings, Observation } from "./sight.js";

/** A thing that happens, drawn without knowledge of what happened before. */
export interface Step {
  readonly kind: (typeof kinds)[number];
  /** Time that passes before. */
  readonly ms: number;
  /** Picks the limiter. */
  readonly by: number;
  /** Picks a request, or counts new ones. */
  readonly pick: number;
  readonly reserve: number;
  /** An answer of the script that is lost, a ticket that is given back late. */
  readonly isLost: boolean;
  readonly answer: Omit<Observation, "sentAt">;
}

const kinds = [
  ...([
    "call",
    "call",
    "call",
    "call",
    "ask",
    "ask",
    "finish",
    "finish",
    "finish",
    "answer",
    "answer",
  ] as const),
  ...(["called", "called", "abort", "late", "renew", "return", "die", "flush", "wait", "clock"] as const),
];

const unknownOr = <T>(...values: T[]) => fc.constantFrom<(T | undefined)[]>(undefined, ...values);

const answer = fc.record({
  kind: fc.constantFrom(
    ...(["good", "good", "good", "good", "unclear", "spent", "crowded", "shed"] as const),
  ),
  endsInMs: unknownOr(1, 20, 100, 500, 1000, 2000),
  windowMs: unknownOr(500, 2000),
  quota: unknownOr(4, 12, 40),
  left: unknownOr(0, 1, 2, 5, 11, 30),
  pauseMs: fc.constantFrom(0, 0, 300),
  random: fc.constantFrom(0, 0.25, 0.75),
});

/** The settings of a history. */
export interface HistorySettings extends LimitsSettings {
  readonly limiters: number;
}

export const drawnSettings: fc.Arbitrary<HistorySettings> = fc.record({
  limiters: fc.constantFrom(2, 3, 3, 5),
  places: fc.constantFrom(2, 4, 10),
  share: fc.constantFrom(1, 2),
  leaseMs: fc.constantFrom(1000, 5000),
});

export const drawnSteps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    ms: fc.constantFrom(0, 0, 0, 1, 5, 25, 100, 500, 1000),
    by: fc.nat(29),
    pick: fc.nat(6),
    reserve: fc.constantFrom(0, 0, 0, 0, 3, 50),
    isLost: fc.constantFrom(false, false, false, true),
    answer,
  }),
  { minLength: 1, maxLength: 120, size: "max" },
);
