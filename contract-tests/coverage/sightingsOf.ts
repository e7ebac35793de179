import type { Specification } from "../spec/specification.js";
import { shownByAnswer } from "./shownByAnswer.js";
import { shownByRequest } from "./shownByRequest.js";
import { collectShown, type Sightings } from "./collectShown.js";
import { shownOfLimits } from "./statedLimits.js";
import type { JudgedExchange } from "../wire/judgedExchange.js";

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
    exchanges.flatMap((witnessed) => [
      ...shownByAnswer(witnessed, specification),
      ...shownByRequest(witnessed, source, specification),
      ...shownOfLimits(witnessed, source, specification),
    ]),
  );
}
