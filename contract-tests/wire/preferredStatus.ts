import type { RecordedRequest } from "./exchange.js";
import type { Target } from "../targets/target.js";

/** Returns the status that a request asks for with `Prefer`, if the target supports that. */
export function preferredStatus(
  { headers }: RecordedRequest,
  { capabilities }: Pick<Target, "capabilities">,
): number | undefined {
  const code = /^code=(\d{3})(?:,|$)/.exec(headers.prefer ?? "")?.[1];
  return code !== undefined && capabilities.includes("answersByPrefer") ? Number(code) : undefined;
}
