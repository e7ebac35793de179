import { evidenceOf, type Evidence } from "./evidence.js";
import { operationAt, type DocumentedOperation } from "./operation.js";
import { placeOf, type Place } from "./place.js";
import { openQuestionAt, type OpenQuestion } from "./openQuestion.js";
import { schemaAt, typeWords, type Schema } from "./schema.js";
import { unsettledStatements, type UnsettledStatement } from "./unsettled.js";

/** A header that answers carry. */
export interface DocumentedHeader {
  /** Name of the component: `RetryAfter`. */
  readonly component: string;
  /** Name on the wire: `X-Retry-After`. */
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly example: string;
  readonly evidence: Evidence;
}

/** How a request proves who sends it. */
export interface Authentication {
  readonly header: string;
  readonly description: string;
  readonly evidence: Evidence;
}

/** The whole spec, as the pages tell it. */
export interface DocumentedSpecification {
  readonly title: string;
  readonly version: string;
  readonly summary: string;
  readonly description: string;
  /** Address of the server, with its variables in braces. */
  readonly server: string;
  readonly serverVariables: readonly {
    readonly name: string;
    readonly description: string;
    readonly evidence: Evidence;
  }[];
  readonly authentication: Authentication;
  readonly operations: readonly DocumentedOperation[];
  readonly headers: readonly DocumentedHeader[];
  readonly schemas: readonly Schema[];
  readonly openQuestions: readonly OpenQuestion[];
  readonly unsettled: readonly UnsettledStatement[];
}

const METHODS = new Set(["get", "post", "put", "patch", "delete"]);

/** Reads a spec for its pages. Throws naming the place that is not as the pages need it. */
export function readSpecification(document: unknown): DocumentedSpecification {
  const root = placeOf(document);
  const info = root.at("info");
  const server = root.at("servers").at("0");
  const components = root.at("components");
  const scheme = components.at("securitySchemes").at("XAuthToken");
  const operations = root
    .at("paths")
    .entries()
    .flatMap(([path, item]) =>
      item
        .entries()
        .flatMap(([method, place]) => (METHODS.has(method) ? [operationAt(method, path, place)] : [])),
    );
  return {
    title: info.at("title").text(),
    version: info.at("version").text(),
    summary: info.at("summary").text(),
    description: info.at("description").text(),
    server: server.at("url").text(),
    serverVariables: server
      .at("variables")
      .entries()
      .map(([name, place]) => ({
        name,
        description: place.at("description").text(),
        evidence: evidenceOf(place),
      })),
    authentication: {
      header: scheme.at("name").text(),
      description: scheme.at("description").text(),
      evidence: evidenceOf(scheme),
    },
    operations,
    headers: headersOf(components.at("headers"), operations),
    schemas: components
      .at("schemas")
      .entries()
      .map(([name, place]) => schemaAt(name, place)),
    openQuestions: root
      .at("x-open-questions")
      .items()
      .map((place) => openQuestionAt(place, root)),
    unsettled: unsettledStatements(root),
  };
}

function headersOf(headers: Place, operations: readonly DocumentedOperation[]): DocumentedHeader[] {
  const names = new Map(
    operations.flatMap(({ responses }) =>
      responses.flatMap((response) =>
        response.headers.map(({ name, component }) => [component, name] as const),
      ),
    ),
  );
  return headers.entries().map(([component, place]) => ({
    component,
    name: names.get(component) ?? component,
    type: typeWords(place.at("schema")),
    description: place.at("description").text(),
    example: String(place.at("example").value),
    evidence: evidenceOf(place),
  }));
}
