import type { ContractReport } from "../contractReport.js";
import { CheckLinks } from "./checkLinks.js";
import { Prose } from "./prose.js";
import { Scrolling } from "./scrolling.js";
import { shownText } from "./shownText.js";

/** What the targets do that no document says; readings have a part of their own. */
export function DriftTable({ report }: { report: ContractReport }) {
  const rank = ["breaking", "additive"];
  const entries = report.targets
    .flatMap(({ name, drift }) => drift.map((entry) => ({ name, entry })))
    .filter(({ entry }) => entry.class !== "reading")
    .sort((left, right) => rank.indexOf(left.entry.class) - rank.indexOf(right.entry.class));
  if (entries.length === 0) return <p>Nothing was seen that the documents do not say.</p>;
  return (
    <Scrolling label="Drift">
      <table>
        <thead>
          <tr>
            <th scope="col">Class</th>
            <th scope="col">Target</th>
            <th scope="col">Operation</th>
            <th scope="col">Undocumented</th>
            <th scope="col">Seen first by</th>
            <th scope="col">Fingerprint</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ name, entry }) => (
            <tr>
              <td>
                <span class={`badge ${entry.class}`}>{entry.class}</span>
              </td>
              <td>{shownText(name)}</td>
              <td>{entry.operationId}</td>
              <td>
                {entry.kind} <Prose text={entry.what} />
              </td>
              <td>
                <CheckLinks ids={[entry.check]} />
              </td>
              <td>
                <code>{shownText(entry.fingerprint)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
