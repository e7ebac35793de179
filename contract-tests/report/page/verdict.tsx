import type { ComponentChildren } from "preact";
import type { ContractReport } from "../contractReport.js";
import { levelWords } from "../levelVerdictsOf.js";
import { STATUS_WORDS, STATUSES } from "../statuses.js";
import { leftWords } from "../leftWords.js";
import { limitOf } from "../tree.js";
import { newAndBreaking } from "../driftWords.js";
import { fragmentOf } from "./client/address.js";
import { readableTime, shownText } from "./words.js";

export function Verdict({ report }: { report: ContractReport }) {
  const { totals, comparison } = report;
  const limit = limitOf(report);
  const left = leftWords(report);
  const breaking = newAndBreaking(comparison).length;
  return (
    <Headline verdict={report.verdict}>
      {limit === "" ? ": " : `${shownText(limit)}; `}
      {STATUSES.map((status, index) => (
        <>
          {index > 0 && ", "}
          <a href={fragmentOf({ status, at: "checks" })}>
            {totals[status]} {STATUS_WORDS[status]}
          </a>
        </>
      ))}
      {breaking > 0 && (
        <>
          , <a href="#drift">{breaking} new and breaking</a>
        </>
      )}
      {left !== "" && `; ${left}`}
    </Headline>
  );
}

type HeadlineProps = Pick<ContractReport, "verdict"> & { readonly children: ComponentChildren };

/** The verdict, and what follows it on its line. */
export function Headline({ verdict, children }: HeadlineProps) {
  return (
    <header>
      <p class="kind">Contract of the Segments operations</p>
      <h1 class={`verdict ${verdict}`}>
        {verdict}
        {children}
      </h1>
    </header>
  );
}

type RunDetailsProps = Pick<ContractReport, "run"> &
  Partial<Pick<ContractReport, "targets" | "levelVerdicts">>;

/** Says what the verdict is about. */
export function RunDetails({ run, targets = [], levelVerdicts }: RunDetailsProps) {
  return (
    <dl class="run">
      {levelVerdicts && <Item term="Levels">{shownText(levelWords(levelVerdicts))}</Item>}
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
