import type { Specification } from "../spec/specification.js";
import { shownByAnswer } from "./shownByAnswer.js";
import { shownByValues } from "./sentValues.js";
import { shownByRequest } from "./shownByRequest.js";
import type { Sighting } from "./cell.js";
import { shownOfLimits } from "./statedLimits.js";
import type { JudgedExchange } from "../wire/exchange.js";

/**
 * Coverage by the exchanges of a check: keys of cells, and places in the spec as `#/…`.
 *
 * Asserted: the wire compared it with the spec, such as a documented status, a property of a body or an accepted valid
 * value. A bound, a value beyond it and a limit are asserted only by a check whose source names the parameter or the
 * limit, because no other check demands an answer for them. Observed: all else that was sent or received.
 */
export interface Sightings {
  readonly asserted: string[];
  readonly observed: string[];
}

export interface CheckSightings extends Sightings {
  readonly id: string;
}

/** Collects the coverage by the exchanges of a check; `source` points to the statement that the check is about. */
export function sightingsOf(
  exchanges: readonly JudgedExchange[],
  source: string,
  specification: Specification,
): Sightings {
  return collectShown(
    exchanges.flatMap((judged) => [
      ...shownByAnswer(judged, specification),
      ...shownByRequest(judged, source, specification),
      ...shownByValues(judged),
      ...shownOfLimits(judged, source, specification),
    ]),
  );
}

function collectShown(sightings: readonly Sighting[]): Sightings {
  const asserted = new Set(sightings.filter(({ isAsserted }) => isAsserted).map(({ key }) => key));
  const observed = new Set(sightings.map(({ key }) => key).filter((key) => !asserted.has(key)));
  return { asserted: [...asserted], observed: [...observed] };
}
