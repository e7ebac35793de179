import type { DocumentedOperation } from "../specification/operation.js";
import type { DocumentedSpecification } from "../specification/specification.js";

/** Paths of the pages that there is one of, without extension. */
export const PAGES = {
  overview: "index",
  openQuestions: "open-questions",
  client: "client",
  schemas: "schemas",
  vendorFacts: "vendor-facts",
} as const;

/** Path of the page of an operation. */
export function operationPath(operationId: string): string {
  return `operations/${operationId}`;
}

/** Fragment of a parameter on the page of its operation. */
export function parameterId(name: string): string {
  return `parameter-${name.replaceAll(":", "-")}`;
}

/** Fragment of an answer on the page of its operation. */
export function statusId(status: string): string {
  return `status-${status}`;
}

/** Fragment of a header on the page of the schemas. */
export function headerId(component: string): string {
  return `header-${component}`;
}

/** Writes a link to a schema. */
export function schemaLink(name: string): string {
  return `[${name}](site:${PAGES.schemas}#${name})`;
}

/** A statement of the spec, as a link names it, and where the site tells it. */
export interface Destination {
  readonly title: string;
  /** Path of its page without extension, with the fragment. */
  readonly target: string;
  /** Both as Markdown. */
  readonly link: string;
}

/** Finds the part of the site about a place of the spec. Throws if there is none. */
export function destinationOf(specification: DocumentedSpecification, pointer: string): Destination {
  const [first, second = "", third = "", ...rest] = pointer.slice(2).split("/");
  const operation = specification.operations.find((each) => isWithin(pointer, `#${each.pointer}`));
  if (operation !== undefined) return inOperation(operation, pointer);
  if (first === "components" && second === "schemas") {
    const property = propertyPath(rest);
    return destination(`\`${third}${property}\``, `${PAGES.schemas}#${third}${property}`);
  }
  if (first === "components" && second === "headers") {
    const name = specification.headers.find(({ component }) => component === third)?.name ?? third;
    return destination(`\`${name}\``, `${PAGES.schemas}#${headerId(third)}`);
  }
  if (first === "components") return destination("authentication", `${PAGES.overview}#authentication`);
  if (pointer === "#/paths") return destination("the operations", `${PAGES.overview}#operations`);
  if (first === "servers") return destination("the address", `${PAGES.overview}#address`);
  throw new Error(`No page tells what stands in the spec at ${pointer}.`);
}

function inOperation(operation: DocumentedOperation, pointer: string): Destination {
  const [part, key = ""] = pointer.slice(operation.pointer.length + 2).split("/");
  const at = (title: string, fragment: string) =>
    destination(`${operation.summary}${title}`, `${operationPath(operation.operationId)}${fragment}`);
  if (part === "responses") return at(`, ${key}`, `#${statusId(key)}`);
  if (part === "requestBody") return at(", body", "#body");
  if (part === "x-limits") return at(", limits", "#limits");
  if (part === "security") return at(", scopes", "#scopes");
  const parameter = part === "parameters" ? operation.parameters[Number(key)] : undefined;
  return parameter === undefined
    ? at("", "")
    : at(`, \`${parameter.name}\``, `#${parameterId(parameter.name)}`);
}

/** `.links.next` for what stands at `properties/links/properties/next`. */
function propertyPath(keys: readonly string[]): string {
  return keys.flatMap((key, index) => (keys[index - 1] === "properties" ? [`.${key}`] : [])).join("");
}

function destination(title: string, target: string): Destination {
  return { title, target, link: `[${title}](site:${target})` };
}

function isWithin(pointer: string, whole: string): boolean {
  return pointer === whole || pointer.startsWith(`${whole}/`);
}
