import type { ContractReport } from "./contractReport.js";

/** Writes the likely cause of the failures on each target that has one. */
export function likelyCauseLines({ targets }: Pick<ContractReport, "targets">): string[] {
  return targets.flatMap(({ name, results, likelyCause }) => {
    const isFailed = results.some(({ status }) => status === "fail");
    return isFailed && likelyCause !== undefined ? [`likely cause on ${name}: ${likelyCause}`] : [];
  });
}
