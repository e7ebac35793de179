import { operationIds, type OperationId } from "../../spec/operations.js";
import { totalsOf, type ContractReport, type TargetResults } from "../contractReport.js";
import type { CheckResult } from "../../run/checkResult.js";
import { fragmentOf } from "./client/address.js";
import { Table } from "./parts.js";
import { STATUS_WORDS, STATUSES } from "../statuses.js";
import { shownText } from "./words.js";

/** Counts of checks by operation and target. Each count links to its checks. */
export function Matrix({ report: { checks, targets } }: { report: ContractReport }) {
  const judged = operationIds.filter((id) => checks.some(({ operationId }) => operationId === id));
  const columns = ["Operation", ...targets.map(({ name }) => shownText(name))];
  return (
    <section id="summary" tabIndex={-1} aria-labelledby="summary-title">
      <h2 id="summary-title">Operations and targets</h2>
      <Table label="Operations and targets" class="matrix" columns={columns}>
        {judged.map((operation) => (
          <tr>
            <th scope="row">
              <a href={fragmentOf({ operation, at: "checks" })}>{operation}</a>
            </th>
            {targets.map((target) => (
              <Counts operation={operation} target={target} />
            ))}
          </tr>
        ))}
      </Table>
    </section>
  );
}

function Counts({ operation, target }: { operation: OperationId; target: TargetResults }) {
  const totals = totalsOf(target.results.filter(({ operationId }) => operationId === operation));
  const counted = STATUSES.filter((status) => totals[status] > 0);
  return (
    <td class={verdictOf(totals)}>
      {counted.length === 0 && "–"}
      {counted.map((status, index) => (
        <>
          {index > 0 && ", "}
          <a class={status} href={fragmentOf({ status, operation, target: target.name, at: "checks" })}>
            {totals[status]} {STATUS_WORDS[status]}
          </a>
        </>
      ))}
    </td>
  );
}

function verdictOf({ fail, pass }: Record<CheckResult["status"], number>): CheckResult["status"] {
  return fail > 0 ? "fail" : pass > 0 ? "pass" : "skip";
}
