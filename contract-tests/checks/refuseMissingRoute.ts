import { NotApplicable } from "../run/check.js";
import { holdsJsonObject } from "../spec/json.js";
import type { RecordedResponse } from "../wire/exchange.js";

/** @throws {NotApplicable} If an answer says that there is no such route: then the operation has shown nothing. */
export function refuseMissingRoute({ status, body }: RecordedResponse): void {
  if (status !== 404 || holdsJsonObject(body)) return;
  throw new NotApplicable("the operation is answered as a route that is not there");
}
