import { demand } from "../../run/check.js";
import { isPage, shownAnswer, type SegmentPage } from "../../observations/segments.js";
import { parseJson } from "../../spec/json.js";
import type { RecordedResponse } from "../../wire/exchange.js";

/** Reads the page of segments in an answer. */
export function pageIn({ status, body }: RecordedResponse): Pick<SegmentPage, "data" | "meta"> {
  const page = parseJson(body)?.value;
  demand(isPage(page), "a page of segments", shownAnswer({ status }, page ?? body));
  return page;
}
