import type { RecordedRequest } from "./exchange.js";
import type { Target } from "../targets/target.js";

/** Reads which status a request asks for, of a target that answers as it is asked. */
export function preferredStatus(
  { headers }: RecordedRequest,
  { capabilities }: Pick<Target, "capabilities">,
): number | undefined {
  const code = /^code=(\d{3})(?:,|$)/.exec(headers.prefer ?? "")?.[1];
  return code !== undefined && capabilities.includes("answersByPrefer") ? Number(code) : undefined;
}
