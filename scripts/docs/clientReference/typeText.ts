import { ReflectionType, type SignatureReflection, type SomeType } from "typedoc";
import ts from "typescript";
import { operationIds } from "../../../contract-tests/spec/operations.js";

const OPERATION_ID = operationIds.map((id) => JSON.stringify(id)).join(" | ");

/** Writes a type as TypeScript does; that of the names of operations, which is not exported, is spelt out. */
export function typeText(type: SomeType | undefined): string {
  const signature = type instanceof ReflectionType ? type.declaration.signatures?.[0] : undefined;
  if (signature?.typeParameters) return callText(signature, " => ");
  const text = type?.toString() ?? "unknown";
  // Types that wait for other types say nothing to a reader.
  return text.startsWith("Call<")
    ? "(path, ...init) => Promise"
    : text.replace("keyof operations", OPERATION_ID);
}

/** Writes how something is called: `(options?: ListOptions): Promise<SegmentPage>`. */
export function callText(signature: SignatureReflection, arrow = ": "): string {
  const isGeneric = signature.typeParameters !== undefined;
  const parameters = (signature.parameters ?? []).map(({ name, type, flags, defaultValue }) => {
    const isOptional = flags.isOptional || defaultValue !== undefined;
    const label = `${flags.isRest ? "..." : ""}${name}${isOptional ? "?" : ""}`;
    return isGeneric ? label : `${label}: ${typeText(type)}`;
  });
  return `(${parameters.join(", ")})${arrow}${isGeneric ? "Promise" : typeText(signature.type)}`;
}

/** Returns true if the text of a doc comment is one TypeScript expression, and not words. */
export function isExpression(text: string): boolean {
  const { diagnostics = [] } = ts.transpileModule(`(${text}\n);`, { reportDiagnostics: true });
  return diagnostics.length === 0;
}
