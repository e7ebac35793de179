import type { CheckView, TargetResult } from "./operationViews.js";
import { Prose } from "./parts.js";
import { ShownViolations } from "./shownViolations.js";
import { duration, shownText } from "./words.js";

const MAX_GIST_CHARACTERS = 90;

export function CheckItem({
  view: { check, results },
  maxViolations,
}: {
  view: CheckView;
  maxViolations: number;
}) {
  const { id, operationId, requirement, page, pointer } = check;
  return (
    <li class="check" id={id} data-operation={operationId}>
      <details>
        <summary>
          <span class="badges">
            {results.map((result) => (
              <Badge {...result} />
            ))}
          </span>
          <span class="requirement">
            <Prose text={requirement} />
          </span>
          <code class="id">{shownText(id)}</code>
          <span class="times">
            {results.map(({ target, result: { status, ms } }) => (
              <span data-target={target}>{status === "skip" ? "–" : duration(ms)}</span>
            ))}
          </span>
          {results.map((result) => (
            <Gist {...result} />
          ))}
        </summary>
        <div class="body">
          <p class="source">
            {"Says the page “"}
            {shownText(page)}
            {"”, in the spec at "}
            <code>{shownText(pointer)}</code>
            {". "}
            <a href={`#${encodeURIComponent(id)}`} aria-label={`Link to ${id}`}>
              Link
            </a>
          </p>
          {results.map((result) => (
            <Result id={id} maxViolations={maxViolations} {...result} />
          ))}
        </div>
      </details>
    </li>
  );
}

function Badge({ target, result: { status } }: TargetResult) {
  return (
    <span class={`badge ${status}`} data-target={target} data-status={status}>
      <span class="target">{shownText(target)} </span>
      {status}
    </span>
  );
}

function Gist({ target, result: { status, violations = [] } }: TargetResult) {
  const [first] = violations;
  if (status !== "fail" || first === undefined) return null;
  const [expected, actual] = [first.expected, first.actual].map((text) =>
    shownText(text, MAX_GIST_CHARACTERS),
  );
  return (
    <span class="gist" data-target={target}>
      Expected {expected}, got {actual}
    </span>
  );
}

function Result({ id, maxViolations, target, result }: TargetResult & { id: string; maxViolations: number }) {
  const { status, ms, reason, readings = [], violations = [] } = result;
  return (
    <section class={`result ${status}`} data-target={target} aria-label={`${id} on ${target}`}>
      <h4>
        {shownText(target)}: {status}
        {status !== "skip" && <span class="ms">{duration(ms)}</span>}
      </h4>
      {reason !== undefined && (
        <p>
          Skipped: <Prose text={reason} />.
        </p>
      )}
      {readings.length > 0 && (
        <ul class="readings">
          {readings.map((reading) => (
            <li>
              Reading: <Prose text={reading} />
            </li>
          ))}
        </ul>
      )}
      <ShownViolations violations={violations} maxViolations={maxViolations} />
    </section>
  );
}
