import { createHash } from "node:crypto";
import type { Drift } from "../wire/finding.js";

/**
 * How much drift matters to a client that was written from the documents: it breaks on an undocumented success and on
 * a value outside of its documented type or bounds; what is added it passes over; a reading is one of several things
 * that the documents allow.
 */
export type DriftClass = "breaking" | "additive" | "reading";

/** What a check saw beyond the documents. */
export interface DriftEntry extends Drift {
  /** The check that saw it first. */
  check: string;
  class: DriftClass;
  /** Names the drift in every run and on every target: 12 hex digits of operation, kind and what. */
  fingerprint: string;
}

const FINGERPRINT_DIGITS = 12;
const MAX_CHARACTERS = 200;
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const OWN_NAME = /contract-[0-9a-f]{16}-/g;

/** Makes an entry of drift, without what differs from run to run, and no longer than a line or two. */
export function driftEntry({ operationId, kind, what }: Drift, check: string): DriftEntry {
  const lasting = what.replaceAll(UUID, "<id>").replaceAll(OWN_NAME, "contract-<run>-");
  const hash = createHash("sha256").update([operationId, kind, lasting].join("\n"));
  return {
    operationId,
    kind,
    what: bounded(lasting),
    check,
    class: classOf({ kind, what }),
    fingerprint: hash.digest("hex").slice(0, FINGERPRINT_DIGITS),
  };
}

/** Leaves out what is told already: one entry for each undocumented thing of an operation. */
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
    // A refusal stays a refusal whatever its number; a success or a redirect is not what a client looks for.
    case "status":
      return Number(what) < 400 ? "breaking" : "additive";
    case "property":
    case "header":
      return "additive";
  }
}

function bounded(text: string): string {
  const rest = text.length - MAX_CHARACTERS;
  return rest > 0 ? `${text.slice(0, MAX_CHARACTERS)}… (${rest} more characters)` : text;
}
