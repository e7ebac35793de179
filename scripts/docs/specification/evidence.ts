import type { Place } from "./place.js";

/** Where a statement can come from, the firmest first, each with its explanation for readers. */
export const ORIGINS = {
  page: { label: "Vendor's page", meaning: "One of the vendor's five pages on these operations says so." },
  vendor: {
    label: "Vendor, elsewhere",
    meaning: "Another document of the vendor says so: a general page, a user guide or a file of its own.",
  },
  observed: {
    label: "Observed",
    meaning: "Third parties saw it on the wire. No document of the vendor says so.",
  },
  assumed: { label: "Assumed", meaning: "Inferred from the other sources. None of them says so." },
} as const;

/** A key of the origins. */
export type Origin = keyof typeof ORIGINS;

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

/** Writes each source with its reservation: `_Vendor's page: List Segments._ The page shows no body.` */
export function evidenceMarkdown(evidence: Evidence): string {
  return evidence
    .map((source) =>
      [`_${sourceLine(source)}._`, ...(source.note === undefined ? [] : [source.note])].join(" "),
    )
    .join(" ");
}

/** Says where a statement comes from: `Vendor's page: List Segments`. */
export function sourceLine({ from, ref, date }: Source): string {
  const day = from === "observed" ? ` (${date ?? "date not recorded"})` : "";
  return `${ORIGINS[from].label}: ${ref}${day}`;
}

/** Reads the `from` of a source. */
export function originAt(source: Place): Origin {
  const from = source.at("from").text();
  if (!isOrigin(from))
    throw new Error(`The source at #${source.pointer} is from "${from}", which is no origin.`);
  return from;
}

function isOrigin(text: string): text is Origin {
  return Object.hasOwn(ORIGINS, text);
}
