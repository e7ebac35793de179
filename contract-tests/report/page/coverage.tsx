import type { CoverageCell } from "../../coverage/cell.js";
import {
  alike,
  assertedIn,
  coverageGroups,
  MATRICES,
  matrices,
  type AlikeCells,
  type CoverageGroup,
} from "./coverageViews.js";
import { CheckLink, Prose, Table } from "./parts.js";
import { shownText } from "./words.js";

const COLUMNS = ["State", "Checks, or why not", "What"];

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
            is observed was seen, but no check compares it with the documents; what is open was not tried.
          </p>
          <Summary groups={groups} />
          {groups.map((group) => (
            <Group group={group} />
          ))}
        </>
      )}
    </section>
  );
}

// Each count links to its cells.
function Summary({ groups }: { groups: readonly CoverageGroup[] }) {
  const shown = matrices().filter((matrix) => groups.some((group) => group.matrix === matrix));
  const operations = [...new Set(groups.map(({ operation }) => operation))];
  const columns = ["Operation", ...shown.map((matrix) => MATRICES[matrix])];
  return (
    <Table label="Coverage" class="matrix" columns={columns}>
      {operations.map((operation) => (
        <tr>
          <th scope="row">{operation}</th>
          {shown.map((matrix) => (
            <Share group={groups.find((group) => group.matrix === matrix && group.operation === operation)} />
          ))}
        </tr>
      ))}
    </Table>
  );
}

function Share({ group }: { group: CoverageGroup | undefined }) {
  if (group === undefined) return <td>–</td>;
  const asserted = assertedIn(group.cells);
  return (
    <td class={asserted === group.cells.length ? "pass" : "open"}>
      <a href={`#${group.id}`}>
        {asserted} of {group.cells.length}
      </a>
    </td>
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
      <Table label={title} columns={COLUMNS}>
        {alike(cells).map((row) => (
          <Row {...row} />
        ))}
      </Table>
    </details>
  );
}

function Row({ cell: { matrix, state, checks, reason }, aspects }: AlikeCells) {
  const [first] = checks;
  return (
    <tr>
      <td>
        <span class={`badge ${state}`}>{state}</span>
      </td>
      <td>
        {reason !== undefined && <Prose text={reason} />}
        {first !== undefined && <CheckLink id={first} />}
        {checks.length > 1 && " and others, in contract.json"}
      </td>
      <td>
        {[...aspects].map(([subject, all]) => (
          <p>
            {matrix === "fact" ? shownText(subject) : <code>{shownText(subject)}</code>}
            {all.length > 0 && ` ${shownText(all.join(", "))}`}
          </p>
        ))}
      </td>
    </tr>
  );
}
