import { createHash } from "node:crypto";
import type { Drift } from "../wire/finding.js";
import { truncate } from "../wire/truncate.js";

/**
 * Effect of drift on a client written from the documents. An undocumented success and a value outside its documented
 * type or bounds break it; additions are ignored; a reading is one of several behaviours that the documents allow.
 */
export type DriftClass = "breaking" | "additive" | "reading";

/** Undocumented behaviour that a check saw. */
export interface DriftEntry extends Drift {
  /** The check that saw it first. */
  readonly check: string;
  readonly class: DriftClass;
  /** Identifies the drift across runs and targets: 12 hex digits of a hash of operation, kind and what. */
  readonly fingerprint: string;
}

const FINGERPRINT_DIGITS = 12;
const MAX_CHARACTERS = 200;
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const OWN_NAME = /contract-[0-9a-f]{16}-/g;

/** Makes an entry without the parts that differ between runs, truncated to a line or two. */
export function driftEntry({ operationId, kind, what }: Drift, check: string): DriftEntry {
  const lasting = what.replaceAll(UUID, "<id>").replaceAll(OWN_NAME, "contract-<run>-");
  const hash = createHash("sha256").update([operationId, kind, lasting].join("\n"));
  return {
    operationId,
    kind,
    what: truncate(lasting, MAX_CHARACTERS),
    check,
    class: classOf({ kind, what }),
    fingerprint: hash.digest("hex").slice(0, FINGERPRINT_DIGITS),
  };
}

/** Removes duplicates: one entry for each undocumented thing of an operation. */
export function distinctDrift(entries: readonly DriftEntry[]): DriftEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ fingerprint }) => seen.size !== seen.add(fingerprint).size);
}

function classOf({ kind, what }: Pick<Drift, "kind" | "what">): DriftClass {
  switch (kind) {
    case "reading":
      return "reading";
    case "value":
      return "breaking";
    // A client handles an unknown 4xx as a refusal, but does not expect another success or a redirect.
    case "status":
      return Number(what) < 400 ? "breaking" : "additive";
    case "property":
    case "header":
      return "additive";
  }
}
