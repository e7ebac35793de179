import type { Place } from "./place.js";
import { tellWarnings } from "./warning.js";

/** An operation of the spec. */
export interface DocumentedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly method: string;
  /** Below the address of the server. */
  readonly path: string;
  readonly place: Place;
  /** Markdown without the warnings. */
  readonly description: string;
  readonly warnings: readonly string[];
  /** Scopes, any of which is enough. */
  readonly scopes: readonly string[];
  readonly parameters: readonly Place[];
  readonly requestBody: Place | undefined;
  readonly responses: readonly (readonly [status: string, response: Place])[];
}

const METHODS = new Set(["get", "post", "put", "patch", "delete"]);

/** Reads the operations of a spec. One that deletes by an optional filter must warn: that must not get lost. */
export function operationsOf(root: Place): DocumentedOperation[] {
  const paths = root.at("paths").entries();
  return paths.flatMap(([path, item]) =>
    item
      .entries()
      .flatMap(([method, place]) => (METHODS.has(method) ? [operationAt(method, path, place)] : [])),
  );
}

function operationAt(method: string, path: string, place: Place): DocumentedOperation {
  const { rest, warnings } = tellWarnings(place.at("description").text());
  const parameters = place.at("parameters").items();
  const isOptional = (each: Place) => each.at("in").value === "query" && each.at("required").value !== true;
  if (method === "delete" && parameters.some(isOptional) && warnings.length === 0)
    throw new Error(
      `The operation at #${place.pointer} deletes by an optional filter, and its description has no warning.`,
    );
  const schemes = place.at("security").items();
  return {
    operationId: place.at("operationId").text(),
    summary: place.at("summary").text(),
    method: method.toUpperCase(),
    path,
    place,
    description: rest,
    warnings,
    scopes: schemes
      .flatMap((scheme) => scheme.entries())
      .flatMap(([, scopes]) => scopes.items().map((scope) => scope.text())),
    parameters,
    requestBody: place.has("requestBody") ? place.at("requestBody") : undefined,
    responses: place.at("responses").entries(),
  };
}
