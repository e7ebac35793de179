import type { CoverageCell } from "../coverage/cell.js";
import { operationIds } from "../spec/operations.js";
import { totalsOf, type ContractReport } from "./contractReport.js";

/** Writes the totals of each operation and target as a table. */
export function matrixLines({ targets }: ContractReport): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rows = operationIds.map((operationId) => {
    const cells = targets.map(({ results }) => {
      const { pass, fail, skip } = totalsOf(results.filter((result) => result.operationId === operationId));
      if (pass + fail + skip === 0) return "–";
      const failed = fail > 0 ? `❌ **${fail} failed**, ` : "";
      return `${failed}${pass} passed, ${skip} skipped`;
    });
    return row([`\`${operationId}\``, ...cells]);
  });
  return [
    "### Operations",
    "",
    row(["operation", ...targets.map(({ name }) => name)]),
    row(["---", ...targets.map(() => "---")]),
    ...rows,
    "",
  ];
}

/** Writes one line on how much of the documents is asserted. */
export function coverageLines({ coverage }: Pick<ContractReport, "coverage">): string[] {
  if (coverage.length === 0) return [];
  const count = (state: CoverageCell["state"]) => coverage.filter((cell) => cell.state === state).length;
  return [
    `Coverage: ${count("asserted")} of ${coverage.length} statements asserted, ${count("observed")} observed, ${count("open")} open.`,
    "",
  ];
}
