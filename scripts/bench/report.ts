import { isObject } from "../../src/isObject.js";
import { broken, missed, type Figure, type Part, type Row } from "./part.js";
import type { Machine } from "./machine.js";

/** The results of a run of the bench, and its machine. */
export interface Report {
  readonly machine: Machine;
  /** The duration of the whole run. */
  readonly seconds: number;
  /** The number of figures that exceed their bounds. */
  readonly exceeded: number;
  /** The number of figures that miss their aims. */
  readonly missed: number;
  /** By the name that `--only` takes. */
  readonly parts: Readonly<Record<string, Part>>;
}

export function reportOf(machine: Machine, seconds: number, parts: Readonly<Record<string, Part>>): Report {
  const all = Object.values(parts);
  const [exceeded, aimsMissed] = [all.flatMap(broken).length, all.flatMap(missed).length];
  return { machine, seconds, exceeded, missed: aimsMissed, parts };
}

/** Sums up a run in one line. */
export function verdictOf({ exceeded, missed, seconds }: Report): string {
  const bounds = exceeded === 0 ? "Every bound holds." : `${exceeded} exceeded.`;
  const aims = missed === 0 ? "" : ` ${missed} ${missed === 1 ? "aim" : "aims"} missed, which fails nothing.`;
  return `${bounds}${aims} ${Math.round(seconds)} s in all.`;
}

export function isReport(value: unknown): value is Report {
  return (
    isObject(value) &&
    isObject(value["machine"]) &&
    typeof value["seconds"] === "number" &&
    isObject(value["parts"]) &&
    Object.values(value["parts"]).every(isPart)
  );
}

function isPart(value: unknown): value is Part {
  return isObject(value) && Array.isArray(value["rows"]) && value["rows"].every(isRow);
}

function isRow(value: unknown): value is Row {
  return isObject(value) && Array.isArray(value["figures"]) && value["figures"].every(isFigure);
}

function isFigure(value: unknown): value is Figure {
  return isObject(value) && typeof value["name"] === "string" && typeof value["value"] === "number";
}
