import type { CheckView, TargetResult } from "./operationViews.js";
import { STATUS_WORDS } from "../statuses.js";
import { Prose, SourceOf } from "./parts.js";
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
  const { id, requirement, pointer } = check;
  return (
    <li class="check" id={id}>
      <details>
        <summary>
          <span class="badges">
            {results.map(({ target, result: { status } }) => (
              <span class={`badge ${status}`} data-target={target}>
                {shownText(target)} {STATUS_WORDS[status]}
              </span>
            ))}
          </span>
          <span>
            <Prose text={requirement} />
          </span>
          <code>{shownText(id)}</code>
          {results.map((result) => (
            <Gist {...result} />
          ))}
        </summary>
        <SourceOf check={check}>
          , <code>{shownText(pointer)}</code>
        </SourceOf>
        {results.map((result) => (
          <Result maxViolations={maxViolations} {...result} />
        ))}
      </details>
    </li>
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

function Result({ maxViolations, target, result }: TargetResult & { maxViolations: number }) {
  const { status, ms, reason, deviation, readings = [], interruptions = [], violations = [] } = result;
  const notes = [
    ...readings.map((text) => `Reading: ${text}`),
    ...interruptions.map((text) => `Interruption: ${text}`),
  ];
  // The badge says all that there is to say.
  if (status === "pass" && notes.length === 0) return null;
  return (
    <div class={`result ${status}`} data-target={target}>
      <h4>
        {shownText(target)}: {reason === undefined ? STATUS_WORDS[status] : <Prose text={reason} />}
        {deviation?.link !== undefined && <a href={deviation.link}> (more)</a>}
        {status !== "skip" && <span class="ms">{duration(ms)}</span>}
      </h4>
      {notes.length > 0 && (
        <ul class="readings">
          {notes.map((note) => (
            <li>
              <Prose text={note} />
            </li>
          ))}
        </ul>
      )}
      <ShownViolations violations={violations} maxViolations={maxViolations} />
    </div>
  );
}
