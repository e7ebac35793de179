import ts from "typescript";
import type { DeclaredMember } from "./declared.js";
import type { DeclaredText } from "./declaredText.js";

/**
 * Lists the properties of what an alias stands for: of the generated types, the words of the spec come with them.
 *
 * @param alias The declaration of the alias.
 * @param checker The type checker of its program.
 * @param text Writes their types.
 */
export function propertiesOf(
  alias: ts.TypeAliasDeclaration,
  checker: ts.TypeChecker,
  text: DeclaredText,
): DeclaredMember[] {
  const type = checker.getTypeAtLocation(alias);
  const isObject = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
  return (isObject ? type.getProperties() : []).map((property) => {
    const tags = property.getJsDocTags(checker).filter(({ name }) => name === "description");
    const words = [...tags.map((tag) => tag.text), property.getDocumentationComment(checker)]
      .map((parts) => ts.displayPartsToString(parts).replace(/\n +/g, "\n").trim())
      .filter((part) => part !== "");
    return {
      name: property.name,
      type: text.typeOf(property),
      isOptional: (property.flags & ts.SymbolFlags.Optional) !== 0,
      comment: words.length === 0 ? undefined : { summary: words.join(" "), throws: [], see: [] },
    };
  });
}
