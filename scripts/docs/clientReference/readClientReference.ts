import { clientReferenceOf } from "./clientReferenceOf.js";
import type { ClientReference } from "./model.js";
import { readExports } from "./readExports.js";
import { sectionPlans } from "./sections.js";
import { undocumented } from "./undocumented.js";

/** Reads the reference of the client off the doc comments of what a module exports. Throws naming each that lacks one. */
export async function readClientReference(entry = "src/index.ts"): Promise<ClientReference> {
  const exported = await readExports(entry);
  const reference = clientReferenceOf(exported, sectionPlans);
  const problems = undocumented(exported, reference);
  if (problems.length > 0)
    throw new Error(["The reference of the client is incomplete:", ...problems].join("\n"));
  return reference;
}
