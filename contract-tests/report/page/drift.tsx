import type { BaselineComparison } from "../../drift/compareDrift.js";
import type { DriftEntry } from "../../drift/entry.js";
import type { ContractReport } from "../contractReport.js";
import { newAndBreaking, undocumented } from "../driftWords.js";
import { CheckLink, Prose, Table } from "./parts.js";
import { readableTime, shownText } from "./words.js";

const COLUMNS = ["Class", "Target", "Operation", "Undocumented", "Seen first by", "Fingerprint"];
const RANK = ["breaking", "additive"];

export function Drift({ report: { comparison, targets } }: { report: ContractReport }) {
  return (
    <section id="drift" tabIndex={-1} aria-labelledby="drift-title">
      <h2 id="drift-title">Drift</h2>
      {comparison && <Comparison comparison={comparison} />}
      <DriftTable targets={targets} />
    </section>
  );
}

function Comparison({ comparison }: { comparison: BaselineComparison }) {
  const { baseline, changedReadings, gone, unchanged } = comparison;
  const others = comparison.new.filter((entry) => entry.class !== "breaking");
  return (
    <div class="comparison">
      <h3>Compared with the run of {shownText(readableTime(baseline.startedAt))}</h3>
      {changedReadings.map(({ operationId, check, from, to }) => (
        <div class="loud">
          <p>
            <strong>A reading changed</strong> for {operationId}: before, <Prose text={from.what} />; now,{" "}
            <Prose text={to.what} />. <CheckLink id={check} />
          </p>
        </div>
      ))}
      <Entries title="New and breaking" entries={newAndBreaking(comparison)} isLoud />
      <Entries title="New" entries={others} />
      <Entries title="Gone" entries={gone} />
      <p>
        {changedReadings.length} readings changed, {comparison.new.length} new, {gone.length} gone,{" "}
        {unchanged.length} unchanged.
      </p>
    </div>
  );
}

function Entries({ title, entries, isLoud }: { title: string; entries: DriftEntry[]; isLoud?: boolean }) {
  if (entries.length === 0) return null;
  return (
    <div class={isLoud ? "loud" : ""}>
      <h4>{title}</h4>
      <ul>
        {entries.map(({ operationId, kind, what, check }) => (
          <li>
            {operationId}: {kind} <Prose text={what} /> <CheckLink id={check} />
          </li>
        ))}
      </ul>
    </div>
  );
}

// Readings have a section of their own.
function DriftTable({ targets }: Pick<ContractReport, "targets">) {
  const entries = targets
    .flatMap(({ name, drift }) => undocumented(drift).map((entry) => ({ name, entry })))
    .sort((left, right) => RANK.indexOf(left.entry.class) - RANK.indexOf(right.entry.class));
  if (entries.length === 0) return <p>Nothing was seen that the documents do not say.</p>;
  return (
    <Table label="Drift" columns={COLUMNS}>
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
            <CheckLink id={entry.check} />
          </td>
          <td>
            <code>{shownText(entry.fingerprint)}</code>
          </td>
        </tr>
      ))}
    </Table>
  );
}
