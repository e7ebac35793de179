import { isObject, resolvePointer, type JsonObject } from "../../contract-tests/spec/json.js";

/** An example of the document. */
export interface DocumentedExample {
  /** The place in the operation: `200 application/json`, `request application/json`. */
  readonly place: string;
  readonly name: string;
  readonly value: unknown;
}

/** An operation of the document, with the parts that Redoc must show. */
export interface DocumentedOperation {
  readonly operationId: string;
  readonly summary: string;
  /** Labels of its code samples. */
  readonly samples: readonly string[];
  readonly examples: readonly DocumentedExample[];
}

/** Lists the operations of a bundled document with their examples. */
export function documentedOperations(document: unknown): DocumentedOperation[] {
  const resolved = (value: unknown): unknown =>
    isObject(value) && typeof value.$ref === "string" ? resolvePointer(document, value.$ref.slice(1)) : value;

  const contentExamples = (holder: unknown, place: string): DocumentedExample[] =>
    entriesOf(at(resolved(holder), "content")).flatMap(([media, content]) =>
      entriesOf(at(content, "examples")).map(([name, example]) => ({
        place: `${place} ${media}`,
        name,
        value: at(resolved(example), "value"),
      })),
    );

  return entriesOf(at(document, "paths")).flatMap(([, item]) =>
    entriesOf(item).flatMap(([, operation]) => {
      const operationId = at(operation, "operationId");
      if (typeof operationId !== "string") return [];
      return [
        {
          operationId,
          summary: String(at(operation, "summary")),
          samples: entriesOf(at(operation, "x-codeSamples")).map(([, sample]) => String(at(sample, "label"))),
          examples: [
            ...contentExamples(at(operation, "requestBody"), "request"),
            ...entriesOf(at(operation, "responses")).flatMap(([status, response]) =>
              contentExamples(response, status),
            ),
          ],
        },
      ];
    }),
  );
}

function at(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

function entriesOf(value: unknown): [string, unknown][] {
  const object: JsonObject = isObject(value) ? value : {};
  return Object.entries(object);
}
