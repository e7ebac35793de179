import type { Markdown } from "../page.js";
import { bodiesOf } from "../specification/bodies.js";
import { operationsOf, type DocumentedOperation } from "../specification/operations.js";
import type { Place } from "../specification/place.js";

/** JSON pointer of a place of the spec, how a link names it, and the page with fragment that tells it. */
type Destination = readonly [pointer: string, title: string, target: string];

/** In one cell of a table. */
const MOST_LINKS = 12;

/** Parts of the spec that the first page tells. */
const OVERVIEW_PARTS: readonly Destination[] = [
  ["/info", "the introduction", "index#about"],
  ["/externalDocs", "the sources", "index#evidence"],
  ["/servers", "the address", "index#address"],
  ["/tags", "the operations", "index#operations"],
  ["/paths", "the operations", "index#operations"],
  ["/components/securitySchemes", "authentication", "index#authentication"],
];

/** Those of a spec that were found before. */
const known = new WeakMap<Place, readonly Destination[]>();

export function operationPath(operationId: string): string {
  return `operations/${operationId}`;
}

/** Fragment of a parameter on the page of its operation. */
export function parameterId(name: string): string {
  return `parameter-${name.replaceAll(":", "-")}`;
}

/** Writes links to the parts of the site about places of the spec, each part once, the first of many. */
export function linksTo(root: Place, pointers: readonly string[]): Markdown {
  const all = known.get(root) ?? destinationsOf(root);
  known.set(root, all);
  const links = new Map(pointers.map((pointer) => destinationOf(all, pointer)));
  const shown = [...links].map(([target, title]) => `[${title}](site:${target})`);
  const left = shown.length - MOST_LINKS;
  return [...shown.slice(0, MOST_LINKS), ...(left > 0 ? [`and ${left} more`] : [])].join(", ");
}

/** Finds the narrowest part of the site about a place of the spec. Throws if there is none. */
function destinationOf(all: readonly Destination[], pointer: string): [target: string, title: string] {
  const holders = all.filter(([whole]) => isWithin(pointer, `#${whole}`));
  const narrowest = Math.max(...holders.map(([whole]) => whole.length));
  const [first, ...others] = holders.filter(([whole]) => whole.length === narrowest);
  if (first === undefined) throw new Error(`No page tells what stands in the spec at ${pointer}.`);
  const [whole, title, target] = first;
  if (!whole.startsWith("/components/schemas/"))
    return [target, others.length > 0 ? `${title} (and elsewhere)` : title];
  // `.links.next` for what stands at `properties/links/properties/next`.
  const keys = pointer.slice(whole.length + 1).split("/");
  const path = keys.flatMap((key, index) => (keys[index - 1] === "properties" ? [`.${key}`] : [])).join("");
  return [target + path, `\`${title}${path}\``];
}

function destinationsOf(root: Place): Destination[] {
  const components = root.at("components");
  const schemas = components.at("schemas").entries();
  const names = headerNames(root);
  return [
    ...OVERVIEW_PARTS,
    ...operationsOf(root).flatMap(partsOf),
    ...schemas.map(([name, { pointer }]): Destination => [pointer, name, `schemas#${name}`]),
    ...[...names].map(([component, name]): Destination => [
      `/components/headers/${component}`,
      `\`${name}\``,
      `schemas#header-${component}`,
    ]),
  ];
}

/** Lists the parts of the page of an operation; what operations share has a place of its own in the spec. */
function partsOf({ summary, operationId, place, parameters, requestBody, responses }: DocumentedOperation) {
  const at = (pointer: string, title = "", fragment = ""): Destination => [
    pointer,
    summary + title,
    operationPath(operationId) + fragment,
  ];
  const within = (key: string, title: string, fragment: string) =>
    at(`${place.pointer}/${key}`, title, fragment);
  const shared = (holder: Place, title: string, fragment: string) =>
    [holder, ...bodiesOf(holder).flatMap(({ examples }) => examples)].map(({ pointer }) =>
      at(pointer, title, fragment),
    );
  const parts = [
    at(place.pointer),
    within("responses", ", responses", "#responses"),
    within("x-limits", ", limits", "#limits"),
    within("security", ", scopes", "#scopes"),
    ...parameters.map((each, index) => {
      const name = each.at("name").text();
      return within(`parameters/${index}`, `, \`${name}\``, `#${parameterId(name)}`);
    }),
    ...(requestBody ? shared(requestBody, ", body", "#body") : []),
    ...responses.flatMap(([status, response]) => [
      within(`responses/${status}`, `, ${status}`, `#status-${status}`),
      ...shared(response, `, ${status}`, `#status-${status}`),
    ]),
  ];
  // A response that is not shared has one place.
  return parts.filter(
    ([pointer, , target], index) =>
      parts.findIndex(([other, , same]) => other === pointer && same === target) === index,
  );
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
