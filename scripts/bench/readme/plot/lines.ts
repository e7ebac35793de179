import { nameOf, sizes } from "../../growth/sizes.js";
import type { Report } from "../../report.js";
import { requiredFigure } from "../figureOf.js";
import { series } from "../growthTable.js";
import { spread } from "./spread.js";
import { at, escaped } from "./text.js";

/** How what each costs changes as there are more of them, where each of the fewest costs 1. */
export interface Growth {
  readonly label: string;
  readonly points: readonly { readonly size: number; readonly ratio: number }[];
}

const LEFT = 440;
const RIGHT = 650;
const TOP = 66;
const BOTTOM = 234;
const LABEL_HEIGHT = 15;
/** From the axis down to the text below it. */
const FIRST_LINE = 18;
const TICK = 0.5;

/**
 * Reads how time grows.
 *
 * @throws {Error} Where the report lacks a size.
 */
export function growthsOf(report: Report): Growth[] {
  return series
    .filter(({ name }) => name !== "heap")
    .map(({ label, part, things, name }) => ({
      label: label.replace(", time", ""),
      points: sizes[things].map((size) => {
        const place = { part, subject: nameOf(size, things), name: `${name}, ratio` };
        return { size, ratio: requiredFigure(report, place).value };
      }),
    }));
}

/** Draws a line for each growth over a logarithmic axis, named at its end. */
export function linesOf(growths: readonly Growth[]): string {
  const most = Math.max(1, ...growths.flatMap(({ points }) => points.map(({ ratio }) => ratio)));
  const top = Math.ceil(most / TICK) * TICK;
  const x = (size: number) => LEFT + ((RIGHT - LEFT) * Math.log10(size)) / 3;
  const y = (ratio: number) => BOTTOM - ((BOTTOM - TOP) * ratio) / top;
  const ends = spread(
    growths.map(({ points }) => y(points.at(-1)?.ratio ?? 0)),
    LABEL_HEIGHT,
  );
  return [
    `<text class="heading" x="${LEFT - 28}" y="28">Time for each, the more there are</text>`,
    `<text class="muted" x="${LEFT - 28}" y="45">ratio to the fewest; level at 1 is linear, below is better</text>`,
    ...ticksOf(top).map((ratio) => horizontal(ratio, y(ratio))),
    ...sizes.calls.map((size) => below(String(size), x(size), FIRST_LINE)),
    below("segments, or calls at once", (LEFT + RIGHT) / 2, FIRST_LINE + LABEL_HEIGHT),
    ...growths.flatMap(({ label, points }, index) => [
      `<polyline class="line series${index}" points="${points.map(({ size, ratio }) => `${at(x(size))},${at(y(ratio))}`).join(" ")}"/>`,
      ...points.map(
        ({ size, ratio }) =>
          `<circle class="dot series${index}" cx="${at(x(size))}" cy="${at(y(ratio))}" r="3"/>`,
      ),
      `<text class="label series${index}" x="${RIGHT + 10}" y="${at((ends[index] ?? 0) + 4)}">${escaped(label)}</text>`,
    ]),
  ].join("\n");
}

function ticksOf(top: number): number[] {
  return Array.from({ length: Math.round(top / TICK) + 1 }, (_, index) => index * TICK);
}

function horizontal(ratio: number, y: number): string {
  const line = `<line class="${ratio === 1 ? "mark" : "grid"}" x1="${LEFT}" y1="${at(y)}" x2="${RIGHT}" y2="${at(y)}"/>`;
  return `${line}<text class="muted" x="${LEFT - 8}" y="${at(y + 4)}" text-anchor="end">${ratio}</text>`;
}

function below(text: string, x: number, down: number): string {
  return `<text class="muted" x="${at(x)}" y="${BOTTOM + down}" text-anchor="middle">${text}</text>`;
}
