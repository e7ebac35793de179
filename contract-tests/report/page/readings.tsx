import type { ContractReport } from "../contractReport.js";
import { CheckLink, Prose, Table } from "./parts.js";
import { shownText } from "./words.js";

export function Readings({ report }: { report: ContractReport }) {
  const readings = report.targets.flatMap(({ name, results }) =>
    results.flatMap(({ id, readings = [] }) => readings.map((reading) => ({ name, id, reading }))),
  );
  return (
    <section id="readings" tabIndex={-1} aria-labelledby="readings-title">
      <h2 id="readings-title">Readings</h2>
      {readings.length === 0 ? (
        <p>No check had to note how a target reads the documents.</p>
      ) : (
        <>
          <p>What the targets do where the documents are silent or disagree: no fault, but worth knowing.</p>
          <Table label="Readings" columns={["Target", "Reading", "Check"]}>
            {readings.map(({ name, id, reading }) => (
              <tr>
                <td>{shownText(name)}</td>
                <td>
                  <Prose text={reading} />
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
