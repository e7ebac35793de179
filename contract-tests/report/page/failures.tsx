import { causesOf, type Cause } from "../causesOf.js";
import { causesTitle, othersTitle } from "../causeWords.js";
import type { ContractReport } from "../contractReport.js";
import { failuresOf, type Failure } from "../failures.js";
import { likelyCauseLines } from "../likelyCauseLines.js";
import { CheckLink, Prose, ShownBlock, SourceOf } from "./parts.js";
import { Command } from "./shownViolations.js";
import { shownText } from "./words.js";

const MAX_CHARACTERS = 600;

/** Shows what failed, by likely cause. The evidence is in the list of checks. */
export function Failures({ report }: { report: ContractReport }) {
  const failures = failuresOf(report);
  if (failures.length === 0) return null;
  const causes = causesOf(failures);
  return (
    <section id="failures" tabIndex={-1} aria-labelledby="failures-title">
      <h2 id="failures-title">{causesTitle(causes)}</h2>
      {likelyCauseLines(report).map((line) => (
        <p>
          <strong>{shownText(line)}</strong>
        </p>
      ))}
      {causes.map((cause) => (
        <LikelyCause cause={cause} />
      ))}
    </section>
  );
}

function LikelyCause({ cause }: { cause: Cause }) {
  const { first, others } = cause;
  const [violation] = first.result.violations ?? [];
  return (
    <article class="cause">
      <h3>
        <FailedCheck {...first} />
      </h3>
      {first.check && <SourceOf check={first.check} />}
      {violation && (
        <>
          <div class="sides">
            <ShownBlock title="Expected" text={shownText(violation.expected, MAX_CHARACTERS)} />
            <ShownBlock title="Actual" text={shownText(violation.actual, MAX_CHARACTERS)} />
          </div>
          {violation.curl !== "" && <Command curl={violation.curl} />}
        </>
      )}
      {others.length > 0 && (
        <details>
          <summary>{othersTitle(cause)}</summary>
          <ul>
            {others.map((failure) => (
              <li>
                <FailedCheck {...failure} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function FailedCheck({ target, result: { id, operationId }, check }: Failure) {
  return (
    <>
      {operationId}: <Prose text={check?.requirement ?? ""} />{" "}
      <span class="size">
        <CheckLink id={id} /> on {shownText(target)}
      </span>
    </>
  );
}
