import type { CoverageCell } from "../../coverage/cell.js";
import { CheckLinks } from "./checkLinks.js";
import { assertedIn, coverageGroups, MATRICES, type CoverageGroup } from "./coverageViews.js";
import { CoverageSummary } from "./coverageSummary.js";
import { Prose } from "./prose.js";
import { Scrolling } from "./scrolling.js";
import { shownText } from "./shownText.js";

/** What of the documents the run asserted, saw by the way, or left open. */
export function Coverage({ cells }: { cells: readonly CoverageCell[] }) {
  const groups = coverageGroups(cells);
  return (
    <section id="coverage" tabIndex={-1} aria-labelledby="coverage-title">
      <h2 id="coverage-title">Coverage</h2>
      {cells.length === 0 ? (
        <p>This run has no coverage.</p>
      ) : (
        <>
          <p>
            {assertedIn(cells)} of {cells.length} things that the documents say are asserted by a check. What
            is observed was seen, but nothing holds it against the documents; what is open was not tried.
          </p>
          <CoverageSummary groups={groups} />
          {groups.map((group) => (
            <Group group={group} />
          ))}
        </>
      )}
    </section>
  );
}

function Group({ group: { id, matrix, operation, cells } }: { group: CoverageGroup }) {
  const title = `${MATRICES[matrix]} of ${operation}`;
  return (
    <details class="coverage" id={id}>
      <summary>
        {title}{" "}
        <span class="size">
          ({assertedIn(cells)} of {cells.length} asserted)
        </span>
      </summary>
      <Scrolling label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Of it</th>
              <th scope="col">State</th>
              <th scope="col">Checks, or why not</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <Row cell={cell} />
            ))}
          </tbody>
        </table>
      </Scrolling>
    </details>
  );
}

function Row({ cell: { subject, aspect, state, checks, reason } }: { cell: CoverageCell }) {
  return (
    <tr>
      <th scope="row">
        <code>{shownText(subject)}</code>
      </th>
      <td>{shownText(aspect)}</td>
      <td>
        <span class={`badge ${state}`}>{state}</span>
      </td>
      <td>
        {reason !== undefined && (
          <p>
            <Prose text={reason} />
          </p>
        )}
        {checks.length > 0 && <CheckLinks ids={checks} />}
      </td>
    </tr>
  );
}
