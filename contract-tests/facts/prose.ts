import { isObject, resolvePointer } from "../spec/json.js";
import { OUR_CHOICE, type Fact } from "./fact.js";
import { placedSentences } from "./sentences.js";

/** Lists the sentences of descriptions that are no facts, with their places. */
export function unlistedSentences(document: unknown, facts: readonly Fact[]): string[] {
  const listed = new Set(
    facts.flatMap(({ pointer, of, expected }) =>
      of === "sentence" ? [`${pointer}: ${String(expected)}`] : [],
    ),
  );
  return placedSentences(document)
    .map(({ pointer, sentence }) => `${pointer}: ${sentence}`)
    .filter((placed) => !listed.has(placed));
}

/** Lists where the `x-evidence` of the spec and the sources of the facts differ, sentence by sentence. */
export function misplacedEvidence(document: unknown, facts: readonly Fact[]): string[] {
  const sourced = facts.filter(({ source, of }) => of === "sentence" && source !== OUR_CHOICE);
  const used = new Set<string>();
  const unnamed = sourced.flatMap(({ source, fact, pointer }) => {
    const owner = ownerOf(document, pointer);
    used.add(`${owner} ${source}`);
    return refsAt(document, owner).includes(source)
      ? []
      : [`${pointer}: the fact "${fact}" is from "${source}", which x-evidence does not name`];
  });
  const owners = new Set(placedSentences(document).map(({ pointer }) => ownerOf(document, pointer)));
  const unused = [...owners].flatMap((owner) =>
    refsAt(document, owner)
      .filter((ref) => !used.has(`${owner} ${ref}`))
      .map((ref) => `${owner}: no fact is from "${ref}", which x-evidence names`),
  );
  return [...unused, ...unnamed];
}

/** Returns the pointer of the nearest object at or above a place that has evidence. */
export function ownerOf(document: unknown, pointer: string): string {
  const parent = pointer.slice(0, pointer.lastIndexOf("/"));
  const node = resolvePointer(document, parent);
  return parent === "" || (isObject(node) && "x-evidence" in node) ? parent : ownerOf(document, parent);
}

function refsAt(document: unknown, pointer: string): string[] {
  const evidence = resolvePointer(document, `${pointer}/x-evidence`);
  return [evidence].flat().flatMap((source) => (isObject(source) ? [String(source.ref)] : []));
}
