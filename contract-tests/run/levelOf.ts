import type { Check } from "./check.js";

/** The subject of a check: the form of answers, the state of a store, access, or limits. */
export type Level = "form" | "state" | "access" | "limits";

export function levelOf({ id, needs }: Pick<Check, "id" | "needs">): Level {
  if (/\.(authentication|client)\.|\.no-token$/.test(id)) return "access";
  if (/\.limits?\./.test(id)) return "limits";
  return needs.includes("state") || needs.includes("membership") ? "state" : "form";
}
