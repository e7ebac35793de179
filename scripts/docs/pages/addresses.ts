import type { Place } from "../specification/place.js";
import { operationsOf, type DocumentedOperation } from "../specification/operations.js";
import type { Markdown } from "../page.js";

/** A statement of the spec, as a link names it, and where the site tells it. */
export interface Destination {
  readonly title: string;
  /** Path of its page without extension, with the fragment. */
  readonly target: string;
}

/** In one cell of a table. */
const MOST_LINKS = 12;

/** Parts of the spec that the first page tells. */
const OVERVIEW_PARTS: Readonly<Record<string, readonly [title: string, fragment: string]>> = {
  info: ["the introduction", "#about"],
  externalDocs: ["the sources", "#evidence"],
  servers: ["the address", "#address"],
  tags: ["the operations", "#operations"],
};

export function operationPath(operationId: string): string {
  return `operations/${operationId}`;
}

/** Fragment of a parameter on the page of its operation. */
export function parameterId(name: string): string {
  return `parameter-${name.replaceAll(":", "-")}`;
}

/** Finds the part of the site about a place of the spec. Throws if there is none. */
export function destinationOf(root: Place, pointer: string): Destination {
  const operations = operationsOf(root);
  const [first = "", second = "", third = "", ...rest] = pointer.slice(2).split("/");
  const operation = operations.find(({ place }) => isWithin(pointer, `#${place.pointer}`));
  if (operation !== undefined)
    return inOperation(operation, pointer.slice(operation.place.pointer.length + 2));
  if (first === "components" && second === "schemas") {
    // `.links.next` for what stands at `properties/links/properties/next`.
    const path = rest.flatMap((key, index) => (rest[index - 1] === "properties" ? [`.${key}`] : [])).join("");
    return { title: `\`${third}${path}\``, target: `schemas#${third}${path}` };
  }
  if (first === "components" && second === "headers")
    return { title: `\`${headerNames(root).get(third) ?? third}\``, target: `schemas#header-${third}` };
  if (first === "components" && second === "securitySchemes")
    return { title: "authentication", target: "index#authentication" };
  const [shared, ...others] = operations.flatMap((each) =>
    holdersOf(each).flatMap(([part, holder]) => (holds(holder, pointer) ? [inOperation(each, part)] : [])),
  );
  if (shared !== undefined)
    return others.length > 0 ? { ...shared, title: `${shared.title} (and elsewhere)` } : shared;
  const [title, fragment] = OVERVIEW_PARTS[/^#\/paths(\/[^/]+)?$/.test(pointer) ? "tags" : first] ?? [];
  if (title === undefined) throw new Error(`No page tells what stands in the spec at ${pointer}.`);
  return { title, target: `index${fragment ?? ""}` };
}

/** Writes links to the parts of the site about places of the spec, each part once, the first of many. */
export function linksTo(root: Place, pointers: readonly string[]): Markdown {
  const titles = new Map(
    pointers.map((pointer) => {
      const { title, target } = destinationOf(root, pointer);
      return [target, title] as const;
    }),
  );
  const links = [...titles].map(([target, title]) => `[${title}](site:${target})`);
  const left = links.length - MOST_LINKS;
  return [...links.slice(0, MOST_LINKS), ...(left > 0 ? [`and ${left} more`] : [])].join(", ");
}

/** Gives the names of headers on the wire by those of their components. */
export function headerNames(root: Place): Map<string, string> {
  const headers = operationsOf(root)
    .flatMap(({ responses }) => responses)
    .flatMap(([, response]) => response.at("headers").entries());
  return new Map(headers.map(([name, { pointer }]) => [pointer.replace(/^.*\//, ""), name]));
}

/** Returns true for a pointer to a place or below it. */
export function isWithin(pointer: string, whole: string): boolean {
  return pointer === whole || pointer.startsWith(`${whole}/`);
}

function holdersOf({ responses, requestBody }: DocumentedOperation): [part: string, holder: Place][] {
  const answers = responses.map(([status, place]): [string, Place] => [`responses/${status}`, place]);
  return requestBody === undefined ? answers : [...answers, ["requestBody", requestBody]];
}

/** Returns true if what is shared at a pointer stands in a response or body: as a whole, or as an example of it. */
function holds(holder: Place, pointer: string): boolean {
  const media = holder.at("content").entries();
  const examples = media.flatMap(([, each]) => each.at("examples").entries()).map(([, example]) => example);
  return [holder, ...examples].some((each) => isWithin(pointer, `#${each.pointer}`));
}

/** Finds the part of the page of an operation by its pointer from the operation. */
function inOperation(
  { summary, operationId, parameters, requestBody }: DocumentedOperation,
  pointer: string,
): Destination {
  const [part = "", key = ""] = pointer.split("/");
  const at = (title: string, fragment: string) => ({
    title: summary + title,
    target: operationPath(operationId) + fragment,
  });
  if (part === "responses")
    return key === "" ? at(", responses", "#responses") : at(`, ${key}`, `#status-${key}`);
  if (part === "requestBody" && requestBody !== undefined) return at(", body", "#body");
  if (part === "x-limits") return at(", limits", "#limits");
  if (part === "security") return at(", scopes", "#scopes");
  const name = part === "parameters" ? parameters[Number(key)]?.at("name").text() : undefined;
  return name === undefined ? at("", "") : at(`, \`${name}\``, `#${parameterId(name)}`);
}
