import type { Exchange } from "./exchange.js";
import type { Finding } from "./finding.js";

/** Finds contradictions for which no spec is needed: no answer, or one that the mock objects to. */
export function transportFindings({ response, failure }: Exchange): Finding[] {
  if (response === undefined)
    return [{ expected: "an answer", actual: failure ?? "none", pointer: "#/paths" }];
  const mocked = response.headers["sl-violations"];
  if (response.status < 400 && mocked !== undefined) {
    const expected = "an answer that the mock has nothing to say against";
    return [{ expected, actual: mocked, pointer: "#/paths" }];
  }
  return [];
}
