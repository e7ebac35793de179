import type { Exchange } from "../wire/exchange.js";
import type { OperationId } from "../spec/operations.js";

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

/** One thing that an exchange shows: a key of a cell or a place of the spec. */
export interface Sighting {
  key: string;
  isAsserted: boolean;
}

/** Gathers sightings, each told once. */
export function collectShown(sightings: readonly Sighting[]): Sightings {
  const asserted = new Set(sightings.filter(({ isAsserted }) => isAsserted).map(({ key }) => key));
  const observed = new Set(sightings.map(({ key }) => key).filter((key) => !asserted.has(key)));
  return { asserted: [...asserted], observed: [...observed] };
}
