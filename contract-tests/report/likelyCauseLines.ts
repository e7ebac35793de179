import { likelyCauseOf } from "./likelyCauseOf.js";
import type { ContractReport } from "./contractReport.js";

/** Writes the likely cause of the failures on each target that has one. */
export function likelyCauseLines({ targets }: Pick<ContractReport, "targets">): string[] {
  return targets.flatMap(({ name, results }) => {
    const cause = likelyCauseOf(results);
    return cause === undefined ? [] : [`likely cause on ${name}: ${cause}`];
  });
}
