import type { ContractReport } from "../contractReport.js";
import { Comparison } from "./comparison.js";
import { DriftTable } from "./driftTable.js";

/** What the targets do beyond the documents, and how that compares with an earlier run. */
export function Drift({ report }: { report: ContractReport }) {
  return (
    <section id="drift" tabIndex={-1} aria-labelledby="drift-title">
      <h2 id="drift-title">Drift</h2>
      {report.comparison && <Comparison comparison={report.comparison} />}
      <DriftTable report={report} />
    </section>
  );
}
