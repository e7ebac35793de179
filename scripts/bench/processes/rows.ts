import type { Figure, Row } from "../part.js";
import { leastMs, readsOf, type Load } from "./load.js";
import type { Outcome } from "./runLoad.js";

/** A load and its results. */
export interface Run {
  readonly load: Load;
  readonly outcome: Outcome;
}

/** The ratios of the growth are those to this number of limiters. */
export const BASE = 4;
const MAX_GROWTH = 1.5;

/** The goal for four processes. */
const goal: Readonly<Record<string, number>> = {
  lost: 0,
  refused: 2,
  "in flight": 10,
  ratio: 1.15,
  "ends apart": 1.3,
};

/** Compares one kind of limiter with others. */
export function rowOfKind(subject: string, { load, outcome }: Run, isBound: boolean): Row {
  const endMs = Math.max(...outcome.endsMs);
  const figures: Figure[] = [
    lost({ load, outcome }),
    { name: "refused", value: outcome.spent + outcome.crowded, unit: "" },
    { name: "of them crowded", value: outcome.crowded, unit: "" },
    { name: "in flight", value: outcome.mostInFlight, unit: "" },
    { name: "time", value: endMs / 1000, unit: "s" },
    { name: "ratio", value: endMs / leastMs(load), unit: "×" },
    { name: "ends apart", value: endMs / Math.min(...outcome.endsMs), unit: "×" },
    ...useOf({ load, outcome }),
  ];
  return {
    subject,
    figures: figures.map((figure) => ({ ...figure, most: isBound ? goal[figure.name] : undefined })),
  };
}

/** Reports calls that need not wait. */
export function rowWithoutWaits(subject: string, run: Run): Row {
  return {
    subject,
    figures: [
      { ...lost(run), most: 0 },
      ...useOf(run).map((figure) => ({ ...figure, most: figure.name === "commands" ? 3 : undefined })),
    ],
  };
}

/** Reports what a call costs Redis with more and more limiters. */
export function rowsOfGrowth(runs: readonly Run[]): Row[] {
  const base = runs.find(({ load }) => limitersOf(load) === BASE);
  const baseUse = base ? useOf(base) : [];
  return runs.map((run) => ({
    subject: growthName(limitersOf(run.load)),
    figures: [
      { ...lost(run), most: 0 },
      { name: "refused", value: run.outcome.spent + run.outcome.crowded, unit: "" },
      { name: "in flight", value: run.outcome.mostInFlight, unit: "" },
      ...useOf(run).flatMap((figure, index) => [
        figure,
        {
          name: `${figure.name}, ratio`,
          value: figure.value / (baseUse[index]?.value ?? NaN),
          unit: "×",
          most: MAX_GROWTH,
        },
      ]),
    ],
  }));
}

/** Names a number of limiters in tables. */
export function growthName(limiters: number): string {
  return `${limiters} ${limiters === 1 ? "limiter" : "limiters"}`;
}

function lost({ load, outcome }: Run): Figure {
  return { name: "lost", value: readsOf(load) - outcome.served, unit: "" };
}

function useOf({ load, outcome }: Run): Figure[] {
  return [
    { name: "commands", value: outcome.commands / readsOf(load), unit: "" },
    { name: "CPU of Redis", value: (outcome.cpuMs * 1000) / readsOf(load), unit: "µs" },
  ];
}

function limitersOf({ processes, limitersEach }: Load): number {
  return processes * limitersEach;
}
