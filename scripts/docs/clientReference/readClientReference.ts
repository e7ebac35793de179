import { clientReferenceOf } from "./clientReferenceOf.js";
import type { ClientReference } from "./model.js";
import { readExports } from "./readExports.js";
import { sectionPlans } from "./sections.js";
import { undocumented } from "./undocumented.js";

/** The entries of the package. */
const ENTRIES = ["src/index.ts", "src/undiciFetch.ts", "src/testing.ts"];

/** Reads the reference of the client off the doc comments of what modules export. Throws naming each that lacks one. */
export async function readClientReference(entries: readonly string[] = ENTRIES): Promise<ClientReference> {
  const exported = await readExports(entries);
  const reference = clientReferenceOf(exported, sectionPlans);
  const problems = undocumented(exported, reference);
  if (problems.length > 0)
    throw new Error(["The reference of the client is incomplete:", ...problems].join("\n"));
  return reference;
}
