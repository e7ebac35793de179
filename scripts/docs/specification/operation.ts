import { bodiesAt, type Body } from "./body.js";
import { evidenceOf, type Evidence } from "./evidence.js";
import { limitsAt, type Limit } from "./limits.js";
import { parameterAt, type Parameter } from "./parameter.js";
import type { Place } from "./place.js";
import { responseAt, type DocumentedResponse } from "./response.js";
import { tellWarnings } from "./warning.js";

/** One way to call an operation, as code. */
export interface CodeSample {
  /** `TypeScript`, `Shell`. */
  readonly lang: string;
  /** `bigcommerce-segments`, `fetch`, `curl`. */
  readonly label: string;
  readonly source: string;
}

/** An operation of the spec, as its page tells it. */
export interface DocumentedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly method: string;
  /** Below the address of the server. */
  readonly path: string;
  readonly pointer: string;
  readonly description: string;
  readonly warnings: readonly string[];
  readonly evidence: Evidence;
  /** Scopes, any of which is enough. */
  readonly scopes: readonly string[];
  readonly limits: readonly Limit[];
  readonly parameters: readonly Parameter[];
  readonly requestBody:
    | { readonly description: string; readonly evidence: Evidence; readonly bodies: readonly Body[] }
    | undefined;
  readonly responses: readonly DocumentedResponse[];
  readonly samples: readonly CodeSample[];
}

/** Reads an operation. One that deletes by an optional filter must warn: that warning must not get lost. */
export function operationAt(method: string, path: string, place: Place): DocumentedOperation {
  const { rest, warnings } = tellWarnings(place.at("description").text());
  const parameters = place.at("parameters").items().map(parameterAt);
  const body = place.at("requestBody");
  const canDeleteAll =
    method === "delete" && parameters.some(({ location, isRequired }) => location === "query" && !isRequired);
  if (canDeleteAll && warnings.length === 0)
    throw new Error(
      `The operation at #${place.pointer} deletes by an optional filter, and its description has no warning.`,
    );
  return {
    operationId: place.at("operationId").text(),
    summary: place.at("summary").text(),
    method: method.toUpperCase(),
    path,
    pointer: place.pointer,
    description: rest,
    warnings,
    evidence: evidenceOf(place),
    scopes: place
      .at("security")
      .items()
      .flatMap((scheme) =>
        scheme.entries().flatMap(([, scopes]) => scopes.items().map((scope) => scope.text())),
      ),
    limits: limitsAt(place.at("x-limits")),
    parameters,
    requestBody: body.value === undefined ? undefined : readBody(body),
    responses: place
      .at("responses")
      .entries()
      .map(([status, response]) => responseAt(status, response)),
    samples: place
      .at("x-codeSamples")
      .items()
      .map((sample) => ({
        lang: sample.at("lang").text(),
        label: sample.at("label").text(),
        source: sample.at("source").text(),
      })),
  };
}

function readBody(place: Place): NonNullable<DocumentedOperation["requestBody"]> {
  const evidence = evidenceOf(place);
  return {
    description: place.at("description").text(),
    evidence,
    bodies: bodiesAt(place.at("content"), evidence),
  };
}
