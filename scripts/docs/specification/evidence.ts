import { headingId } from "../markdown/marks.js";
import type { Markdown } from "../page.js";
import { isOrigin, ORIGINS, type Origin } from "./origins.js";
import type { Place } from "./place.js";

/** A source of a statement, with its reservation. */
export interface Source {
  readonly from: Origin;
  /** Name of the source. */
  readonly ref: string;
  readonly note: string | undefined;
  /** Day of an observation, as `2026-03-14`; undefined where it is not recorded. */
  readonly date: string | undefined;
}

/** The sources of a statement of the spec, the firmest first. */
export type Evidence = readonly Source[];

const FIRMNESS = Object.keys(ORIGINS);

/** Reads the `x-evidence` of a statement. Throws if it has none and inherits none. */
export function evidenceOf(place: Place, inherited?: Evidence): Evidence {
  if (!place.has("x-evidence")) {
    if (inherited !== undefined) return inherited;
    throw new Error(`The statement at #${place.pointer} has no x-evidence.`);
  }
  const evidence = place.at("x-evidence");
  const sources = Array.isArray(evidence.value) ? evidence.items() : [evidence];
  return sources
    .map((source) => ({
      from: originAt(source),
      ref: source.at("ref").text(),
      note: source.at("note").optionalText(),
      date: source.at("date").optionalText(),
    }))
    .sort((one, other) => FIRMNESS.indexOf(one.from) - FIRMNESS.indexOf(other.from));
}

/** Writes each source with its reservation: `_Vendor's page: [List Segments](…)._ The page shows no body.` */
export function evidenceMarkdown(evidence: Evidence): Markdown {
  return evidence
    .map((source) => `_${sourceLine(source)}._${source.note === undefined ? "" : ` ${source.note}`}`)
    .join(" ");
}

/** Says where a statement comes from, with a link to what else the source says. */
export function sourceLine({ from, ref, date }: Source): Markdown {
  const day = from === "observed" ? ` (${date ?? "date not recorded"})` : "";
  return `${ORIGINS[from].label}: [${ref}](site:statements#${sourceId(from, ref)})${day}`;
}

/** Fragment of a source on the page of statements; what is assumed has its reasons in one place. */
export function sourceId(from: Origin, ref: string): string {
  return from === "assumed" ? "reasons" : headingId(ref);
}

/** Reads the `from` of a source. */
export function originAt(source: Place): Origin {
  const from = source.at("from").text();
  if (isOrigin(from)) return from;
  throw new Error(`The source at #${source.pointer} is from "${from}", which is no origin.`);
}

/** Writes the description at a place and its sources. */
export function described(place: Place, inherited?: Evidence): Markdown {
  return `${place.at("description").text()}\n\n${evidenceMarkdown(evidenceOf(place, inherited))}`;
}
