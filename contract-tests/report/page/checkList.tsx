import type { ContractReport } from "../contractReport.js";
import { CheckItem } from "./checkItem.js";
import { operationViews, type CheckView, type OperationView } from "./operationViews.js";
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
      {operations.map((operation) => (
        <Operation maxViolations={maxViolations} {...operation} />
      ))}
      <p class="none" hidden>
        No check is like that.
      </p>
    </section>
  );
}

// Only what failed is open.
function Operation({ operationId, checks, maxViolations }: OperationView & { maxViolations: number }) {
  const hasFailed = ({ results }: CheckView) => results.some(({ result }) => result.status === "fail");
  const failed = checks.filter(hasFailed);
  const others = checks.filter((view) => !hasFailed(view));
  const items = (views: readonly CheckView[]) => (
    <ul class="checks">
      {views.map((view) => (
        <CheckItem view={view} maxViolations={maxViolations} />
      ))}
    </ul>
  );
  return (
    <section class="operation" data-operation={operationId} aria-labelledby={`operation-${operationId}`}>
      <h3 id={`operation-${operationId}`}>{operationId}</h3>
      {failed.length > 0 && items(failed)}
      {others.length > 0 && (
        <details class="fold">
          <summary>{others.length} passed or skipped</summary>
          {items(others)}
        </details>
      )}
    </section>
  );
}
