import { documentedFacts } from "../../../contract-tests/facts/index.js";
import { evidenceOf, originAt, type Evidence, type Origin } from "./evidence.js";
import { operationAt, type DocumentedOperation } from "./operation.js";
import { placeOf, type Place } from "./place.js";
import { openQuestionAt, type OpenQuestion } from "./openQuestion.js";
import { schemaAt, typeWords, type Schema } from "./schema.js";
import { unsettledStatements, type UnsettledStatement } from "./unsettled.js";

/** A header that answers carry. */
export interface DocumentedHeader extends Described {
  /** Name of the component: `RetryAfter`. */
  readonly component: string;
  /** Name on the wire: `X-Retry-After`. */
  readonly name: string;
  readonly type: string;
  readonly example: string;
}

/** How a request proves who sends it. */
export interface Authentication extends Described {
  readonly header: string;
}

/** The whole spec, as the pages tell it. */
export interface DocumentedSpecification extends Described {
  readonly title: string;
  readonly version: string;
  readonly summary: string;
  /** Address of the developer portal of the vendor. */
  readonly portal: string;
  /** The server, its address with variables in braces. */
  readonly server: { readonly url: string } & Described;
  readonly tags: readonly ({ readonly name: string } & Described)[];
  readonly authentication: Authentication;
  readonly operations: readonly DocumentedOperation[];
  readonly headers: readonly DocumentedHeader[];
  readonly schemas: readonly Schema[];
  readonly openQuestions: readonly OpenQuestion[];
  readonly unsettled: readonly UnsettledStatement[];
  readonly sources: readonly DocumentedSource[];
}

interface Described {
  readonly description: string;
  readonly evidence: Evidence;
}

/** A source of the spec, as its list names it. */
export interface DocumentedSource {
  readonly ref: string;
  readonly from: Origin;
  readonly about: string;
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
    portal: root.at("externalDocs").at("url").text(),
    ...describedAt(info),
    server: { url: server.at("url").text(), ...describedAt(server) },
    tags: root
      .at("tags")
      .items()
      .map((tag) => ({ name: tag.at("name").text(), ...describedAt(tag) })),
    authentication: { header: scheme.at("name").text(), ...describedAt(scheme) },
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
    unsettled: unsettledStatements(document, documentedFacts),
    sources: root
      .at("x-sources")
      .items()
      .map((source) => ({
        ref: source.at("ref").text(),
        from: originAt(source),
        about: source.at("about").text(),
      })),
  };
}

function describedAt(place: Place): Described {
  return { description: place.at("description").text(), evidence: evidenceOf(place) };
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
    ...describedAt(place),
    example: String(place.at("example").value),
  }));
}
