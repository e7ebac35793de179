import type { ComponentChildren } from "preact";
import type { ContractReport } from "../contractReport.js";
import { limitOf } from "../tree.js";
import { newAndBreaking } from "../driftWords.js";
import { fragmentOf } from "./client/address.js";
import { COUNTED, readableTime, shownText, STATUSES, VERDICTS } from "./words.js";

export function Verdict({ report }: { report: ContractReport }) {
  const { verdict, totals, run, targets, comparison } = report;
  const breaking = newAndBreaking(comparison).length;
  return (
    <header>
      <p class="kind">Contract of the Segments operations</p>
      <h1 class={`verdict ${verdict}`}>
        {VERDICTS[verdict]}
        {shownText(limitOf(report))}
        {": "}
        {STATUSES.map((status, index) => (
          <>
            {index > 0 && ", "}
            <a href={fragmentOf({ status, at: "checks" })}>
              {totals[status]} {COUNTED[status]}
            </a>
          </>
        ))}
        {breaking > 0 && (
          <>
            , <a href="#drift">{breaking} new and breaking</a>
          </>
        )}
      </h1>
      <dl class="run">
        <Item term="Ran">
          <time dateTime={shownText(run.startedAt)}>{shownText(readableTime(run.startedAt))}</time>
        </Item>
        {targets.map(({ name, origin }) => (
          <Item term={`Target ${shownText(name)}`}>{shownText(origin)}</Item>
        ))}
        <Item term="Spec">
          version {shownText(run.specification.version)}, SHA-256{" "}
          <code class="hash">{shownText(run.specification.sha256)}</code>
        </Item>
        <Item term="Suite">version {shownText(run.suite)}</Item>
      </dl>
    </header>
  );
}

function Item({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
