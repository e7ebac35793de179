import type { DocumentedOperation } from "./documentedOperations.js";

/**
 * Lists the examples of an operation that were not seen.
 *
 * @param seen The texts that Redoc has shown; spaces and line breaks do not count.
 */
export function missingExamples(
  { operationId, examples }: DocumentedOperation,
  seen: readonly string[],
): string[] {
  const texts = seen.map(withoutSpace);
  return examples
    .filter(({ value }) => {
      const text = withoutSpace(typeof value === "string" ? value : JSON.stringify(value));
      return !texts.some((shown) => shown.includes(text));
    })
    .map(({ place, name }) => `${operationId} ${place} ${name}`);
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s/g, "");
}
