import type { ContractReport } from "../contractReport.js";
import { CheckItem } from "./checkItem.js";
import { operationViews } from "./operationViews.js";
import { FilterForm } from "./filterForm.js";

/** Limits on the violations shown: a page with hundreds opens slowly. */
const MAX_PER_RESULT = 5;
const MAX_PER_RUN = 200;

export function CheckList({ report }: { report: ContractReport }) {
  const operations = operationViews(report);
  const share = Math.floor(MAX_PER_RUN / Math.max(1, report.totals.fail));
  const maxViolations = Math.min(MAX_PER_RESULT, Math.max(1, share));
  return (
    <section id="checks" tabIndex={-1} aria-labelledby="checks-title">
      <h2 id="checks-title">Checks</h2>
      <FilterForm operations={operations} targets={report.targets.map(({ name }) => name)} />
      {operations.map(({ operationId, checks }) => (
        <section class="operation" aria-labelledby={`operation-${operationId}`}>
          <h3 id={`operation-${operationId}`}>{operationId}</h3>
          <ul class="checks">
            {checks.map((view) => (
              <CheckItem view={view} maxViolations={maxViolations} />
            ))}
          </ul>
        </section>
      ))}
      <p class="none" hidden>
        No check is like that.
      </p>
    </section>
  );
}
