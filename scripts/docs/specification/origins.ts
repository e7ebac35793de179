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

export function isOrigin(text: string): text is Origin {
  return Object.hasOwn(ORIGINS, text);
}

/** Gives the origin that a line of a source begins with. */
export function originOfText(line: string): Origin | undefined {
  return Object.keys(ORIGINS)
    .filter(isOrigin)
    .find((origin) => line.startsWith(`${ORIGINS[origin].label}: `));
}
