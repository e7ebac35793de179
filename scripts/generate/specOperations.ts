import { isObject } from "../../contract-tests/spec/json.js";

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

/** An operation as the spec places it. */
export interface SpecOperation {
  readonly operationId: string;
  /** In upper case, as a request has it. */
  readonly method: string;
  readonly path: string;
  readonly operation: Readonly<Record<string, unknown>>;
}

/** Lists the operations of a spec in its order. Each needs an operationId, which names it everywhere. */
export function specOperations(document: object): SpecOperation[] {
  const { paths } = { paths: undefined, ...document };
  return entriesOf(paths).flatMap(([path, item]) =>
    entriesOf(item).flatMap(([key, operation]) => {
      const method = METHODS.find((name) => name === key)?.toUpperCase();
      if (method === undefined || !isObject(operation)) return [];
      const { operationId } = operation;
      if (typeof operationId !== "string") {
        throw new Error(`openapi/openapi.yaml: ${method} ${path} has no operationId. Add one.`);
      }
      return [{ operationId, method, path, operation }];
    }),
  );
}

/** Renders the table of method and path from which client and suite take both. */
export function renderOperations(document: object, notice: string): string {
  const rows = specOperations(document).map(
    ({ operationId, method, path }) =>
      `  ${operationId}: { method: ${JSON.stringify(method)}, path: ${JSON.stringify(path)} },`,
  );
  return [
    `// ${notice}`,
    "/** Method and path of each operation, in the order of the spec. */",
    "export const operations = {",
    ...rows,
    "} as const;",
    "",
  ].join("\n");
}

function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}
