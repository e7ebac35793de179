import type { Specification } from "../spec/specification.js";
import { shownByAnswer } from "./shownByAnswer.js";
import { shownByRequest } from "./shownByRequest.js";
import type { Sighting } from "./cell.js";
import { shownOfLimits } from "./statedLimits.js";
import type { JudgedExchange } from "../wire/judgedExchange.js";

/**
 * What the exchanges of a check showed of the documents: keys of cells, and places of the spec as `#/…`.
 *
 * Asserted is what the wire held against the spec: a documented status, a property of a body, a valid value that was
 * taken. A bound, a value beyond it and a limit are asserted only by a check whose source names the parameter or the
 * limit, since nothing else demands an answer for them. Observed is what was sent or came besides.
 */
export interface Sightings {
  asserted: string[];
  observed: string[];
}

/** What a check showed, by its id. */
export interface CheckSightings extends Sightings {
  id: string;
}

/**
 * Tells what the exchanges of a check showed of the documents.
 *
 * @param source JSON pointer of the statement that the check is about.
 */
export function sightingsOf(
  exchanges: readonly JudgedExchange[],
  source: string,
  specification: Specification,
): Sightings {
  return collectShown(
    exchanges.flatMap((judged) => [
      ...shownByAnswer(judged, specification),
      ...shownByRequest(judged, source, specification),
      ...shownOfLimits(judged, source, specification),
    ]),
  );
}

function collectShown(sightings: readonly Sighting[]): Sightings {
  const asserted = new Set(sightings.filter(({ isAsserted }) => isAsserted).map(({ key }) => key));
  const observed = new Set(sightings.map(({ key }) => key).filter((key) => !asserted.has(key)));
  return { asserted: [...asserted], observed: [...observed] };
}
