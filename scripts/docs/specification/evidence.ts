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
    meaning: "Seen on the wire, by third parties where no date is given. No document of the vendor says so.",
  },
  assumed: { label: "Assumed", meaning: "Inferred from what is known. Nobody was seen to say or do so." },
} as const;

/** A key of the origins. */
export type Origin = keyof typeof ORIGINS;

/** Why a statement of the spec is believed. */
export interface Evidence {
  readonly from: Origin;
  /** Name of the source. */
  readonly ref: string;
  readonly note: string | undefined;
  /** Day of an observation, as `2026-03-14`; undefined where it is not recorded. */
  readonly date: string | undefined;
}

/** Reads the `x-evidence` of a statement. Throws if it has none and inherits none. */
export function evidenceOf(place: Place, inherited?: Evidence): Evidence {
  if (!place.has("x-evidence")) {
    if (inherited !== undefined) return inherited;
    throw new Error(`The statement at #${place.pointer} has no x-evidence.`);
  }
  const evidence = place.at("x-evidence");
  const from = evidence.at("from").text();
  if (!isOrigin(from))
    throw new Error(`The evidence at #${place.pointer} is from "${from}", which is no origin.`);
  return {
    from,
    ref: evidence.at("ref").text(),
    note: evidence.at("note").optionalText(),
    date: evidence.at("date").optionalText(),
  };
}

/** Says where a statement comes from, in one line: `Vendor's page: List Segments`. */
export function evidenceLine({ from, ref, date }: Evidence): string {
  const day = from === "observed" ? ` (${date ?? "date not recorded"})` : "";
  return `${ORIGINS[from].label}: ${ref}${day}`;
}

function isOrigin(text: string): text is Origin {
  return Object.hasOwn(ORIGINS, text);
}
