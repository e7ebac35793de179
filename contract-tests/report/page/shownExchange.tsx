import type { RecordedExchange } from "../../wire/recordedExchange.js";
import { ShownBlock } from "./shownBlock.js";
import { duration } from "./words.js";

/** Request and response as they went over the wire, as far as a report may show them. */
export function ShownExchange({ evidence: { request, response, ms } }: { evidence: RecordedExchange }) {
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
