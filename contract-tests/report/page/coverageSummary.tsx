import { assertedIn, MATRICES, matrices, type CoverageGroup } from "./coverageViews.js";
import { Scrolling } from "./scrolling.js";

/** How many cells of each operation and matrix are asserted; every number leads to them. */
export function CoverageSummary({ groups }: { groups: readonly CoverageGroup[] }) {
  const shown = matrices().filter((matrix) => groups.some((group) => group.matrix === matrix));
  const operations = [...new Set(groups.map(({ operation }) => operation))];
  return (
    <Scrolling label="Coverage">
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">Operation</th>
            {shown.map((matrix) => (
              <th scope="col">{MATRICES[matrix]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {operations.map((operation) => (
            <tr>
              <th scope="row">{operation}</th>
              {shown.map((matrix) => (
                <Share
                  group={groups.find((group) => group.matrix === matrix && group.operation === operation)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
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
