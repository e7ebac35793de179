import type { Exchange } from "../exchange.js";
import type { OperationId } from "../operations.js";

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

/** An exchange of an operation, as the wire saw it. */
export interface Witnessed {
  exchange: Exchange;
  /** The operation that the request belongs to, also where its answer is not held against the spec. */
  operationId: OperationId;
  /** Whether status, body and headers were held against the spec. */
  isJudged: boolean;
  /** How many requests of the operation were in flight as this one was sent, itself included. */
  inFlight: number;
}

/** One thing that an exchange shows: a key of a cell or a place of the spec. */
export interface Sighting {
  key: string;
  isAsserted: boolean;
}

/** Gathers sightings, each told once. */
export function gather(sightings: readonly Sighting[]): Sightings {
  const asserted = new Set(sightings.filter(({ isAsserted }) => isAsserted).map(({ key }) => key));
  const observed = new Set(sightings.map(({ key }) => key).filter((key) => !asserted.has(key)));
  return { asserted: [...asserted], observed: [...observed] };
}
