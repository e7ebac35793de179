import type { RecordedExchange, ShownViolation } from "../../wire/recordedExchange.js";
import { differenceOf, layOutJson } from "../diff.js";
import { ShownBlock } from "./parts.js";
import { ShownDifference } from "./shownDifference.js";
import { duration, shownText } from "./words.js";

/** A longer command is left out: a truncated one would do something else. */
const MAX_CURL_CHARACTERS = 8000;

export function ShownViolations({
  violations,
  maxViolations,
}: {
  violations: readonly ShownViolation[];
  maxViolations: number;
}) {
  const rest = violations.length - maxViolations;
  return (
    <>
      {violations.slice(0, maxViolations).map((violation) => (
        <OneViolation violation={violation} />
      ))}
      {rest > 0 && <p>{rest} more violations are in contract.json.</p>}
    </>
  );
}

function OneViolation({ violation }: { violation: ShownViolation }) {
  const { expected, actual, pointer, curl, evidence } = violation;
  const difference = differenceOf(expected, actual);
  return (
    <div class="violation">
      <p class="pointer">
        Violates <code>{shownText(pointer)}</code>
      </p>
      <div class="sides">
        <ShownBlock title="Expected" text={layOutJson(expected)} />
        <ShownBlock title="Actual" text={layOutJson(actual)} />
      </div>
      {difference && <ShownDifference difference={difference} />}
      {evidence && <Exchange evidence={evidence} />}
      {curl !== "" && <Command curl={curl} />}
    </div>
  );
}

function Exchange({ evidence: { request, response, ms } }: { evidence: RecordedExchange }) {
  return (
    <div class="sides">
      <ShownBlock
        title="Request"
        text={messageOf(`${request.method} ${request.url}`, request.headers, request.body ?? "")}
      />
      {response ? (
        <ShownBlock
          title={`Response after ${duration(ms)}`}
          text={messageOf(String(response.status), response.headers, response.body)}
        />
      ) : (
        <p>No answer came; given up after {duration(ms)}.</p>
      )}
    </div>
  );
}

function messageOf(start: string, headers: Readonly<Record<string, string>>, body: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [start, ...lines, ...(body === "" ? [] : ["", body])].join("\n");
}

export function Command({ curl }: { curl: string }) {
  if (curl.length > MAX_CURL_CHARACTERS)
    return <p>The curl command has {curl.length} characters; it is in contract.json.</p>;
  return (
    <div class="command">
      <div class="title">
        <h5>curl</h5>
        <button type="button" data-does="copy" hidden>
          Copy
        </button>
      </div>
      <pre>
        <code>{shownText(curl, MAX_CURL_CHARACTERS)}</code>
      </pre>
    </div>
  );
}
