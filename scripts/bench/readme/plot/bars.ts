import type { Report } from "../../report.js";
import { clients, OURS } from "../clients.js";
import { requiredFigure } from "../figureOf.js";
import { at, escaped } from "./text.js";

/** What a call of one client takes, where openapi-fetch takes 1. */
export interface Cost {
  readonly name: string;
  readonly ratio: number;
}

const LEFT = 148;
const TOP = 66;
const STEP = 30;
const BAR = 18;
const WIDTH = 190;

/**
 * Reads what calls cost.
 *
 * @throws {Error} Where the report lacks a client.
 */
export function costsOf(report: Report): Cost[] {
  return clients.map(({ name, subjects }) => {
    const place = { part: "cost", subject: subjects.cost, name: "ratio, one at a time" };
    return { name, ratio: requiredFigure(report, place).value };
  });
}

/** Draws a bar for each client, and a line at what openapi-fetch takes. */
export function barsOf(costs: readonly Cost[]): string {
  const scale = WIDTH / Math.max(1, ...costs.map(({ ratio }) => ratio));
  const one = at(LEFT + scale);
  const bottom = TOP + STEP * costs.length - (STEP - BAR) / 2;
  const bars = costs.flatMap(({ name, ratio }, index) => {
    const top = TOP + STEP * index;
    const text = at(top + BAR / 2 + 4);
    return [
      `<text x="${LEFT - 8}" y="${text}" text-anchor="end">${escaped(name)}</text>`,
      `<rect class="bar${name === OURS ? " ours" : ""}" x="${LEFT}" y="${top}" width="${at(ratio * scale)}" height="${BAR}" rx="2"/>`,
      `<text x="${at(LEFT + ratio * scale + 6)}" y="${text}">${ratio.toFixed(2)}</text>`,
    ];
  });
  return [
    `<text class="heading" x="20" y="28">Time of a call, ratio to openapi-fetch</text>`,
    `<text class="muted" x="20" y="45">50 rows on loopback, one at a time; less is better</text>`,
    ...bars,
    `<line class="mark" x1="${one}" y1="${TOP - 6}" x2="${one}" y2="${at(bottom)}"/>`,
  ].join("\n");
}
