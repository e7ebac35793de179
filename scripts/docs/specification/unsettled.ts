import type { Fact } from "../../../contract-tests/facts/fact.js";
import { ownerOf } from "../../../contract-tests/facts/prose.js";
import { resolvePointer } from "../../../contract-tests/spec/json.js";
import { evidenceOf, type Source } from "./evidence.js";
import { placeOf } from "./place.js";

/** Lists the sentences that are observed or assumed, and those whose source has a note, each once with its places. */
export function unsettledStatements(document: unknown, facts: readonly Fact[]) {
  const found = new Map<string, { sentence: string; source: Source; at: string[] }>();
  for (const { of, expected, source: ref, pointer } of facts) {
    if (of !== "sentence") continue;
    const owner = placeOf(resolvePointer(document, ownerOf(document, pointer)));
    const source = owner.has("x-evidence") ? evidenceOf(owner).find((each) => each.ref === ref) : undefined;
    // Our own words have no source.
    if (source === undefined) continue;
    if ((source.from === "page" || source.from === "vendor") && source.note === undefined) continue;
    const sentence = String(expected);
    const key = JSON.stringify([sentence, source]);
    const statement = found.get(key) ?? { sentence, source, at: [] };
    statement.at.push(`#${pointer.replace(/\/description$/, "")}`);
    found.set(key, statement);
  }
  return [...found.values()];
}
