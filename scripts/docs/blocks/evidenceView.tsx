import { ORIGINS, type Evidence, type Source } from "../specification/evidence.js";
import { Inline } from "./textViews.js";

/** Where a statement comes from, beside the statement. */
export function EvidenceView({ evidence, from }: { evidence: Evidence; from: string }) {
  return (
    <>
      {evidence.map((source) => (
        <SourceView source={source} from={from} />
      ))}
    </>
  );
}

function SourceView({ source: { from: origin, ref, note, date }, from }: { source: Source; from: string }) {
  return (
    <p class="evidence">
      <span class={`origin ${origin}`}>{ORIGINS[origin].label}</span> <cite>{ref}</cite>
      {origin === "observed" && (
        <span class="date">
          {date === undefined ? (
            ", date not recorded"
          ) : (
            <>
              , <time dateTime={date}>{date}</time>
            </>
          )}
        </span>
      )}
      {note !== undefined && (
        <span class="note">
          {". "}
          <Inline markdown={note} from={from} />
        </span>
      )}
    </p>
  );
}
