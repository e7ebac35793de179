import type { ContractReport } from "../contractReport.js";
import { CheckLink, Prose, Table } from "./parts.js";
import { shownText } from "./words.js";

/** The readings of each target, and its interruptions: no failures. */
export function Readings({ report }: { report: ContractReport }) {
  const rows = report.targets.flatMap(({ name, results }) =>
    results.flatMap(({ id, readings = [], interruptions = [] }) =>
      [...readings, ...interruptions.map((what) => `Interruption: ${what}`)].map((what) => ({
        name,
        id,
        what,
      })),
    ),
  );
  return (
    <section id="readings" tabIndex={-1} aria-labelledby="readings-title">
      <h2 id="readings-title">Readings and interruptions</h2>
      {rows.length === 0 ? (
        <p>No check had to note how a target reads the documents, and nothing was interrupted.</p>
      ) : (
        <>
          <p>
            What the targets do where the documents are silent or disagree, and what was lost on the way and
            went well when it was repeated: no failures, but worth knowing.
          </p>
          <Table label="Readings and interruptions" columns={["Target", "What", "Check"]}>
            {rows.map(({ name, id, what }) => (
              <tr>
                <td>{shownText(name)}</td>
                <td>
                  <Prose text={what} />
                </td>
                <td>
                  <CheckLink id={id} />
                </td>
              </tr>
            ))}
          </Table>
        </>
      )}
    </section>
  );
}
