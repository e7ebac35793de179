import ts from "typescript";

/**
 * Tells whether a text is one TypeScript expression, and not words.
 *
 * @param text What a doc comment says.
 */
export function isExpression(text: string): boolean {
  const { diagnostics = [] } = ts.transpileModule(`(${text}\n);`, { reportDiagnostics: true });
  return diagnostics.length === 0;
}
