import type { DocumentedOperation } from "../specification/operation.js";
import type { DocumentedSpecification } from "../specification/specification.js";

/** Paths of the pages that there is one of, without extension. */
export const PAGES = {
  overview: "index",
  openQuestions: "open-questions",
  client: "client",
  schemas: "schemas",
  statements: "statements",
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

/** In one cell of a table. */
const MOST_LINKS = 12;

/** Parts of the spec that the first page tells. */
const OVERVIEW_PARTS: Readonly<Record<string, readonly [title: string, fragment: string]>> = {
  info: ["the introduction", ""],
  externalDocs: ["the sources", "#evidence"],
  servers: ["the address", "#address"],
  tags: ["the operations", "#operations"],
};

/** Finds the part of the site about a place of the spec. Throws if there is none. */
export function destinationOf(specification: DocumentedSpecification, pointer: string): Destination {
  const [first, second = "", third = "", ...rest] = pointer.slice(2).split("/");
  const operation = specification.operations.find((each) => isWithin(pointer, `#${each.pointer}`));
  if (operation !== undefined) return inOperation(operation, pointer.slice(operation.pointer.length + 2));
  if (first === "components" && second === "schemas") {
    const property = propertyPath(rest);
    return destination(`\`${third}${property}\``, `${PAGES.schemas}#${third}${property}`);
  }
  if (first === "components" && second === "headers") {
    const name = specification.headers.find(({ component }) => component === third)?.name ?? third;
    return destination(`\`${name}\``, `${PAGES.schemas}#${headerId(third)}`);
  }
  if (first === "components" && second === "securitySchemes")
    return destination("authentication", `${PAGES.overview}#authentication`);
  const [bodied, ...others] = bodiedParts(specification, pointer);
  if (bodied !== undefined) {
    const { title, target } = inOperation(bodied.operation, bodied.part);
    return destination(others.length > 0 ? `${title} (and elsewhere)` : title, target);
  }
  const overview = OVERVIEW_PARTS[/^#\/paths(\/[^/]+)?$/.test(pointer) ? "tags" : (first ?? "")];
  if (overview !== undefined) return destination(overview[0], PAGES.overview + overview[1]);
  throw new Error(`No page tells what stands in the spec at ${pointer}.`);
}

/** Writes links to the parts of the site about places of the spec, each part once, the first of many. */
export function linksTo(specification: DocumentedSpecification, pointers: readonly string[]): string {
  const links = new Map(
    pointers.map((pointer) => {
      const { target, link } = destinationOf(specification, pointer);
      return [target, link] as const;
    }),
  );
  const shown = [...links.values()].slice(0, MOST_LINKS);
  return [...shown, ...(links.size > MOST_LINKS ? [`and ${links.size - MOST_LINKS} more`] : [])].join(", ");
}

/** Lists the answers and request bodies that a shared answer or example at a pointer stands in. */
function bodiedParts({ operations }: DocumentedSpecification, pointer: string) {
  return operations.flatMap((operation) =>
    [
      ...operation.responses.map((response) => ({ ...response, part: `responses/${response.status}` })),
      ...(operation.requestBody
        ? [{ ...operation.requestBody, pointer: `${operation.pointer}/requestBody`, part: "requestBody" }]
        : []),
    ]
      .filter((holder) =>
        [holder, ...holder.bodies.flatMap(({ examples }) => examples)].some((each) =>
          isWithin(pointer, `#${each.pointer}`),
        ),
      )
      .map(({ part }) => ({ operation, part })),
  );
}

/** Finds the part of the page of an operation by its pointer from the operation. */
function inOperation(operation: DocumentedOperation, pointer: string): Destination {
  const [part, key = ""] = pointer.split("/");
  const at = (title: string, fragment: string) =>
    destination(`${operation.summary}${title}`, `${operationPath(operation.operationId)}${fragment}`);
  if (part === "responses")
    return key === "" ? at(", answers", "#answers") : at(`, ${key}`, `#${statusId(key)}`);
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

/** Returns true for a pointer to a place or below it. */
export function isWithin(pointer: string, whole: string): boolean {
  return pointer === whole || pointer.startsWith(`${whole}/`);
}
