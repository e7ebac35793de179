import { machineLine } from "../machine.js";
import type { Report } from "../report.js";
import { barsOf, costsOf } from "./plot/bars.js";
import { growthsOf, linesOf } from "./plot/lines.js";
import { STYLE } from "./plot/style.js";
import { escaped } from "./plot/text.js";

const WIDTH = 800;
const HEIGHT = 300;

/**
 * Draws the figures of a run as an image that is readable on light and on dark.
 *
 * @throws {Error} Where the report lacks a figure.
 */
export function plotOf(report: Report): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title description">`,
    `<title id="title">Cost of a call beside other clients, and how cost grows</title>`,
    `<desc id="description">${escaped(alternativeOf(report))}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="paper" x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="6"/>`,
    barsOf(costsOf(report)),
    linesOf(growthsOf(report)),
    `<text class="muted" x="20" y="${HEIGHT - 14}">${escaped(machineLine(report.machine))}</text>`,
    "</svg>",
    "",
  ].join("\n");
}

/** Says in words what the plot shows. */
export function alternativeOf(report: Report): string {
  const costs = costsOf(report).map(({ name, ratio }) => `${name} ${ratio.toFixed(2)}`);
  const growths = growthsOf(report).map(({ label, points }) => {
    const last = points.at(-1);
    return `${label} ${last ? last.ratio.toFixed(2) : "–"}`;
  });
  return [
    `Time of a call, where openapi-fetch takes 1: ${costs.join(", ")}.`,
    `Time for each of 1000, where each of the fewest takes 1: ${growths.join(", ")}.`,
  ].join(" ");
}
