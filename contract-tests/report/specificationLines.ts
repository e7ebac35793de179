import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from "yaml";

/** Finds the line, counted from 1, of the statement at a JSON pointer (`#/…`). */
export type LineOf = (pointer: string) => number;

/** The spec, as a reader finds statements in it. */
export interface SpecificationFile {
  readonly file: string;
  readonly lineOf: LineOf;
}

interface Place {
  readonly node: Node | null;
  /** Position of its key in the text. */
  readonly offset: number;
}

/** More than any spec chains. Ends circular references. */
const MAX_REFERENCES = 32;

/**
 * Returns a function that finds statements in the spec. It follows `$ref`; a pointer to something missing gets the
 * line of the last part that exists.
 */
export function specificationLines(text: string): LineOf {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  return (pointer) => counter.linePos(locate(document, pointer, MAX_REFERENCES).offset).line;
}

function locate(document: Document, pointer: string, references: number): Place {
  let place: Place = { node: document.contents, offset: document.contents?.range?.[0] ?? 0 };
  for (const token of pointer.split("/").slice(1)) {
    const child = childOf(place.node, token.replaceAll("~1", "/").replaceAll("~0", "~"));
    if (child === undefined) return place;
    place = followReference(document, child, references);
  }
  return place;
}

function followReference(document: Document, place: Place, references: number): Place {
  const reference = isMap(place.node) ? place.node.get("$ref") : undefined;
  if (isAlias(place.node)) return { ...place, node: place.node.resolve(document) ?? null };
  if (typeof reference !== "string" || !reference.startsWith("#") || references === 0) return place;
  return locate(document, reference, references - 1);
}

function childOf(node: Node | null, key: string): Place | undefined {
  if (isMap<unknown, Node | null>(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
    if (pair === undefined || !isScalar(pair.key)) return undefined;
    return { node: pair.value, offset: pair.key.range?.[0] ?? 0 };
  }
  if (isSeq<Node>(node)) {
    const item = /^\d+$/.test(key) ? node.items[Number(key)] : undefined;
    return item && { node: item, offset: item.range?.[0] ?? 0 };
  }
  return undefined;
}
