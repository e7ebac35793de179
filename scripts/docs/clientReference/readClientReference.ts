import { clientReferenceOf } from "./clientReferenceOf.js";
import type { ClientReference } from "./model.js";
import { readExports } from "./readExports.js";
import { sectionPlans } from "./sections.js";
import { ENTRY } from "./typescriptProgram.js";
import { undocumented } from "./undocumented.js";

/**
 * Reads the reference of the client off the doc comments of what `src/index.ts` exports.
 *
 * @param entry Path of the module, relative to the repository.
 * @throws Error naming each export and field that lacks its doc comment.
 */
export async function readClientReference(entry = ENTRY): Promise<ClientReference> {
  const exported = await readExports(entry);
  const reference = clientReferenceOf(exported, sectionPlans);
  const problems = undocumented(exported, reference);
  if (problems.length > 0)
    throw new Error(["The reference of the client is incomplete:", ...problems].join("\n"));
  return reference;
}
