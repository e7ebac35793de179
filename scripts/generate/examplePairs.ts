import { isObject, resolvePointer, type JsonObject } from "../../contract-tests/spec/json.js";
import { specOperations } from "./specOperations.js";

/** A request and the successful answers to it that are examples of one name. */
export interface ExamplePair {
  readonly operationId: string;
  readonly name: string;
  readonly method: string;
  /** The path with its parameters and the query. */
  readonly path: string;
  /** Values of the parameters by name. */
  readonly parameters: JsonObject;
  readonly body: unknown;
  /** Bodies by status; undefined for a status without a body. */
  readonly answers: ReadonlyMap<number, unknown>;
}

/** Lists the pairs of examples in the order of the spec. */
export function examplePairs(document: object): ExamplePair[] {
  const at = (value: unknown, ...keys: string[]): unknown =>
    keys.reduce((node, key) => followed(isObject(node) ? node[key] : undefined), followed(value));
  const followed = (value: unknown): unknown =>
    isObject(value) && typeof value.$ref === "string" ? resolvePointer(document, value.$ref.slice(1)) : value;
  const keysOf = (value: unknown) => (isObject(value) ? Object.keys(value) : []);
  const bodyAt = (holder: unknown, name: string) =>
    at(holder, "content", "application/json", "examples", name, "value");

  return specOperations(document).flatMap(({ operationId, method, path, operation }) => {
    const { parameters = [], requestBody, responses } = operation;
    const inputs = Array.isArray(parameters) ? parameters.map((parameter) => at(parameter)) : [];
    const bodies = at(requestBody, "content", "application/json");
    const names = new Set([...inputs, bodies].flatMap((input) => keysOf(at(input, "examples"))));
    const successes = keysOf(responses).filter((status) => status.startsWith("2"));
    return [...names].map((name) => {
      const values = Object.fromEntries(
        inputs
          .filter((input) => at(input, "examples", name) !== undefined)
          .map((input) => [String(at(input, "name")), at(input, "examples", name, "value")]),
      );
      return {
        operationId,
        name,
        method,
        path: filledPath(path, values),
        parameters: values,
        body: bodyAt(requestBody, name),
        answers: new Map(successes.map((status) => [Number(status), bodyAt(at(responses, status), name)])),
      };
    });
  });
}

// String() joins a list with commas.
function filledPath(template: string, values: JsonObject): string {
  const path = template.replaceAll(/\{(\w+)\}/g, (_, key: string) => String(values[key]));
  const query = Object.entries(values)
    .filter(([key]) => !template.includes(`{${key}}`))
    .map(([key, value]) => `${key}=${String(value)}`);
  return query.length > 0 ? `${path}?${query.join("&")}` : path;
}
