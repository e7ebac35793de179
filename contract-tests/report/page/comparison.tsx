import type { BaselineComparison } from "../../drift/compareDrift.js";
import type { DriftEntry } from "../../drift/entry.js";
import { CheckLinks } from "./checkLinks.js";
import { Prose } from "./prose.js";
import { shownText } from "./shownText.js";
import { readableTime } from "./words.js";

/** How the drift of the run compares with that of an earlier one; a reading that changed comes first. */
export function Comparison({ comparison }: { comparison: BaselineComparison }) {
  const { baseline, changedReadings, gone, unchanged } = comparison;
  const breaking = comparison.new.filter((entry) => entry.class === "breaking");
  const others = comparison.new.filter((entry) => entry.class !== "breaking");
  return (
    <div class="comparison">
      <h3>Compared with the run of {shownText(readableTime(baseline.startedAt))}</h3>
      {changedReadings.map(({ operationId, check, from, to }) => (
        <div class="loud">
          <p>
            <strong>A reading changed</strong> for {operationId}: before, <Prose text={from.what} />; now,{" "}
            <Prose text={to.what} />.
          </p>
          <CheckLinks ids={[check]} />
        </div>
      ))}
      <Entries title="New and breaking" entries={breaking} isLoud />
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
            {operationId}: {kind} <Prose text={what} />
            <CheckLinks ids={[check]} />
          </li>
        ))}
      </ul>
    </div>
  );
}
